/** Counts the work of a program at one size after the other. */
import type { CountOutcome } from '../sandbox/process.ts';
import type { Counting } from './counting.ts';
import type { Limits } from '../types.ts';
import type { PlannedAxis, SizedInput } from './plan-axes.ts';

/** What one size cost, in units of work. */
export interface Rung {
  size: number;
  units: number;
  /** CPU time of the process that counted it, and what it waited besides. */
  cpuMs: number;
  waitedMs: number;
  /** Those of each site that has any, with its number. */
  sites: readonly (readonly [site: number, units: number])[];
  /** What sites are, where the source does not tell. */
  words?: readonly (readonly [site: number, words: string])[];
}

export interface Climb {
  /** Ascending sizes. */
  rungs: Rung[];
  /** Where it ran out of fuel: what it had done by then. */
  jump: Rung | undefined;
  /** Where it took too long, for all that was counted. */
  lateAt: SizedInput | undefined;
  /** Where it threw, died or was wrong while it was counted. */
  brokenAt: SizedInput | undefined;
}

/** Where to climb, and how far. */
interface Route {
  axis: Pick<PlannedAxis, 'prepare'>;
  /** Ascending. */
  sizes: readonly number[];
  limits: Limits;
  /** The most units that a size may cost, after what the size before it did; undefined ends the ladder there. */
  fuelAt(size: number, before: Rung | undefined): Promise<number | undefined>;
  /** Whether larger sizes would tell nothing more. */
  isEnough(rungs: readonly Rung[]): boolean;
  onRung(rung: Rung): void;
  /** Told how each call went. @returns whether what it returned is right, if it did return something */
  onCall?(input: SizedInput, outcome: CountOutcome): Promise<boolean>;
  /** Sizes counted already, for a ladder that goes on. */
  below?: readonly Rung[];
}

/** Climbs from size to size until a call costs enough, or there are no more sizes. */
export async function climb(
  counting: Counting,
  { axis, sizes, limits, fuelAt, isEnough, onRung, onCall, below = [] }: Route,
): Promise<Climb> {
  const rungs: Rung[] = [...below];
  const end = (ended: Partial<Climb> = {}): Climb => {
    return { rungs, jump: undefined, lateAt: undefined, brokenAt: undefined, ...ended };
  };
  for (const size of sizes) {
    if (isEnough(rungs)) break;
    const input = axis.prepare(size);
    const fuel = await fuelAt(size, rungs.at(-1));
    if (fuel === undefined) break;
    const counted = await counting.count(input.bytes, fuel, limits);
    const isRight = (await onCall?.(input, counted)) ?? true;
    switch (counted.kind) {
      case 'counted': {
        if (!isRight) return end({ brokenAt: input });
        const rung = rungOf(size, counted);
        rungs.push(rung);
        onRung(rung);
        break;
      }
      case 'spent':
        return end({ jump: rungOf(size, counted) });
      default:
        // What takes so long is for the clocks to judge, by the sizes before it.
        return end(isLate(counted) ? { lateAt: input } : { brokenAt: input });
    }
  }
  return end();
}

function isLate(outcome: CountOutcome): boolean {
  return outcome.kind === 'died' && outcome.death.cause === 'cpu';
}

function rungOf(
  size: number,
  { units, sites, words, usage }: Extract<CountOutcome, { kind: 'counted' | 'spent' }>,
): Rung {
  const { cpuMs, waitedMs } = usage;
  return { size, units, cpuMs, waitedMs, sites, ...(words ? { words } : {}) };
}
