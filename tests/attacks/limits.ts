/** How far beyond a limit attacks got before they were ended. */
import type { Result } from '../../judge/types.ts';
import { decidingCase } from '../../judge/verdict.ts';
import { formatTable, median } from '../bench/paired.ts';
import type { Attempt } from './attempt.ts';
import type { Attack } from './corpus.ts';
import type { Taken } from './watch.ts';

type Bound = 'CPU ms' | 'wall ms' | 'memory MiB' | 'output KiB';

export interface Overshoot {
  attack: string;
  wall: string;
  bound: Bound;
  limit: number;
  over: number;
}

/** The limits of the problem that the attacks run on. */
const CPU_MS = 500;
const MEMORY_MIB = 512;
const OUTPUT_KIB = 16 * 1024;

/** By how much the limit that ended an attack was exceeded; undefined when none did. */
export function overshootOf(
  { name, limitScale }: Attack,
  wall: string,
  { result }: Attempt,
  taken: Taken,
): Overshoot | undefined {
  const found = result && exceeded(result, CPU_MS * limitScale, taken);
  return found && { attack: name, wall, ...found };
}

function exceeded(
  result: Result,
  cpuMs: number,
  { memoryMiB, bytes }: Taken,
): Pick<Overshoot, 'bound' | 'limit' | 'over'> | undefined {
  const { verdict, message = '', ...case_ } = decidingCase(result.cases) ?? { verdict: 'AC' };
  const { cpuMs: usedMs = 0, wallMs = 0 } = case_ as { cpuMs?: number; wallMs?: number };
  if (message.startsWith('still ')) {
    return { bound: 'CPU ms', limit: cpuMs, over: usedMs - cpuMs };
  }
  if (message.startsWith('no answer')) {
    const limit = 3 * cpuMs + 1_000;
    return { bound: 'wall ms', limit, over: wallMs - limit };
  }
  if (verdict === 'MLE') {
    return { bound: 'memory MiB', limit: MEMORY_MIB, over: Math.max(0, memoryMiB - MEMORY_MIB) };
  }
  if (verdict === 'OLE') {
    return { bound: 'output KiB', limit: OUTPUT_KIB, over: bytes / 1024 - OUTPUT_KIB };
  }
  return undefined;
}

/** One row an attack and bound: median and maximum behind each wall. */
export function overshootTable(overshoots: readonly Overshoot[], walls: readonly string[]): string {
  const rows = new Map<string, Overshoot[]>();
  for (const overshoot of overshoots) {
    const key = [overshoot.bound, overshoot.attack].join();
    rows.set(key, [...(rows.get(key) ?? []), overshoot]);
  }
  return formatTable(
    ['attack', 'bound', 'limit', ...walls.map((wall) => `over, ${wall}: median, max`)],
    [...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, all]) => [
        all[0]!.attack,
        all[0]!.bound,
        String(all[0]!.limit),
        ...walls.map((wall) => figures(all.filter((o) => o.wall === wall).map((o) => o.over))),
      ]),
  );
}

function figures(values: readonly number[]): string {
  if (values.length === 0) return '';
  return `${median(values).toFixed(0)}, ${Math.max(...values).toFixed(0)}`;
}
