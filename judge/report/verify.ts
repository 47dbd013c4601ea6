/** `judge verify` in the terminal. */
import pc from 'picocolors';
import type { PackageReport, Step } from '../commands/package-report.ts';
import { count } from '../base/format.ts';

/**
 * One package's report, as soon as it is there: a list to tick off as long as something is missing, then what is wrong.
 *
 * @param timed whether to say how long it took: a terminal is told, and a file that may be compared with another is not
 */
export function formatVerified(report: PackageReport, colors: boolean, timed: boolean): string {
  const c = pc.createColors(colors);
  const { problem, steps, faults, judged, submissions, measured, compared, durationMs } = report;
  const mark = faults.length === 0 ? c.green('✓') : c.red('✗');
  const done = steps.filter(({ missing }) => missing.length === 0).length;
  const isWhole = done === steps.length;
  const what = [
    ...(isWhole ? [] : [`${done} of ${steps.length} done`]),
    count(submissions, 'submission'),
    ...(judged
      ? [`growth of ${measured}`, `${count(compared, 'input')} compared with brute.ts`]
      : ['judged once these are fixed']),
    ...(timed ? [`${(durationMs / 1000).toFixed(1)} s`] : []),
  ].join(', ');
  const missing = steps.flatMap((step) => step.missing);
  return [
    `${mark} ${c.bold(problem)} ${c.dim(what)}`,
    ...(isWhole ? [] : steps.flatMap((step) => stepLines(step, c))),
    ...faults
      .filter((fault) => !missing.includes(fault))
      .map((fault) => `  ${c.red('fault')} ${fault}`),
    '',
  ].join('\n');
}

function stepLines({ what, missing }: Step, c: ReturnType<typeof pc.createColors>): string[] {
  if (missing.length === 0) return [`  ${c.green('[x]')} ${what}`];
  const short = (text: string) =>
    text.replace(`${what}:`, 'line ').replace(': still to be written:', ':');
  return [`  [ ] ${c.bold(what)}`, ...missing.map((each) => `        ${short(each)}`)];
}

/** The last line. */
export function formatVerification(reports: readonly PackageReport[], colors: boolean): string {
  const c = pc.createColors(colors);
  const faults = reports.reduce((sum, report) => sum + report.faults.length, 0);
  const words = `${count(reports.length, 'package')}, ${count(faults, 'fault')}`;
  return `${faults === 0 ? c.green(words) : c.red(words)}\n`;
}
