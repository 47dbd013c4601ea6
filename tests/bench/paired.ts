/** Paired timings: two commands in turn, so that a machine whose speed drifts spoils both alike. */
import { spawnSync } from 'node:child_process';

export interface Timed {
  label: string;
  command: string[];
}

export interface Timing {
  wallMs: number;
  stdout: string;
}

/** Runs a command once. @throws Error when it fails */
export function timeOnce({ label, command }: Timed): Timing {
  const [file, ...args] = command as [string, ...string[]];
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(file, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const wallMs = performance.now() - started;
  if (status !== 0) throw new Error(`${label} failed: ${stderr.slice(0, 500)}`);
  return { wallMs, stdout };
}

/** Runs both in turn and returns their timings pair by pair, after one uncounted run of each. */
export function timePairs(a: Timed, b: Timed, runs: number): [a: Timing, b: Timing][] {
  timeOnce(a);
  timeOnce(b);
  return Array.from({ length: runs }, () => [timeOnce(a), timeOnce(b)]);
}

/** The middle value; of an even number of values the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that a share `q` of the values lies below. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]!;
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
