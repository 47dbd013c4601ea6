/**
 * Checks how what a submission needs grows along every axis of its problem: counts the work on each axis, clocks
 * those that pass, weighs memory. The first failure decides, and nothing is measured after it.
 */
import type { GrowthResult } from '../types.ts';
import type { GrowthCheck } from './checked.ts';
import { clockAxis, STOPPED_MS } from './clock-axis.ts';
import { countAxes } from './count-axes.ts';
import { FirstLook } from './plain-calls.ts';
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
  const look = new FirstLook(check, STOPPED_MS);
  try {
    for (const axis of counted) {
      const result = rejected ? axis.result : await clockAxis(check, look, axis);
      if (trial.failed) return [];
      if (add(result)) return results;
    }
  } finally {
    look.close();
  }
  for (const axis of memory!) {
    const result = await weighAxis(check, axis);
    if (trial.failed || add(result)) return results;
  }
  return results;
}
