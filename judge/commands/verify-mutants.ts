/**
 * Shows how strong a package's hidden cases are. Every mutant of the reference must be rejected, or be marked in the
 * package as equivalent. Mutants of the accepted submissions are judged when asked for, on the cases alone, and only
 * reported.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSource } from '../compile/source.ts';
import { type PreparedProblem, prepareProblem } from '../judging/prepared.ts';
import { type Judged, judgeGrowth } from '../judging/judge.ts';
import { EQUIVALENT_FILE, loadEquivalent, type Mark } from '../mutants/equivalent.ts';
import { isMutable, type Mutant, mutantsOf } from '../mutants/mutate.ts';
import { forEachParallel } from '../base/parallel.ts';
import { defaultSeed } from '../judging/plan-cases.ts';
import { problemFolders } from '../problem/catalog.ts';
import { loadProblem } from '../problem/load.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import { type Limits, type Result, UsageError } from '../types.ts';
import { decidingCase, isOutOfTime } from '../verdict.ts';
import { isUncertain, judgeSource, JUDGED_AT_ONCE } from './verify-submissions.ts';

/** What rejects a mutant, the cheapest first. */
export const KILLERS = ['sample', 'hidden', 'generated', 'large', 'growth'] as const;
type Killer = (typeof KILLERS)[number];

/** A mutant that was not rejected. */
export type Survivor = Pick<Mutant, 'name' | 'was' | 'is'>;

export interface MutantsReport {
  problem: string;
  /** What is wrong with the package besides the survivors. */
  faults: string[];
  /** Mutants of the reference that compile and are programs of their own. */
  mutants: number;
  /** How many of them were rejected, by what rejected them first. */
  killed: Record<Killer, number>;
  /** Survivors that the package marks as equivalent. */
  equivalent: number;
  /** Survivors that it does not. */
  survivors: Survivor[];
  /** The accepted submissions; none unless asked for. */
  accepted: MutatedProgram[];
  durationMs: number;
}

/** A program of which every mutant has been judged on the cases. */
export interface MutatedProgram {
  /** The path below the problem's folder. */
  file: string;
  mutants: number;
  /** Those that no case rejects; growth may. */
  survivors: Survivor[];
}

/**
 * Endless loops are many, and need not be waited for: what takes so many times as long as the slowest case of the program
 * that it was made of, and at least so much of the limit, is cut off. On large inputs that is not said before the whole
 * limit is over.
 */
const CUT_OFF = { times: 3, share: 0.1 };

export interface MutantsOptions {
  /** Told each report as soon as it is there. */
  emit?: (report: MutantsReport) => void;
  /** Told each program as soon as its mutants are judged. */
  progress?: (problem: string, program: MutatedProgram) => void;
  /** Whether mutants of the accepted submissions are judged as well; there are ten times as many. */
  accepted?: boolean | undefined;
  /** Of the generated cases; default the day's. */
  seed?: number | undefined;
}

/**
 * Judges the mutants of problem packages; of all of them when no name is given.
 *
 * @throws UsageError when a name is not a problem's
 */
export async function verifyMutants(
  workspace: string,
  names: readonly string[],
  pool: SandboxPool,
  options: MutantsOptions = {},
): Promise<MutantsReport[]> {
  const reports: MutantsReport[] = [];
  for (const [name, folder] of problemFolders(workspace, names)) {
    const report = await verifyPackage(name, folder, pool, options);
    reports.push(report);
    options.emit?.(report);
  }
  return reports;
}

async function verifyPackage(
  name: string,
  folder: string,
  pool: SandboxPool,
  { progress, accepted, seed = defaultSeed(new Date()) }: MutantsOptions,
): Promise<MutantsReport> {
  const started = performance.now();
  const report: MutantsReport = {
    problem: name,
    faults: [],
    mutants: 0,
    killed: { sample: 0, hidden: 0, generated: 0, large: 0, growth: 0 },
    equivalent: 0,
    survivors: [],
    accepted: [],
    durationMs: 0,
  };
  try {
    const problem = await loadProblem(name, folder);
    const marked = loadEquivalent(folder, name);
    // Inputs and answers are made once for all mutants.
    const prepared = prepareProblem(problem, seed);
    const judgeFile = async (file: string): Promise<JudgedProgram> => {
      const source = await loadSource(join(folder, file), file);
      const { result } = await judgeTrusted(prepared, source, pool);
      if (result.verdict !== 'AC') {
        report.faults.push(`${file}: not accepted, so it has no mutants: ${result.message}`);
        return { judged: [], program: { file, mutants: 0, survivors: [] } };
      }
      const limitScale = cutOffFor(result, problem.limits);
      const judged = await judgeByCases(prepared, await mutantsOf(source), pool, limitScale);
      const survivors = judged.filter(({ fate }) => fate === 'survived').map(shown);
      const program = { file, mutants: judged.length, survivors };
      progress?.(name, program);
      return { judged, program };
    };
    const { judged } = await judgeFile(problem.referenceFile);
    await judgeByGrowth(prepared, judged, pool);
    for (const one of judged) settle(one, marked, report);
    for (const unmatched of marked.keys()) {
      report.faults.push(`${EQUIVALENT_FILE}: there is no such mutant: ${unmatched}`);
    }
    for (const file of accepted ? await listAccepted(folder) : []) {
      report.accepted.push((await judgeFile(file)).program);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    report.faults.push(error.message);
  }
  report.durationMs = performance.now() - started;
  return report;
}

/** The accepted submissions that mutants can be made of, as paths below the problem's folder. */
async function listAccepted(folder: string): Promise<string[]> {
  const accepted = 'submissions/accepted';
  const names = await readdir(join(folder, accepted)).catch(() => [] as string[]);
  return names
    .filter(isMutable)
    .sort()
    .map((name) => `${accepted}/${name}`);
}

/** What became of a mutant: what rejected it, or that nothing did. */
type Fate = Killer | 'survived';

interface JudgedMutant {
  mutant: Mutant;
  fate: Fate;
}

interface JudgedProgram {
  judged: JudgedMutant[];
  program: MutatedProgram;
}

function shown({ mutant: { name, was, is } }: JudgedMutant): Survivor {
  return { name, was, is };
}

/** Enters one mutant of the reference into the report; what is matched is no longer marked. */
function settle(judged: JudgedMutant, marked: Map<string, Mark>, report: MutantsReport): void {
  const { fate, mutant } = judged;
  report.mutants++;
  const mark = marked.get(mutant.name);
  marked.delete(mutant.name);
  if (fate !== 'survived') {
    report.killed[fate]++;
    if (!mark || mark.orElse === fate) return;
    report.faults.push(
      `${EQUIVALENT_FILE}: not equivalent, since ${fate} rejects it: ${mutant.name}`,
    );
  } else if (mark) {
    report.equivalent++;
  } else {
    report.survivors.push(shown(judged));
  }
}

/** Those that do not compile are no submissions at all, and left out. */
async function judgeByCases(
  prepared: PreparedProblem,
  mutants: readonly Mutant[],
  pool: SandboxPool,
  limitScale: number,
): Promise<JudgedMutant[]> {
  const fates = new Map<Mutant, Fate>();
  await forEachParallel(mutants, JUDGED_AT_ONCE, async (mutant) => {
    const { result } = await judgeOneByCases(prepared, mutant, pool, limitScale);
    if (result.verdict !== 'CE') fates.set(mutant, killerOf(result) ?? 'survived');
  });
  return mutants.flatMap((mutant) => {
    const fate = fates.get(mutant);
    return fate === undefined ? [] : [{ mutant, fate }];
  });
}

/** Measures growth for those that every case accepts. What was cut off sooner has all of its limits here. */
async function judgeByGrowth(
  prepared: PreparedProblem,
  judged: readonly JudgedMutant[],
  pool: SandboxPool,
): Promise<void> {
  const uncertain: JudgedMutant[] = [];
  const measure = async (one: JudgedMutant): Promise<void> => {
    const cases = await judgeTrusted(prepared, one.mutant.source, pool, { bail: true });
    const result = trusted(await judgeGrowth(cases));
    if (result.verdict !== 'AC') one.fate = 'growth';
    else if (isUncertain(result)) uncertain.push(one);
  };
  const survivors = judged.filter(({ fate }) => fate === 'survived');
  await forEachParallel(survivors, JUDGED_AT_ONCE, measure);
  // The machine was too busy: measured again, alone. What is not certain even then has survived.
  for (const one of uncertain.splice(0)) await measure(one);
}

/** The share of the time limit after which a mutant of this program is cut off. */
export function cutOffFor({ cases }: Result, { cpuMs }: Limits): number {
  const slowest = Math.max(...cases.filter(({ group }) => group !== 'large').map((c) => c.cpuMs));
  return Math.min(1, Math.max(CUT_OFF.share, (CUT_OFF.times * slowest) / cpuMs));
}

async function judgeOneByCases(
  prepared: PreparedProblem,
  { source }: Mutant,
  pool: SandboxPool,
  limitScale: number,
): Promise<Judged> {
  const judged = await judgeTrusted(prepared, source, pool, { bail: true, limitScale });
  const cutOff = isOutOfTime(judged.result.verdict) && killerOf(judged.result) === 'large';
  return cutOff ? judgeTrusted(prepared, source, pool, { bail: true }) : judged;
}

/** The group of the case that decides. */
function killerOf({ cases }: Result): Killer | undefined {
  return decidingCase(cases)?.group as Killer | undefined;
}

/** On its cases. @throws Error as {@link trusted} does */
async function judgeTrusted(...args: Parameters<typeof judgeSource>): Promise<Judged> {
  const judged = await judgeSource(...args);
  trusted(judged.result);
  return judged;
}

/** @throws Error when it is the judge that failed */
function trusted(result: Result): Result {
  if (result.verdict === 'JE') throw new Error(`${result.submission}: ${result.message}`);
  return result;
}
