/** All that the submissions to a problem are judged on: made once, however many there are. */
import { type PlannedCase, planCases } from './plan-cases.ts';
import { type PlannedAxis, planAxes } from '../growth/plan-axes.ts';
import type { Problem } from '../problem/load.ts';

export interface PreparedProblem {
  problem: Problem;
  seed: number;
  plan: readonly PlannedCase[];
  axes: readonly PlannedAxis[];
}

export function prepareProblem(problem: Problem, seed: number): PreparedProblem {
  return {
    problem,
    seed,
    plan: planCases(problem, { seed, own: [] }),
    axes: planAxes(problem, seed),
  };
}
