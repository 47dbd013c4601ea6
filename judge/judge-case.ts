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
  { problem, program, source, options }: Judging,
  test: Case,
  outcome: Exclude<RunOutcome, { kind: 'missing' }>,
): Promise<CaseResult> {
  const { usage, console } = outcome;
  const printed = console === '' ? {} : { console };
  const values = { input: test.input, ...printed };
  const name = { name: test.name };
  // While it loads, a file has seen no input, so there is nothing to hide and none to show.
  const loading = 'loading' in outcome;
  const open = loading || (test.group !== 'secret' && !options.discreet);
  switch (outcome.kind) {
    case 'returned': {
      const { output } = outcome;
      const { answer } = test;
      const checked = problem.check(test.input, output, answer);
      const shown = test.group === 'input' ? { output, answer } : {};
      if (checked.right) {
        return { ...name, verdict: caseVerdict({ kind: 'right' }), ...usage, ...printed, ...shown };
      }
      const { reason, detail } = checked;
      const verdict = caseVerdict({ kind: 'wrong' });
      const why = { message: reason, ...(detail === undefined ? {} : { detail }) };
      return { ...name, verdict, ...usage, ...why, ...values, output, answer };
    }
    case 'threw': {
      const verdict = caseVerdict({ kind: 'threw' });
      const { message, detail } = explainThrown(outcome.error);
      const found = await locate(outcome.error.stack, SCRIPT_NAME, program, source);
      return {
        ...name,
        verdict,
        ...usage,
        message: `${open ? `threw ${detail}` : message}${loading ? WHILE_LOADING : ''}`,
        ...(open ? {} : { detail }),
        ...(loading ? printed : values),
        ...(found ? { place: found } : {}),
      };
    }
    case 'died': {
      const { cause, message, discreet } = outcome.death;
      const verdict = caseVerdict({ kind: 'died', cause });
      return {
        ...name,
        verdict,
        ...usage,
        message: `${open ? message : discreet}${loading ? WHILE_LOADING : ''}`,
        ...(open || message === discreet ? {} : { detail: message }),
        ...(loading ? printed : values),
      };
    }
  }
}

/** The file's own top level is at fault: often tests or examples at its end. */
const WHILE_LOADING = ', while the file was loading: nothing was called yet';
