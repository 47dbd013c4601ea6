/** Pure statistics of growth: how steeply a cost rises with the size, on logarithmic scales. */
import { COSTS } from './cost-class.ts';
import type { CostClass } from '../types.ts';

/** What one size cost the submission, and the reference on the same input; one unit for both. */
export interface Point {
  size: number;
  cost: number;
  reference: number;
}

/** The slopes over the largest sizes of a ladder. */
export interface Slopes {
  /** The submission's, and the reference's. */
  measured: number;
  reference: number;
  /** What the submission's may be: the larger of the asked one and the reference's. */
  allowed: number;
}

/** Points that decide: the largest sizes. */
export const WINDOW = 6;
/** How far above the asked slope the reference's own is believed: inputs are not exactly alike. */
const REFERENCE_ALLOWANCE = 0.35;

/**
 * The exponent k of the power law n^k nearest to the costs: the slope of the least-squares line through
 * (ln size, ln cost).
 *
 * @param sizes at least two different sizes, ascending
 * @param costs one cost per size, in any unit; less than one unit counts as one
 */
export function slope(sizes: readonly number[], costs: readonly number[]): number {
  const xs = sizes.map(Math.log);
  const ys = costs.map((cost) => Math.log(Math.max(cost, 1)));
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
  // In thousandths, so that nothing is below one unit.
  return slope(
    sizes,
    sizes.map((size) => 1_000 * COSTS[asked](size)),
  );
}

/**
 * The slopes over the last points.
 *
 * @param points at least two
 * @param count how many of them to look at, from the largest size down
 */
export function slopesOf(asked: CostClass, points: readonly Point[], count = WINDOW): Slopes {
  const window = points.slice(-count);
  const sizes = window.map(({ size }) => size);
  const of = (field: 'cost' | 'reference') =>
    slope(
      sizes,
      window.map((point) => point[field]),
    );
  const wanted = askedSlope(asked, sizes);
  const reference = of('reference');
  const allowed = Math.max(wanted, Math.min(reference, wanted + REFERENCE_ALLOWANCE));
  return { measured: of('cost'), reference, allowed };
}
