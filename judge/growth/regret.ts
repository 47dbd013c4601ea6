/**
 * The verdict on how the regret of a dialogue grows. Pure, and the same on every machine.
 *
 * Regret is read off one long dialogue at doubling rounds: a program is not told how long it will go on, so what it has
 * lost up to a round is what a dialogue of that length would have cost. The slope over the last sizes, on logarithmic
 * scales, may be as large as the asked one or the reference's own, and {@link BAR} more.
 */
import type { GrowthResult } from '../types.ts';
import { type Point, slopesOf } from './fit.ts';
import type { PlannedAxis } from './plan-axes.ts';
import { regretResult } from './results.ts';

/**
 * So much more than the allowed slope rejects. Chance is in these curves, and ideas that lose about as the square root
 * of T are let pass where log T is asked; the figures are in the packages (`simulation.md`).
 */
const BAR = 0.4;
/** Sizes that decide. */
const WINDOW = 4;

/**
 * Decides by two curves.
 *
 * @param yours the regret up to and including each round
 * @param reference the reference's, on the same input
 */
export function decideRegret(
  axis: PlannedAxis,
  yours: ArrayLike<number>,
  reference: ArrayLike<number>,
): GrowthResult {
  const points = axis.legal.map((size): Point => ({
    size,
    cost: yours[size - 1] ?? 0,
    reference: reference[size - 1] ?? 0,
  }));
  const slopes = slopesOf(axis.asked, points, WINDOW);
  const limit = slopes.allowed + BAR;
  const verdict = slopes.measured >= limit ? 'fail' : 'pass';
  return regretResult(axis, { ...slopes, verdict, limit }, points);
}
