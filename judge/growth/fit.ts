/** Pure statistics of growth: how steeply a cost rises with the size, on logarithmic scales. */
import type { CostClass } from '../types.ts';

const COSTS: Record<CostClass, (n: number) => number> = {
  '1': () => 1,
  'log n': (n) => Math.log(n),
  n: (n) => n,
  'n log n': (n) => n * Math.log(n),
  'n^1.5': (n) => n ** 1.5,
  'n^2': (n) => n ** 2,
};

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

/** Costs of a submission and of the reference on the same inputs. */
export interface Measured {
  /** Ascending. */
  sizes: number[];
  /** CPU milliseconds per call, per size. */
  cpuMs: number[];
  referenceCpuMs: number[];
}

/** How far above the asked slope the reference's own may be taken to be: more of it is noise. */
const REFERENCE_ALLOWANCE = 0.35;

/**
 * How much more steeply the submission's cost rises than it may: its slope less the larger of the asked
 * slope and the reference's. The reference carries what the machine does to everybody (caches, collections);
 * what lifts it far above the asked slope is noise, and does not help the submission.
 */
export function excess(asked: CostClass, { sizes, cpuMs, referenceCpuMs }: Measured): number {
  const wanted = askedSlope(asked, sizes);
  const reference = Math.min(slope(sizes, referenceCpuMs), wanted + REFERENCE_ALLOWANCE);
  return slope(sizes, cpuMs) - Math.max(wanted, reference);
}

/** The part of a measurement that decides: its largest sizes, 32 times from first to last. */
export function topSizes(measured: Measured): Measured {
  const from = Math.max(0, measured.sizes.length - WINDOW);
  return {
    sizes: measured.sizes.slice(from),
    cpuMs: measured.cpuMs.slice(from),
    referenceCpuMs: measured.referenceCpuMs.slice(from),
  };
}

const WINDOW = 6;
