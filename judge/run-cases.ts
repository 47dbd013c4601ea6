/** Runs a compiled submission on the planned cases, group by group. */
import { Execution } from './execute.ts';
import { judgeCase } from './judge-case.ts';
import type { Judging } from './judge.ts';
import type { PlannedGroup } from './plan.ts';
import type { Case, CaseResult } from './types.ts';
import { decidingCase } from './verdict.ts';

export type CasesOutcome =
  | { kind: 'judged'; cases: CaseResult[]; instead: string | undefined }
  /** The submission defines no entry of this name. */
  | { kind: 'missing'; name: string };

/**
 * Judges the cases in order. The group in which something fails is finished, since the smallest failing case
 * of a group teaches most; the groups after it are not begun. A dead process ends it all at once: going on
 * would pay the limit again for every case.
 */
export async function runCases(
  judging: Judging,
  groups: readonly PlannedGroup[],
): Promise<CasesOutcome> {
  const { problem, program, pool, options, limits, emit } = judging;
  const planned = groups.reduce((sum, { names }) => sum + names.length, 0);
  const execution = new Execution(pool, program, problem.entry);
  const cases: CaseResult[] = [];
  try {
    for (const { names, make } of groups) {
      let next: Case | undefined = make(names[0]!);
      for (let i = 0; next; i++) {
        const test: Case = next;
        const running = execution.run(test.input, limits);
        // While the sandbox works, so do we: the answer to this input, and the next input. Should that throw,
        // nobody is left to hear of the run.
        running.catch(() => undefined);
        const answer = test.answer === undefined ? problem.answer(test.input) : test.answer;
        next = i + 1 < names.length ? make(names[i + 1]!) : undefined;
        let outcome = await running;
        // What earlier cases left behind counts as memory until it is collected: measured again, alone.
        if (i > 0 && outcome.kind === 'died' && outcome.death.cause === 'memory') {
          outcome = await execution.run(test.input, limits);
        }
        if (outcome.kind === 'missing') return outcome;
        const result = await judgeCase(judging, { ...test, answer }, outcome);
        cases.push(result);
        emit({ kind: 'case', result, judged: cases.length, planned });
        if (result.verdict !== 'AC' && (options.bail || outcome.kind === 'died')) break;
      }
      if (decidingCase(cases)) break;
    }
    return { kind: 'judged', cases, instead: execution.instead };
  } finally {
    execution.close();
  }
}
