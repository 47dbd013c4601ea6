import * as fc from 'fast-check';
import type { Execution } from './execute.ts';
import { GENERATED_CASES } from './plan.ts';
import type { Problem } from './problem/load.ts';
import type { Counterexample, Limits } from './types.ts';

/** Small inputs tried before giving up, and the time for trying and shrinking together. */
const TRIES = 400;
const BUDGET_MS = 1_000;

/**
 * Looks for a small generated input that the submission gets wrong and shrinks it, the reference answering.
 * The first inputs tried are the judgement's own generated cases.
 *
 * @param shrunkFrom the failing case this stands for
 * @returns null when none is found in time
 */
export async function findCounterexample(
  problem: Problem,
  execution: Execution,
  limits: Limits,
  seed: number,
  shrunkFrom: string,
): Promise<Counterexample | null> {
  let smallest: Counterexample | null = null;
  const isRight = async (input: unknown[]): Promise<boolean> => {
    const outcome = await execution.run(JSON.stringify(input), limits);
    // Another kind of failure is another bug.
    if (outcome.kind !== 'returned') return true;
    const { output } = outcome;
    const answer = problem.answer(input);
    const checked = problem.check(input, output, answer);
    if (checked.right) return true;
    const message =
      checked.detail === undefined ? checked.reason : `${checked.reason}: ${checked.detail}`;
    smallest = { input, output, answer, shrunkFrom, message };
    return false;
  };
  await fc.check(fc.asyncProperty(problem.generators.small, isRight), {
    seed,
    numRuns: Math.max(TRIES, GENERATED_CASES),
    interruptAfterTimeLimit: BUDGET_MS,
  });
  return smallest;
}
