/** Proves problem packages: what each promises of its cases, solutions and submissions is held to it. */
import { prepareProblem } from '../judging/prepared.ts';
import { defaultSeed } from '../judging/plan-cases.ts';
import { problemFolders } from '../problem/catalog.ts';
import { loadProblem } from '../problem/load.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import { UsageError } from '../types.ts';
import type { PackageReport } from './package-report.ts';
import {
  checkGenerators,
  checkHints,
  checkStatement,
  checkStoredCases,
  checkWritten,
} from './verify-cases.ts';
import { checkReference } from './verify-reference.ts';
import { checkStarter, checkSubmissions, listSubmissions } from './verify-submissions.ts';

/**
 * Checks problem packages; all of them when no name is given.
 *
 * @param emit told each report as soon as it is there
 * @param seed of the generated cases; default the day's
 * @throws UsageError when a name is not a problem's
 */
export async function verify(
  workspace: string,
  names: readonly string[],
  pool: SandboxPool,
  emit: (report: PackageReport) => void,
  seed = defaultSeed(new Date()),
): Promise<PackageReport[]> {
  const reports: PackageReport[] = [];
  for (const [name, folder] of problemFolders(workspace, names)) {
    const report = await verifyPackage(name, folder, pool, seed);
    reports.push(report);
    emit(report);
  }
  return reports;
}

async function verifyPackage(
  name: string,
  folder: string,
  pool: SandboxPool,
  seed: number,
): Promise<PackageReport> {
  const started = performance.now();
  const report: PackageReport = {
    problem: name,
    steps: [],
    faults: [],
    judged: false,
    submissions: 0,
    measured: 0,
    compared: 0,
    durationMs: 0,
  };
  try {
    const problem = await loadProblem(name, folder);
    await checkWritten(problem, report);
    checkStoredCases(problem, report);
    await checkStatement(problem, report);
    await checkHints(problem, report);
    const prepared = prepareProblem(problem, seed);
    checkGenerators(prepared, report);
    if (report.faults.length === 0) await checkReference(prepared, pool, report);
    // What cases and answers that are at fault say of a submission is worth nothing.
    report.judged = report.faults.length === 0;
    const submissions = await listSubmissions(problem, report);
    if (report.judged) {
      await checkStarter(prepared, pool, report);
      await checkSubmissions(prepared, submissions, pool, report);
    }
    report.faults.sort();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    report.faults.push(error.message);
  }
  report.durationMs = performance.now() - started;
  return report;
}
