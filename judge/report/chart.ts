/** The growth of one axis as every reporter shows it: a mark, and curves on logarithmic scales, before anything is drawn. */
import { COSTS } from '../cost-class.ts';
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
  /** What is drawn over what: `ms of CPU time by cells`. */
  title: string;
  /** The asked one is a guide: what the submission's cost would be if it grew as asked from its cheapest size. */
  curves: Curve[];
  xTicks: Tick[];
  yTicks: Tick[];
}

/** The least cost that is drawn, in ms or MiB. */
const LEAST = 1e-3;

/** Undefined when there are fewer than two sizes to draw. */
export function chartOf(result: GrowthResult): Chart | undefined {
  const { axis, resource, asked, sizes } = result;
  if (sizes.length < 2) return undefined;
  const memory = resource === 'memory';
  const floor = (costs: readonly number[] = []) => costs.map((cost) => Math.max(cost, LEAST));
  const yours = floor(memory ? result.memoryMiB : result.cpuMs);
  const reference = floor(memory ? result.referenceMemoryMiB : result.referenceCpuMs);
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
    title: `${memory ? 'MiB of memory' : 'ms of CPU time'} by ${axis}`,
    curves: [curve('asked', guide), curve('reference', reference), curve('yours', yours)],
    xTicks: sizes.map((size) => ({ at: x(size), label: size.toLocaleString('en') })),
    yTicks: decades([...yours, ...reference]).map((value) => ({
      at: y(value),
      label: value >= 1 ? value.toLocaleString('en') : String(value),
    })),
  };
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
