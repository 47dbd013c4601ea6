/**
 * Checks how what a submission needs grows along every axis of its problem: counts the work on each axis, clocks
 * those that pass, weighs memory. The first failure decides, and nothing is measured after it.
 */
import type { GrowthResult } from '../types.ts';
import type { GrowthCheck } from './checked.ts';
import { clockAxis } from './clock-axis.ts';
import { countAxes } from './count-axes.ts';
import { weighAxis } from './weigh-axis.ts';

/**
 * Checks the axes; those after the first that fails are not in the results. Where the submission fails on an input
 * meanwhile, only what was known by then is.
 */
export async function checkGrowth(check: GrowthCheck): Promise<GrowthResult[]> {
  const { trial } = check;
  const results: GrowthResult[] = [];
  const add = (result: GrowthResult) => {
    results.push(result);
    check.emit({ kind: 'axis', result });
    return result.verdict === 'fail';
  };
  const [time, memory] = (['time', 'memory'] as const).map((resource) =>
    check.axes.filter((axis) => axis.resource === resource),
  );
  const counted = await countAxes(check, time!);
  if (trial.failed) return [];
  const rejected = counted.at(-1)?.result.verdict === 'fail';
  const guarded = rejected
    ? counted.map(({ result }) => result)
    : await Promise.all(counted.map((axis) => clockAxis(check, axis)));
  if (trial.failed) return [];
  for (const result of guarded) if (add(result)) return results;
  for (const axis of memory!) {
    const result = await weighAxis(check, axis);
    if (trial.failed || add(result)) return results;
  }
  return results;
}
