import pc from 'picocolors';
import type { PackageReport } from '../commands/verify.ts';
import { count } from '../format.ts';

/** One package's report, as soon as it is there. */
export function formatVerified(report: PackageReport, colors: boolean): string {
  const c = pc.createColors(colors);
  const { problem, faults, judged, submissions, measured, again, compared, durationMs } = report;
  const twice = again === 0 ? '' : ` (${again} measured again)`;
  const mark = faults.length === 0 ? c.green('✓') : c.red('✗');
  const what = judged
    ? `${count(submissions, 'submission')}, growth of ${measured}${twice}, ${count(compared, 'input')} against the oracle`
    : `${count(submissions, 'submission')}, judged when these are mended`;
  return [
    `${mark} ${c.bold(problem)} ${c.dim(`${what}, ${(durationMs / 1000).toFixed(1)} s`)}`,
    ...faults.map((fault) => `  ${c.red('fault')} ${fault}`),
    '',
  ].join('\n');
}

/** The last line. */
export function formatVerification(reports: readonly PackageReport[], colors: boolean): string {
  const c = pc.createColors(colors);
  const faults = reports.reduce((sum, report) => sum + report.faults.length, 0);
  const words = `${count(reports.length, 'package')}, ${count(faults, 'fault')}`;
  return `${faults === 0 ? c.green(words) : c.red(words)}\n`;
}
