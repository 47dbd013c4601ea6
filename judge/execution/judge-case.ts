/** Turns what happened on one input into the result of its case. */
import type { RunOutcome } from './execution.ts';
import type { Judging } from './judging.ts';
import type { Case, CaseResult } from '../types.ts';
import { shownDialogue, Transcript } from '../problem/dialogue.ts';
import { caseVerdict } from '../verdict.ts';

/**
 * How one input went, as a case's result: the verdict, and everything that explains it.
 *
 * @param test the case with its answer
 */
export async function judgeCase(
  { problem, program, source, language, discreet }: Judging,
  test: Case,
  outcome: Exclude<RunOutcome, { kind: 'missing' }>,
): Promise<CaseResult> {
  const { console } = outcome;
  const { cpuMs, wallMs, memoryMiB } = outcome.usage;
  const usage = { cpuMs, wallMs, memoryMiB };
  const printed = console === '' ? {} : { console };
  const values = { input: test.input, ...printed };
  const name = { name: test.name, group: test.group };
  // While it loads, a file has seen no input, so there is nothing to hide and none to show.
  const loading = 'loading' in outcome;
  const open = loading || (test.group !== 'hidden' && !discreet);
  const { transcript } = outcome;
  const said = transcript ? { dialogue: shownDialogue(transcript) } : {};
  switch (outcome.kind) {
    case 'returned': {
      const { output } = outcome;
      const { answer } = test;
      const checked = problem.check(test.input, output, answer, language.words);
      const shown = test.group === 'input' ? { output, answer } : {};
      if (checked.right) {
        const told = isDialogue(output) ? {} : shown;
        return { ...name, verdict: caseVerdict({ kind: 'right' }), ...usage, ...printed, ...told };
      }
      const { reason, detail } = checked;
      const verdict = caseVerdict({ kind: 'wrong' });
      const why = { message: reason, ...(detail === undefined ? {} : { detail }) };
      const told = isDialogue(output) ? { dialogue: shownDialogue(output) } : { output, answer };
      return { ...name, verdict, ...usage, ...why, ...values, ...told };
    }
    case 'threw': {
      const verdict = caseVerdict({ kind: 'threw' });
      const { message, detail } = language.explainThrown(outcome.error);
      const found = await language.locate(outcome.error.stack, program, source);
      return {
        ...name,
        verdict,
        ...usage,
        message: `${open ? `threw ${detail}` : message}${loading ? WHILE_LOADING : ''}`,
        ...(open ? {} : { detail }),
        ...(loading ? printed : values),
        ...said,
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
        ...said,
      };
    }
  }
}

function isDialogue(output: unknown): output is Transcript {
  return output instanceof Transcript;
}

/** The file's own top level is at fault: often tests or examples at its end. */
const WHILE_LOADING = ', while the file was loading: nothing was called yet';
