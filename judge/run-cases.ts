/** Runs a compiled submission on the planned cases, group by group. */
import { Execution, type RunOutcome } from './execute.ts';
import { judgeCase } from './judge-case.ts';
import type { Judging } from './judge.ts';
import type { PlannedGroup } from './plan.ts';
import type { Case, CaseResult } from './types.ts';

export type CasesOutcome =
  | { kind: 'judged'; cases: CaseResult[]; instead: string | undefined }
  /** The submission defines no entry of this name. */
  | { kind: 'missing'; name: string };

/**
 * Judges the cases in order. The group in which something fails is finished, since the smallest failing case
 * of a group teaches most; the groups after it are not begun. A dead process ends it all at once: going on
 * would pay the limit again for every case.
 *
 * Two processors are kept busy: while the sandbox works on one input, the judge makes the next one, finds
 * the answer, and checks the output before it. The submission still sees one input at a time.
 */
export async function runCases(
  judging: Judging,
  groups: readonly PlannedGroup[],
): Promise<CasesOutcome> {
  const { problem, program, pool, options, limits, emit } = judging;
  const queue = groups.flatMap(({ names, make }) => names.map((name) => () => make(name)));
  const execution = new Execution(pool, program, problem.entry);
  const run = (test: Prepared) => {
    const running = execution.run(test.inputJson, limits);
    // Should the judge itself fail meanwhile, nobody is left to hear of the run.
    running.catch(() => undefined);
    return running;
  };
  const cases: CaseResult[] = [];
  let failed = false;
  try {
    let current = prepare(queue[0]!());
    let running: Promise<RunOutcome> | undefined = run(current);
    for (let i = 0; ; i++) {
      const answer = current.answer === undefined ? problem.answer(current.input) : current.answer;
      const next = i + 1 < queue.length ? prepare(queue[i + 1]!()) : undefined;
      running ??= run(current);
      let outcome: RunOutcome = await running;
      if (outcome.kind === 'missing') return outcome;
      // What earlier cases left behind counts as memory until it is collected: measured again, alone.
      if (i > 0 && outcome.kind === 'died' && outcome.death.cause === 'memory') {
        outcome = await execution.run(current.inputJson, limits);
        if (outcome.kind === 'missing') return outcome;
      }
      // A file that cannot be loaded cannot be loaded for the next case either.
      const dead: boolean =
        outcome.kind === 'died' || (outcome.kind === 'threw' && outcome.loading === true);
      const goesOn: boolean = next?.group === current.group && !dead && !options.bail;
      running = next && goesOn ? run(next) : undefined;
      const result = await judgeCase(judging, { ...current, answer }, outcome);
      cases.push(result);
      emit({ kind: 'case', result, judged: cases.length, planned: queue.length });
      failed ||= result.verdict !== 'AC';
      if (!next || (failed && !goesOn)) break;
      current = next;
    }
    return { kind: 'judged', cases, instead: execution.instead };
  } finally {
    execution.close();
  }
}

type Prepared = Case & { inputJson: string };

function prepare(test: Case): Prepared {
  return { ...test, inputJson: JSON.stringify(test.input) };
}
