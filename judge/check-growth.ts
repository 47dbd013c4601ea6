/** Checks how what a submission needs grows along every axis of its problem. */
import { join } from 'node:path';
import { COST_NAMES } from './cost-class.ts';
import { compile, type Program } from './compile/compile.ts';
import { loadSource } from './compile/source.ts';
import { BARS, memoryWindow, type Round } from './growth/decide.ts';
import { type Point, type Slopes, slopesOf } from './growth/fit.ts';
import type { Contest } from './measure/contest.ts';
import { tryMemory } from './measure/memory.ts';
import { tryTime } from './measure/time.ts';
import type { Problem } from './problem/load.ts';
import { processesFor, type Sandboxes } from './sandbox/pool.ts';
import type { PlannedAxis } from './plan-axes.ts';
import type { CostClass, GrowthResult, GrowthVerdict } from './types.ts';

/** Beyond the constraints an input needs more than a case may use. */
const MEMORY_FACTOR = 3;
/** What is not certain by then stays inconclusive. */
const PATIENCE_MS = 20_000;

/** What the growth check tells while it is under way. */
export type GrowthEvent =
  { kind: 'point'; axis: string; size: number } | { kind: 'axis'; result: GrowthResult };

/**
 * Measures the axes one after the other; the first failure decides, and the axes after it are not measured.
 *
 * @param emit told each size, and each axis as soon as it is decided
 * @param onFailure told a legal input on which the submission failed while it was measured
 */
export async function checkGrowth(
  problem: Problem,
  axes: readonly PlannedAxis[],
  submission: Program,
  pool: Sandboxes,
  emit: (event: GrowthEvent) => void = () => undefined,
  onFailure: (name: string, input: unknown[]) => void = () => undefined,
): Promise<GrowthResult[]> {
  pool.warm(2 * processesFor(problem.entry), 'clock');
  const contest: Contest = {
    pool,
    entry: problem.entry,
    submission,
    reference: await compileReference(problem),
    memoryMiB: problem.limits.memoryMiB * MEMORY_FACTOR,
    isRight: ({ input, answer }, output) => problem.check(input(), output, answer()).right,
    deadline: performance.now() + PATIENCE_MS,
  };
  const results: GrowthResult[] = [];
  for (const axis of axes) {
    const tryOut = axis.resource === 'time' ? tryTime : tryMemory;
    const onPoint = ({ size }: Point) => emit({ kind: 'point', axis: axis.name, size });
    const { verdict, rounds, failedAt } = await tryOut(axis, contest, onPoint);
    if (failedAt !== undefined) {
      const input = axis.prepare(failedAt).input();
      if (problem.validate(input) === undefined)
        onFailure(`growth/${axis.name}/${failedAt}`, input);
    }
    const result = resultOf(axis, verdict, rounds);
    results.push(result);
    emit({ kind: 'axis', result });
    if (verdict === 'fail') break;
  }
  return results;
}

async function compileReference({ folder, entry, id }: Problem): Promise<Program> {
  const file = join(folder, 'reference.ts');
  const compiled = await compile(await loadSource(file, file), entry);
  if (compiled.ok) return compiled.program;
  throw new Error(`problem ${id}: reference.ts does not compile for the sandbox`);
}

function resultOf(
  { name, resource, asked }: PlannedAxis,
  verdict: GrowthVerdict,
  rounds: readonly Round[],
): GrowthResult {
  const points = rounds[0]?.points ?? [];
  const slopes = slopesOf(asked, resource === 'time' ? points : memoryWindow(points));
  const costs = points.map(({ cost }) => cost);
  const reference = points.map((point) => point.reference);
  return {
    axis: name,
    resource,
    asked,
    verdict,
    measured: slopes.measured,
    reference: slopes.reference,
    limit: slopes.asked + BARS.fail,
    evidence: {
      by: verdict === 'fail' && rounds.length === 1 ? 'counts' : 'clocks',
      rounds: rounds.length,
    },
    message: sentence(name, resource, asked, verdict, slopes, rounds),
    sizes: points.map(({ size }) => size),
    ...(resource === 'time'
      ? { cpuMs: costs, referenceCpuMs: reference }
      : { cpuMs: [], referenceCpuMs: [], memoryMiB: costs, referenceMemoryMiB: reference }),
  };
}

function sentence(
  axis: string,
  resource: GrowthResult['resource'],
  asked: CostClass,
  verdict: GrowthVerdict,
  { measured, reference }: Slopes,
  rounds: readonly Round[],
): string {
  if (verdict === 'skipped') return `growth in ${axis} could not be measured`;
  const what = resource === 'time' ? 'grows' : 'memory grows';
  const jumped = rounds[0]?.ranAway ? `, then jumps at ${stoppedAt(rounds[0])}` : '';
  const only = rounds[0]?.points.length === 1 ? rounds[0].points[0] : undefined;
  const how = only
    ? `memory stays below ${Math.ceil(only.cost)} MiB in ${axis}, up to ${only.size.toLocaleString('en')}`
    : `${what} like n^${exponent(measured)} in ${axis}${jumped}`;
  const seen = `${how}; asked: about ${COST_NAMES[asked]}`;
  switch (verdict) {
    case 'pass':
      return seen;
    case 'fail':
      return `${seen}; the reference here: n^${exponent(reference)}`;
    case 'inconclusive':
      return `${seen}; not certain enough on this machine now to count against you`;
  }
}

function stoppedAt({ points }: Round): number {
  return (points.at(-1)?.size ?? 0) * 2;
}

function exponent(slope: number): string {
  return Math.max(0, slope).toFixed(2);
}
