/**
 * Exercism's `results.json`, version 3 of the test runners' interface. No test names a task: problems have none.
 *
 * @see https://exercism.org/docs/building/tooling/test-runners/interface
 */
import { escapeControls } from '../base/format.ts';
import { type Check, checksOf, type CheckedSubmission } from './checks.ts';

/** Characters that a message and a test's output may have. */
const MAX_MESSAGE = 65_535;
const MAX_OUTPUT = 500;

export function exercism(judged: CheckedSubmission): string {
  return `${JSON.stringify(resultsOf(judged), null, 2)}\n`;
}

function resultsOf(judged: CheckedSubmission) {
  const checks = checksOf(judged);
  // Without any test that ran there is only what kept them from it.
  const [fault] = checks.filter(({ group }) => group === 'compile' || group === 'submission');
  if (fault && (judged.cases.length === 0 || fault.verdict === 'JE')) {
    return { version: 3, status: 'error', message: messageOf(fault) };
  }
  return {
    version: 3,
    status: judged.verdict === 'AC' ? 'pass' : 'fail',
    tests: checks.map((check) => ({
      name: check.name,
      status: statusOf(check),
      ...(statusOf(check) === 'pass' ? {} : { message: messageOf(check) }),
      ...outputOf(check),
    })),
  };
}

/** A wrong answer, or too slow by growth, is a failure; a test that did not come to its end is an error. */
function statusOf({ group, verdict }: Check): 'pass' | 'fail' | 'error' {
  if (verdict === 'AC' || verdict === undefined) return 'pass';
  return verdict === 'WA' || group === 'growth' ? 'fail' : 'error';
}

function messageOf({ message = '', detail }: Check): string {
  return `${message}\n\n${detail}`.trim().slice(0, MAX_MESSAGE);
}

/** What it printed; a test that passes has no other place for what is to be said of it. */
function outputOf({ verdict, message = '', console = '' }: Check): { output?: string } {
  const output = verdict === undefined ? message : escapeControls(console);
  return output === '' ? {} : { output: shorten(output) };
}

function shorten(output: string): string {
  const said = '\nOutput was truncated. Please limit to 500 chars';
  return output.length <= MAX_OUTPUT ? output : output.slice(0, MAX_OUTPUT - said.length) + said;
}
