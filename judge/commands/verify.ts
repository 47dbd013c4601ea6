/** Proves problem packages: what each promises of its cases, solutions and submissions is held to it. */
import { examOf } from '../exam.ts';
import { defaultSeed } from '../plan.ts';
import { problemFolders } from '../problem/catalog.ts';
import { loadProblem } from '../problem/load.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import { UsageError } from '../types.ts';
import {
  checkGenerators,
  checkHints,
  checkStatement,
  checkStoredCases,
  checkWritten,
} from './verify-cases.ts';
import { checkStarters, checkSubmissions, listSubmissions } from './verify-submissions.ts';

export interface PackageReport {
  problem: string;
  /** What is wrong with the package; empty when it keeps its promises. */
  faults: string[];
  /** Whether its submissions were judged: not before its texts, cases and generators are sound. */
  judged: boolean;
  submissions: number;
  /** Those whose growth was measured. */
  measured: number;
  /** Those of them whose growth had to be measured again, since it was uncertain or not as it should be. */
  again: number;
  compared: number;
  durationMs: number;
}

/**
 * Checks problem packages; all of them when no name is given.
 *
 * @param emit told each report as soon as it is there
 * @throws UsageError when a name is not a problem's
 */
export async function verify(
  workspace: string,
  names: readonly string[],
  pool: SandboxPool,
  emit: (report: PackageReport) => void,
): Promise<PackageReport[]> {
  const reports: PackageReport[] = [];
  for (const [name, folder] of problemFolders(workspace, names)) {
    const report = await verifyPackage(name, folder, pool);
    reports.push(report);
    emit(report);
  }
  return reports;
}

async function verifyPackage(
  name: string,
  folder: string,
  pool: SandboxPool,
): Promise<PackageReport> {
  const started = performance.now();
  const report: PackageReport = {
    problem: name,
    faults: [],
    judged: false,
    submissions: 0,
    measured: 0,
    again: 0,
    compared: 0,
    durationMs: 0,
  };
  try {
    const problem = await loadProblem(name, folder);
    await checkWritten(problem, report);
    checkStoredCases(problem, report);
    await checkStatement(problem, report);
    await checkHints(problem, report);
    checkGenerators(problem, report);
    // What cases and answers that are at fault say of a submission is worth nothing.
    report.judged = report.faults.length === 0;
    const submissions = await listSubmissions(problem, report);
    if (report.judged) {
      const exam = examOf(problem, defaultSeed(new Date()));
      await checkStarters(exam, pool, report);
      await checkSubmissions(exam, submissions, pool, report);
    }
    report.faults.sort();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    report.faults.push(error.message);
  }
  report.durationMs = performance.now() - started;
  return report;
}
