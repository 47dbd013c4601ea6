/** The verdicts: their names, and the one place that decides them. */
import type { CaseResult, GrowthResult, Result, Verdict } from './types.ts';

/** The verdict words in full, as people read them. */
export const VERDICT_NAMES: Record<Verdict, string> = {
  AC: 'accepted',
  WA: 'wrong answer',
  TLE: 'time limit exceeded',
  MLE: 'memory limit exceeded',
  OLE: 'output limit exceeded',
  RTE: 'run-time error',
  CE: 'compile error',
  JE: 'judge error',
};

/** The folder of a problem package whose submissions must earn each verdict (ICPC problem package names). */
export const VERDICT_FOLDERS: Record<string, Verdict> = {
  accepted: 'AC',
  wrong_answer: 'WA',
  time_limit_exceeded: 'TLE',
  memory_limit_exceeded: 'MLE',
  output_limit_exceeded: 'OLE',
  run_time_error: 'RTE',
  compile_error: 'CE',
};

/** How a case ended, before anybody has said a verdict. */
export type CaseEnd =
  { kind: 'right' } | { kind: 'wrong' } | { kind: 'threw' } | { kind: 'died'; cause: DeathCause };

/**
 * The first cause of a process's death. `cpu`, `wall`, `memory` and `output` are limits; `exit` and `signal`
 * are its own doing; `protocol` is a stream that is not the protocol; `judge` is a fault of ours.
 */
export type DeathCause =
  'cpu' | 'wall' | 'memory' | 'output' | 'exit' | 'signal' | 'protocol' | 'judge';

const DEATH_VERDICTS: Record<DeathCause, Verdict> = {
  cpu: 'TLE',
  wall: 'TLE',
  memory: 'MLE',
  output: 'OLE',
  exit: 'RTE',
  signal: 'RTE',
  protocol: 'RTE',
  judge: 'JE',
};

/** Whether a verdict may be that of a process stopped at its time limit: one that was printing exceeds that limit. */
export function isOutOfTime(verdict: Verdict): boolean {
  return verdict === 'TLE' || verdict === 'OLE';
}

/** The verdict on one case. */
export function caseVerdict(end: CaseEnd): Verdict {
  switch (end.kind) {
    case 'right':
      return 'AC';
    case 'wrong':
      return 'WA';
    case 'threw':
      return 'RTE';
    case 'died':
      return DEATH_VERDICTS[end.cause];
  }
}

/** The case that decides the verdict: the first that was not accepted, in the order judged. */
export function decidingCase(cases: readonly CaseResult[]): CaseResult | undefined {
  return cases.find((c) => c.verdict !== 'AC');
}

/** The axis that decides the verdict of a submission whose cases are all accepted. */
export function decidingAxis(growth: readonly GrowthResult[]): GrowthResult | undefined {
  return growth.find(({ verdict }) => verdict === 'fail');
}

/** The axes that decide nothing: what a submission needs along them could not be measured. */
export function undecidedAxes(growth: readonly GrowthResult[]): GrowthResult[] {
  return growth.filter(({ verdict }) => verdict === 'inconclusive' || verdict === 'skipped');
}

/** What is said of a submission that grows too fast. */
export const GROWTH_WORDS: Record<GrowthResult['resource'], string> = {
  time: 'too slow',
  memory: 'too much memory',
  regret: 'too much regret',
};

/** The verdict on a submission of which something grows too fast. */
export function growthVerdict(resource: GrowthResult['resource']): Verdict {
  return ({ time: 'TLE', memory: 'MLE', regret: 'WA' } as const)[resource];
}

/** The verdict on a submission in words. Growth exceeds no limit: what is rejected for it is too slow. */
export function verdictWords({
  verdict,
  cases,
  growth,
}: Pick<Result, 'verdict' | 'growth'> & { cases: readonly { verdict: Verdict }[] }): string {
  const failed = cases.some((each) => each.verdict !== 'AC');
  const axis = failed ? undefined : decidingAxis(growth);
  if (!axis) return VERDICT_NAMES[verdict];
  return GROWTH_WORDS[axis.resource];
}

/** The verdict on a submission that compiled: its first failing case, then its growth. */
export function submissionVerdict(
  cases: readonly CaseResult[],
  growth: readonly GrowthResult[],
): Verdict {
  const failing = decidingCase(cases);
  if (failing) return failing.verdict;
  const tooSteep = decidingAxis(growth);
  if (!tooSteep) return 'AC';
  return growthVerdict(tooSteep.resource);
}
