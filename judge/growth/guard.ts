/**
 * The guard of the counts: whether clocks see a growth that counts do not. Pure.
 *
 * What counts cannot see (work of the engine that nobody charges, a submission that talks to its counter, or one that
 * sleeps) costs time all the same. The gap is the slope of the clock less the slope of the counts on the same sizes,
 * less the reference's own gap. Of 211 axes of good submissions none has more than 0.53, and hidden work has at least
 * 0.92.
 */
import { slope } from './fit.ts';

/** A gap of so much … */
export const GAP = 0.75;
/** … that makes the largest size so many times as dear as the counts say speaks against a submission. */
export const FACTOR = 8;
/** Sizes that cost less say nothing. */
export const LEAST_MS = 2;

/** A wait that is shorter may be nobody's fault on a busy machine. */
const NOISE_MS = 100;

/** One size, as it was counted, and what it took there by some clock. */
export interface Clocked {
  size: number;
  units: number;
  ms: number;
}

/** What one call took: CPU time, and the time in which it waited for something. */
export interface Took {
  cpuMs: number;
  waitedMs: number;
}

/** One size, as it was counted and timed. */
export interface Timed extends Took {
  size: number;
  units: number;
}

/** Both together: who waits for an answer does not care what it waits for. */
export function timeOf({ cpuMs, waitedMs }: Took): number {
  return cpuMs + (waitedMs > NOISE_MS ? waitedMs : 0);
}

/** Slopes over the same sizes. */
export interface Gap {
  clock: number;
  counts: number;
  /** The clock's less the counts'. */
  gap: number;
}

/**
 * How much faster the clock rises than the counts. Counts that fall are taken to stay: a query may find a better plan for
 * a larger table, and then it has hidden nothing.
 *
 * @param sizes at least two, ascending
 */
export function gapOf(sizes: readonly Clocked[]): Gap {
  const at = sizes.map(({ size }) => size);
  let most = 0;
  const risen = sizes.map(({ units }) => (most = Math.max(most, units)));
  // In nanoseconds: less than one of them counts as one.
  const nanoseconds = sizes.map(({ ms }) => 1e6 * ms);
  const clock = slope(at, nanoseconds);
  const counts = slope(at, risen);
  return { clock, counts, gap: clock - counts };
}

/**
 * The sizes at which a submission does work that was not counted; hidden work may begin late, so that they are the
 * largest ones from some size on.
 *
 * @param submission sizes within the constraints, ascending
 * @param reference the reference at the same sizes, whose own gap is the machine's
 * @returns undefined where nothing is hidden
 */
export function hiddenAt<T extends Clocked>(
  submission: readonly T[],
  reference: readonly Clocked[] = [],
): T[] | undefined {
  const cheap = submission.findLastIndex(isCheap);
  // What comes before the dear ones has cost no more than that.
  const before = submission.slice(Math.max(0, cheap), cheap + 1);
  const dear = [
    ...before.map((clocked) => ({ ...clocked, ms: LEAST_MS })),
    ...submission.slice(cheap + 1),
  ];
  for (let from = 0; from < dear.length - 1; from++) {
    const window = dear.slice(from);
    const gap = gapOf(window).gap - Math.max(0, gapAt(window, reference));
    const grown = window.at(-1)!.size / window[0]!.size;
    if (gap >= GAP && grown ** gap >= FACTOR) return window;
  }
  return undefined;
}

/** The reference's gap at the sizes of a window. */
export function gapAt(window: readonly Clocked[], reference: readonly Clocked[]): number {
  const same = reference.filter(({ size }) => window.some((clocked) => clocked.size === size));
  return same.length < 2 ? 0 : gapOf(same).gap;
}

function isCheap({ ms }: Clocked): boolean {
  return ms < LEAST_MS;
}
