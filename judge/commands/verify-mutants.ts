/**
 * Shows how strong a package's hidden cases are: every mutant of the reference and of every accepted submission is
 * judged, and each must be rejected, or be marked in the package as equivalent.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSource, type Source } from '../compile/source.ts';
import { type Exam, examOf } from '../exam.ts';
import { judgeCases, type Judged, judgeGrowth, type JudgeOptions } from '../judge.ts';
import {
  EQUIVALENT_FILE,
  keyOf,
  loadEquivalent,
  type Mark,
  showMutant,
} from '../mutants/equivalent.ts';
import { type Mutant, type MutantName, mutantsOf } from '../mutants/mutate.ts';
import { forEachParallel } from '../parallel.ts';
import { defaultSeed } from '../plan.ts';
import { problemFolders } from '../problem/catalog.ts';
import { loadProblem } from '../problem/load.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import { type Result, UsageError } from '../types.ts';
import { decidingCase, isOutOfTime } from '../verdict.ts';
import { isUncertain, JUDGED_AT_ONCE } from './verify-submissions.ts';

/** What rejects a mutant, the cheapest first. */
export const KILLERS = ['sample', 'secret', 'generated', 'large', 'growth'] as const;
type Killer = (typeof KILLERS)[number];

export interface MutantsReport {
  problem: string;
  /** What is wrong with the package besides the survivors. */
  faults: string[];
  /** Programs that mutants were made of. */
  programs: number;
  /** Mutants that compile and are programs of their own. */
  mutants: number;
  /** How many were rejected, by what rejected them first. */
  killed: Record<Killer, number>;
  /** Survivors that the package marks as equivalent. */
  equivalent: number;
  /** Survivors that it does not. */
  survivors: MutantName[];
  durationMs: number;
}

/** A program of which every mutant has been judged. */
export interface MutatedProgram {
  problem: string;
  file: string;
  mutants: number;
  survived: number;
}

/**
 * Endless loops are many, and need not be waited for: what takes so much longer than the program that it was made
 * of is cut off. On large inputs that is not said before the whole limit is over.
 */
const CUT_OFF = 0.1;

/**
 * Judges the mutants of problem packages; of all of them when no name is given.
 *
 * @param emit told each program and each report as soon as it is there
 * @throws UsageError when a name is not a problem's
 */
export async function verifyMutants(
  workspace: string,
  names: readonly string[],
  pool: SandboxPool,
  emit: (report: MutantsReport) => void,
  progress: (program: MutatedProgram) => void = () => undefined,
): Promise<MutantsReport[]> {
  const reports: MutantsReport[] = [];
  for (const [name, folder] of problemFolders(workspace, names)) {
    const report = await verifyPackage(name, folder, pool, progress);
    reports.push(report);
    emit(report);
  }
  return reports;
}

async function verifyPackage(
  name: string,
  folder: string,
  pool: SandboxPool,
  progress: (program: MutatedProgram) => void,
): Promise<MutantsReport> {
  const started = performance.now();
  const report: MutantsReport = {
    problem: name,
    faults: [],
    programs: 0,
    mutants: 0,
    killed: { sample: 0, secret: 0, generated: 0, large: 0, growth: 0 },
    equivalent: 0,
    survivors: [],
    durationMs: 0,
  };
  try {
    const problem = await loadProblem(name, folder);
    const marked = loadEquivalent(folder, name);
    // Inputs and answers are made once for all mutants.
    const exam = examOf(problem, defaultSeed(new Date()));
    for (const file of await listPrograms(folder)) {
      const source = await loadSource(join(folder, file), file);
      const { result } = await judgeOnce(exam, source, {}, pool);
      if (result.verdict !== 'AC') {
        report.faults.push(`${file}: no mutants of what is not accepted: ${result.message}`);
        continue;
      }
      report.programs++;
      const judged = await judgeMutants(exam, await mutantsOf(source, file), pool);
      for (const { mutant, fate } of judged) settle(mutant.name, fate, marked, report);
      const survived = judged.filter(({ fate }) => fate === 'survived').length;
      progress({ problem: name, file, mutants: judged.length, survived });
    }
    for (const unmatched of marked.values()) {
      report.faults.push(
        `${EQUIVALENT_FILE}: there is no such mutant: ${showMutant(unmatched.name)}`,
      );
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    report.faults.push(error.message);
  }
  report.durationMs = performance.now() - started;
  return report;
}

/** The reference and the accepted submissions, as paths below the problem's folder. */
async function listPrograms(folder: string): Promise<string[]> {
  const accepted = 'submissions/accepted';
  const names = await readdir(join(folder, accepted)).catch(() => [] as string[]);
  return ['reference.ts', ...names.sort().map((name) => `${accepted}/${name}`)];
}

/** What became of a mutant: what rejected it, or that nothing did. What is no submission at all does not count. */
type Fate = Killer | 'survived' | 'no submission';

interface JudgedMutant {
  mutant: Mutant;
  /** How it did on the cases, once that is known. */
  cases?: Judged;
  fate: Fate;
}

/** Enters one mutant into the report; what is matched is no longer marked. */
function settle(
  name: MutantName,
  fate: Fate,
  marked: Map<string, Mark>,
  report: MutantsReport,
): void {
  if (fate === 'no submission') return;
  report.mutants++;
  const mark = marked.get(keyOf(name));
  marked.delete(keyOf(name));
  if (fate !== 'survived') {
    report.killed[fate]++;
    if (!mark || mark.orElse === fate) return;
    report.faults.push(
      `${EQUIVALENT_FILE}: not equivalent, since ${fate} rejects it: ${showMutant(name)}`,
    );
  } else if (mark) {
    report.equivalent++;
  } else {
    report.survivors.push(name);
  }
}

async function judgeMutants(
  exam: Exam,
  mutants: readonly Mutant[],
  pool: SandboxPool,
): Promise<JudgedMutant[]> {
  const judged = mutants.map((mutant): JudgedMutant => ({ mutant, fate: 'survived' }));
  await forEachParallel(judged, JUDGED_AT_ONCE, async (one) => {
    one.cases = await judgeByCases(exam, one.mutant, pool);
    one.fate = fateByCases(one.cases.result);
  });
  const uncertain: JudgedMutant[] = [];
  const measure = async (one: JudgedMutant): Promise<void> => {
    const result = trusted(await judgeGrowth(one.cases!));
    if (result.verdict !== 'AC') one.fate = 'growth';
    else if (isUncertain(result)) uncertain.push(one);
  };
  const survivors = judged.filter(({ fate }) => fate === 'survived');
  await forEachParallel(survivors, JUDGED_AT_ONCE, measure);
  // The machine was too busy: measured again, alone. What is not certain even then has survived.
  for (const one of uncertain.splice(0)) await measure(one);
  return judged;
}

async function judgeByCases(exam: Exam, { source }: Mutant, pool: SandboxPool): Promise<Judged> {
  const judged = await judgeOnce(exam, source, { bail: true, limitScale: CUT_OFF }, pool);
  const cutOff = isOutOfTime(judged.result.verdict) && killerOf(judged.result) === 'large';
  return cutOff ? judgeOnce(exam, source, { bail: true }, pool) : judged;
}

function fateByCases(result: Result): Fate {
  return result.verdict === 'CE' ? 'no submission' : (killerOf(result) ?? 'survived');
}

/** The group of the case that decides. */
function killerOf({ cases }: Result): Killer | undefined {
  return decidingCase(cases)?.name.split('/')[0] as Killer | undefined;
}

/** On its cases. */
async function judgeOnce(
  { problem, ...exam }: Exam,
  source: Source,
  options: Partial<JudgeOptions>,
  pool: SandboxPool,
): Promise<Judged> {
  const all = { ...exam, own: [], verdictOnly: true, ...options };
  const judged = await judgeCases(problem, source, all, pool);
  trusted(judged.result);
  return judged;
}

/** @throws Error when it is the judge that failed */
function trusted(result: Result): Result {
  if (result.verdict === 'JE') throw new Error(`${result.submission}: ${result.message}`);
  return result;
}
