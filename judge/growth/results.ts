/** The results of one axis, from what was measured on it. */
import type { GrowthResult, GrowthSite } from '../types.ts';
import type { Decision } from './decide.ts';
import type { Point, Slopes } from './fit.ts';
import { GAP, type Timed } from './guard.ts';
import { BAR as MEMORY_BAR, type MemoryTrial } from './peaks.ts';
import type { PlannedAxis } from './plan-axes.ts';
import { formatGrowth } from './words.ts';

type Axis = Pick<PlannedAxis, 'name' | 'resource' | 'asked'>;
type Told = Omit<GrowthResult, 'axis' | 'resource' | 'asked' | 'message'>;

const NOTHING = {
  sizes: [],
  jump: null,
  cost: [],
  referenceCost: [],
  timesReference: null,
  cpuMs: [],
  referenceCpuMs: [],
  site: null,
  remark: null,
};

/**
 * What the counts say.
 *
 * @param points the sizes that were counted, and where the work jumped
 */
export function countedResult(
  axis: Axis,
  { verdict, measured, reference, limit, jumped, foreseenAt }: Decision,
  points: readonly Point[],
  site: GrowthSite | null,
  remark: string | null,
): GrowthResult {
  const last = points.at(-1);
  return resultOf(axis, {
    ...NOTHING,
    verdict,
    measured,
    reference,
    limit,
    evidence: { by: 'counts', rounds: 1, ...(foreseenAt === undefined ? {} : { foreseenAt }) },
    sizes: points.map(({ size }) => size),
    jump: jumped ? last!.size : null,
    cost: points.map(({ cost }) => cost),
    referenceCost: points.map((point) => point.reference),
    timesReference: last ? last.cost / last.reference : null,
    site,
    remark,
  });
}

/** What the guard says where it does not pass. */
export interface Guarded {
  verdict: 'fail' | 'inconclusive';
  /** The sizes that say so. */
  submission: readonly Timed[];
  reference: readonly Timed[];
  slopes: Slopes;
  /** By what it waited, besides CPU time. */
  isWaiting: boolean;
}

/** The result of an axis that the guard does not let pass. */
export function clockedResult(
  counted: GrowthResult,
  { verdict, submission, reference, slopes, isWaiting }: Guarded,
): GrowthResult {
  const { axis: name, resource, asked } = counted;
  const at = submission.map(({ size }) => counted.sizes.indexOf(size));
  return resultOf(
    { name, resource, asked },
    {
      ...NOTHING,
      verdict,
      measured: slopes.measured,
      reference: slopes.reference,
      limit: slopes.allowed + GAP,
      evidence: { by: 'clocks', rounds: 2 },
      sizes: submission.map(({ size }) => size),
      cost: at.map((i) => counted.cost[i] ?? 0),
      referenceCost: at.map((i) => counted.referenceCost[i] ?? 0),
      cpuMs: submission.map(({ cpuMs }) => cpuMs),
      referenceCpuMs: reference.map(({ cpuMs }) => cpuMs),
      ...(isWaiting ? { waitedMs: submission.map(({ waitedMs }) => waitedMs) } : {}),
    },
  );
}

/** What the peaks of memory say. */
export function memoryResult(
  axis: Axis,
  { verdict, measured, reference, allowed, points, loadMiB, rounds }: MemoryTrial,
): GrowthResult {
  return resultOf(axis, {
    ...NOTHING,
    verdict,
    measured,
    reference,
    limit: allowed + MEMORY_BAR,
    evidence: { by: 'peaks', rounds },
    sizes: points.map(({ size }) => size),
    memoryMiB: points.map(({ cost }) => cost),
    referenceMemoryMiB: points.map((point) => point.reference),
    loadMiB,
  });
}

/** What the regret of a dialogue says. */
export function regretResult(
  axis: Axis,
  told: Pick<GrowthResult, 'verdict' | 'measured' | 'reference' | 'limit'>,
  points: readonly Point[],
): GrowthResult {
  const { verdict, measured, reference, limit } = told;
  const last = points.at(-1)!;
  return resultOf(axis, {
    ...NOTHING,
    verdict,
    measured,
    reference,
    limit,
    evidence: { by: 'regret', rounds: 1 },
    sizes: points.map(({ size }) => size),
    timesReference: last.reference > 0 ? last.cost / last.reference : null,
    regret: points.map(({ cost }) => cost),
    referenceRegret: points.map((point) => point.reference),
  });
}

function resultOf({ name, resource, asked }: Axis, told: Told): GrowthResult {
  const result = { axis: name, resource, asked, ...told };
  return { ...result, message: formatGrowth(result) };
}

/** The same result where the counts say nothing, since the submission behaves differently where it is counted. */
export function inconclusive(counted: GrowthResult): GrowthResult {
  const told = { ...counted, verdict: 'inconclusive' as const };
  return { ...told, message: formatGrowth(told) };
}
