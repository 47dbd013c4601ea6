/** Pure statistics of growth: how steeply a cost rises with the size, on logarithmic scales. */
import { COSTS } from '../cost-class.ts';
import type { CostClass } from '../types.ts';

/**
 * The exponent k of the power law n^k nearest to the costs: the slope of the least-squares line through
 * (ln size, ln cost).
 *
 * @param sizes at least two different sizes, ascending
 * @param costs one positive cost per size, in any unit
 */
export function slope(sizes: readonly number[], costs: readonly number[]): number {
  const xs = sizes.map(Math.log);
  const ys = costs.map(Math.log);
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  let up = 0;
  let across = 0;
  for (let i = 0; i < xs.length; i++) {
    up += (xs[i]! - mx) * (ys[i]! - my);
    across += (xs[i]! - mx) ** 2;
  }
  return up / across;
}

/** The slope that a cost class itself has on these sizes: 1 for `n`, a little more for `n log n`. */
export function askedSlope(asked: CostClass, sizes: readonly number[]): number {
  return slope(sizes, sizes.map(COSTS[asked]));
}

/** What one size cost the submission, and the reference on the same input; one unit for both. */
export interface Point {
  size: number;
  cost: number;
  reference: number;
}

/** How far above the asked slope the reference's own may be taken to be: more of it is noise. */
const REFERENCE_ALLOWANCE = 0.35;
/** Costs below it, in any unit, are taken to be it: a logarithm needs something. */
const LEAST_COST = 1e-4;

/** The slopes of a window of points. */
export interface Slopes {
  measured: number;
  reference: number;
  asked: number;
  /**
   * How much more steeply the submission's cost rises than it may: its slope less the larger of the asked
   * slope and the reference's. The reference carries what the machine does to everybody (caches,
   * collections); what lifts it far above the asked slope is noise, and does not help the submission.
   */
  excess: number;
}

/**
 * The slopes over the last points.
 *
 * @param count how many points to look at, from the largest size down
 * @returns zeros when there are fewer than two points
 */
export function slopesOf(asked: CostClass, points: readonly Point[], count = WINDOW): Slopes {
  const window = points.slice(-count);
  if (window.length < 2) return { measured: 0, reference: 0, asked: 0, excess: 0 };
  const sizes = window.map(({ size }) => size);
  const of = (field: 'cost' | 'reference') =>
    slope(
      sizes,
      window.map((point) => Math.max(point[field], LEAST_COST)),
    );
  const wanted = askedSlope(asked, sizes);
  const [measured, reference] = [of('cost'), of('reference')];
  const allowed = Math.max(wanted, Math.min(reference, wanted + REFERENCE_ALLOWANCE));
  return { measured, reference, asked: wanted, excess: measured - allowed };
}

/** Points that decide: the largest sizes, 32 times from first to last. */
export const WINDOW = 6;
