/** The verdict on peaks of memory. Pure. */
import type { CostClass, GrowthVerdict } from '../types.ts';
import { type Point, type Slopes, slopesOf } from './fit.ts';

/** So much more than the allowed slope rejects; pages of memory are coarser than counts. */
export const BAR = 0.4;
/** A peak below it, in MiB, is worth rejecting nobody. */
const WORTH_REJECTING_MIB = 16;
/** What any process gains by working, in MiB: the reference of edit-distance 6 to 8, whatever the size. */
const BASE_MIB = 7;
/** Sizes that decide. */
export const WINDOW = 3;
/** So many times the reference's peak at the largest size is too much to need before anything is asked. */
const LOAD_FACTOR = 4;

/** What was weighed on an axis. */
export interface MemoryTrial extends Slopes {
  verdict: GrowthVerdict;
  /** Peaks in MiB. */
  points: Point[];
  /** What it took to load. */
  loadMiB: number;
  rounds: number;
}

/**
 * The verdict on peaks in MiB.
 *
 * @param loadMiB what the submission needed to load: a table that is there before the first call shows in no peak
 */
export function judgePeaks(
  asked: CostClass,
  points: readonly Point[],
  loadMiB = 0,
): Slopes & { verdict: GrowthVerdict } {
  const slopes =
    points.length < 2
      ? { measured: 0, reference: 0, allowed: 0 }
      : slopesOf(asked, points.map(ownPart), WINDOW);
  if (loadsTooMuch(points, loadMiB)) return { ...slopes, verdict: 'fail' };
  if (needsLittle(points)) return { ...slopes, verdict: 'pass' };
  if (points.length < WINDOW) return { ...slopes, verdict: 'skipped' };
  const steep = slopes.measured >= slopes.allowed + BAR;
  return { ...slopes, verdict: steep ? 'fail' : 'pass' };
}

export function needsLittle(points: readonly Point[]): boolean {
  const largest = points.at(-1);
  return largest !== undefined && largest.cost < WORTH_REJECTING_MIB;
}

/** Whether loading alone needs many times what the reference needs for the largest input. */
export function loadsTooMuch(points: readonly Point[], loadMiB: number): boolean {
  const largest = points.at(-1);
  if (!largest) return false;
  return loadMiB >= LOAD_FACTOR * Math.max(BASE_MIB, largest.reference);
}

/** A peak without what any process gains by working. */
function ownPart({ size, cost, reference }: Point): Point {
  const own = (peak: number) => Math.max(1, peak - BASE_MIB);
  return { size, cost: own(cost), reference: own(reference) };
}
