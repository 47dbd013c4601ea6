/** Paired timings: two commands in turn, so that a machine whose speed drifts spoils both alike. */
import { spawnSync } from 'node:child_process';

export interface Timed {
  label: string;
  command: string[];
}

/** Wall time of one run of a command, in milliseconds. @throws Error when it fails */
function timeOnce({ label, command }: Timed): number {
  const [file, ...args] = command as [string, ...string[]];
  const started = performance.now();
  const { status, stderr } = spawnSync(file, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const wallMs = performance.now() - started;
  if (status !== 0) throw new Error(`${label} failed: ${String(stderr).slice(0, 500)}`);
  return wallMs;
}

/** Runs both in turn and returns the wall times pair by pair, after one uncounted run of each. */
export function timePairs(a: Timed, b: Timed, runs: number): [a: number, b: number][] {
  timeOnce(a);
  timeOnce(b);
  return Array.from({ length: runs }, () => [timeOnce(a), timeOnce(b)]);
}

/** The middle value; of an even number of values the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)]!;
}

/** A table in Markdown. */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = header.map((h, i) => Math.max(h.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `|${widths.map((w, i) => (i === 0 ? '-'.repeat(w + 2) : `${'-'.repeat(w + 1)}:`)).join('|')}|`;
  return [line(header), rule, ...rows.map(line)].join('\n');
}
