/**
 * Exercism's `results.json`, version 3 of the test runners' interface. No test names a task: problems have none.
 *
 * @see https://exercism.org/docs/building/tooling/test-runners/interface
 */
import { escapeControls } from '../format.ts';
import { type Check, checksOf, type Judged } from './checks.ts';

/** Characters that a message and a test's output may have. */
const MAX_MESSAGE = 65_535;
const MAX_OUTPUT = 500;

export function exercism(judged: Judged): string {
  return `${JSON.stringify(resultsOf(judged), null, 2)}\n`;
}

function resultsOf(judged: Judged) {
  const checks = checksOf(judged).filter(({ verdict }) => verdict !== undefined);
  // Without any test that ran there is only what kept them from it.
  const [fault] = checks.filter(({ name }) => name === 'compile' || name === 'submission');
  if (fault && (judged.cases.length === 0 || fault.verdict === 'JE')) {
    return { version: 3, status: 'error', message: messageOf(fault) };
  }
  return {
    version: 3,
    status: judged.verdict === 'AC' ? 'pass' : 'fail',
    tests: checks.map((check) => ({
      name: check.name,
      status: statusOf(check),
      ...(check.verdict === 'AC' ? {} : { message: messageOf(check) }),
      ...(check.console ? { output: shorten(escapeControls(check.console)) } : {}),
    })),
  };
}

/** A wrong answer, or too slow by growth, is a failure; a test that did not come to its end is an error. */
function statusOf({ name, verdict }: Check): 'pass' | 'fail' | 'error' {
  if (verdict === 'AC') return 'pass';
  return verdict === 'WA' || name.startsWith('growth/') ? 'fail' : 'error';
}

function messageOf({ message = '', detail }: Check): string {
  return `${message}\n\n${detail}`.trim().slice(0, MAX_MESSAGE);
}

function shorten(output: string): string {
  const said = '\nOutput was truncated. Please limit to 500 chars';
  return output.length <= MAX_OUTPUT ? output : output.slice(0, MAX_OUTPUT - said.length) + said;
}
