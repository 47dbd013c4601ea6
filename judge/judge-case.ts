import { locate } from './compile/locate.ts';
import { explainThrown } from './exceptions.ts';
import type { RunOutcome } from './execute.ts';
import type { Judging } from './judge.ts';
import { SCRIPT_NAME } from './sandbox/protocol.ts';
import type { Case, CaseResult } from './types.ts';
import { caseVerdict } from './verdict.ts';

/**
 * How one input went, as a case's result: the verdict, and everything that explains it.
 *
 * @param test the case with its answer
 */
export async function judgeCase(
  { problem, program, source }: Judging,
  test: Case,
  outcome: Exclude<RunOutcome, { kind: 'missing' }>,
): Promise<CaseResult> {
  const { usage, console } = outcome;
  const values = { input: test.input, ...(console === '' ? {} : { console }) };
  const name = { name: test.name };
  switch (outcome.kind) {
    case 'returned': {
      const { output } = outcome;
      const { answer } = test;
      const checked = problem.check(test.input, output, answer);
      const shown = test.group === 'input' ? { output, answer } : {};
      if (checked.right) {
        const verdict = caseVerdict({ kind: 'right' });
        return { ...name, verdict, ...usage, ...(console === '' ? {} : { console }), ...shown };
      }
      const { reason, detail } = checked;
      const verdict = caseVerdict({ kind: 'wrong' });
      const why = { message: reason, ...(detail === undefined ? {} : { detail }) };
      return { ...name, verdict, ...usage, ...why, ...values, output, answer };
    }
    case 'threw': {
      const place = await locate(outcome.error.stack, SCRIPT_NAME, program, source);
      return {
        ...name,
        verdict: caseVerdict({ kind: 'threw' }),
        ...usage,
        ...explainThrown(outcome.error),
        ...values,
        ...(place ? { place } : {}),
      };
    }
    case 'died': {
      const { cause, message } = outcome.death;
      return {
        ...name,
        verdict: caseVerdict({ kind: 'died', cause }),
        ...usage,
        message,
        ...values,
      };
    }
  }
}
