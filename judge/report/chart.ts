/** The growth of one axis as every reporter shows it: a mark, and curves on logarithmic scales, before anything is drawn. */
import { COSTS } from '../growth/cost-class.ts';
import type { GrowthResult, GrowthVerdict } from '../types.ts';

export const GROWTH_MARKS: Record<GrowthVerdict, string> = {
  pass: '✓',
  fail: '✗',
  inconclusive: '?',
  skipped: '–',
};

/** A place on the drawing: 0 to 1 from left to right and from bottom to top. */
export interface Spot {
  x: number;
  y: number;
}

export interface Curve {
  name: 'yours' | 'reference' | 'asked';
  spots: Spot[];
}

interface Tick {
  at: number;
  label: string;
}

export interface Chart {
  /** What is drawn over what: `units of work by cells`. */
  title: string;
  /** The asked one is a guide: what the submission's cost would be if it grew as asked from its cheapest size. */
  curves: Curve[];
  xTicks: Tick[];
  yTicks: Tick[];
}

/** The least cost that is drawn, in any unit. */
const LEAST = 1e-3;

/** Undefined when there are fewer than two sizes to draw. */
export function chartOf(result: GrowthResult): Chart | undefined {
  const { axis, asked, sizes } = result;
  if (sizes.length < 2) return undefined;
  const { unit, ...costs } = costsOf(result);
  const floor = (costs: readonly number[] = []) => costs.map((cost) => Math.max(cost, LEAST));
  const [yours, reference] = [floor(costs.yours), floor(costs.reference)];
  const cost = COSTS[asked];
  const cheapest = Math.min(...yours.map((value, i) => value / cost(sizes[i]!)));
  const guide = sizes.map((n) => cheapest * cost(n));
  const x = scale(sizes);
  const y = scale([...yours, ...reference, ...guide]);
  const curve = (name: Curve['name'], costs: readonly number[]): Curve => ({
    name,
    spots: costs.map((value, i) => ({ x: x(sizes[i]!), y: y(value) })),
  });
  return {
    title: `${unit} by ${axis}`,
    curves: [curve('asked', guide), curve('reference', reference), curve('yours', yours)],
    xTicks: sizes.map((size) => ({ at: x(size), label: size.toLocaleString('en') })),
    yTicks: decades([...yours, ...reference]).map((value) => ({
      at: y(value),
      label: value >= 1 ? value.toLocaleString('en') : String(value),
    })),
  };
}

/** What decided: peaks of memory, clocks, or else the work that was counted. */
function costsOf(result: GrowthResult) {
  const { memoryMiB, referenceMemoryMiB, cost, referenceCost } = result;
  const { cpuMs, waitedMs, referenceCpuMs } = result;
  switch (result.evidence.by) {
    case 'peaks':
      return { unit: 'MiB of memory', yours: memoryMiB, reference: referenceMemoryMiB };
    case 'clocks':
      return waitedMs
        ? { unit: 'ms with waiting', yours: sums(cpuMs, waitedMs), reference: referenceCpuMs }
        : { unit: 'ms of CPU time', yours: cpuMs, reference: referenceCpuMs };
    case 'regret':
      return { unit: 'regret', yours: result.regret, reference: result.referenceRegret };
    case 'counts':
      return { unit: 'units of work', yours: cost, reference: referenceCost };
  }
}

function sums(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, i) => value + (b[i] ?? 0));
}

/** A logarithmic scale from the least of the values to the greatest. */
function scale(values: readonly number[]): (value: number) => number {
  const logs = values.map(Math.log);
  const low = Math.min(...logs);
  const span = Math.max(...logs) - low || 1;
  return (value) => (Math.log(value) - low) / span;
}

/** The powers of ten among the values. */
function decades(values: readonly number[]): number[] {
  const from = Math.ceil(Math.log10(Math.min(...values)));
  const to = Math.floor(Math.log10(Math.max(...values)));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) =>
    Number((10 ** (from + i)).toPrecision(1)),
  );
}
