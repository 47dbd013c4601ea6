/** All that the submissions to a problem are judged on: made once, however many there are. */
import { type PlannedCase, planCases } from './plan.ts';
import { type PlannedAxis, planAxes } from './plan-axes.ts';
import type { Problem } from './problem/load.ts';

export interface Exam {
  problem: Problem;
  seed: number;
  plan: readonly PlannedCase[];
  axes: readonly PlannedAxis[];
}

export function examOf(problem: Problem, seed: number): Exam {
  return {
    problem,
    seed,
    plan: planCases(problem, { seed, own: [] }),
    axes: planAxes(problem, seed),
  };
}
