/** The Test Anything Protocol, version 14: https://testanything.org/tap-version-14-specification.html */
import type { Result } from '../types.ts';
import { type Check, checksOf } from './checks.ts';

export function tap(result: Result): string {
  const checks = checksOf(result);
  const fault = checks.find(({ verdict }) => verdict === 'JE');
  return [
    'TAP version 14',
    `1..${checks.length}`,
    ...checks.map((check, i) => formatCheck(check, i + 1)),
    ...(fault ? [`Bail out! ${escape(fault.message ?? '')}`] : []),
    '',
  ].join('\n');
}

function formatCheck(check: Check, number: number): string {
  const { name, verdict, message, detail, place } = check;
  const test = `${number} - ${escape(name)}`;
  if (verdict === undefined) return `ok ${test} # SKIP ${escape(message ?? '')}`;
  if (verdict === 'AC') return `ok ${test}`;
  // JSON is YAML.
  const fields = {
    verdict,
    message,
    ...(place ? { at: place } : {}),
    ...(detail ? { detail } : {}),
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`);
  return [`not ok ${test}`, '  ---', ...lines, '  ...'].join('\n');
}

/** A `#` would begin a directive. */
function escape(text: string): string {
  return text.replace(/[\\#]/g, '\\$&');
}
