/** The checker for chance: whether outcomes that have to be equally likely came about equally often. */
import { count } from '../base/format.ts';
import { formatNumber } from '../base/numbers.ts';
import { chiSquareTail } from './chi-square.ts';
import { type CheckResult, RIGHT, wrong } from './checker.ts';

/** What was drawn. */
export interface Draws {
  /** How many draws there were, independent of one another. */
  draws: number;
  /** How many different outcomes each draw has: 1 for a die, k for a sample of k items. Default 1. */
  size?: number;
}

/** Fewer than so many of each outcome are too few: the distribution of the sum of squares is not the limit's. */
const LEAST_EXPECTED = 50;

/** Whether each of `outcomes` is expected often enough for {@link chanceOf} to say something. */
export function saysEnough(outcomes: number, { draws, size = 1 }: Draws): boolean {
  return size < outcomes && (draws * size) / outcomes >= LEAST_EXPECTED;
}

/**
 * The probability that chance alone makes counts so uneven, or more so, where all outcomes are equally likely: the
 * chi-square test.
 *
 * In `draws` draws of `size` of `n` outcomes without replacement, each count has the mean m = draws * p and the variance
 * m (1 - p), where p = size / n, and two of them have the covariance -m (1 - p) / (n - 1). So the sum of squares
 * (n - 1) / n * Σ (count - m)² / (m (1 - p)) has about the chi-square distribution with n - 1 degrees of freedom. For
 * `size` 1 it is Pearson's Σ (count - m)² / m.
 *
 * @param counts how often each outcome came; those that never came are there with 0
 * @throws Error when there are too few draws to tell
 */
export function chanceOf(counts: readonly number[], options: Draws): number {
  return chiSquareTail(chiSquare(counts, options), counts.length - 1);
}

function chiSquare(counts: readonly number[], options: Draws): number {
  const { draws, size = 1 } = options;
  const n = counts.length;
  if (!saysEnough(n, options)) throw new Error(`too few draws (${draws}) for ${n} outcomes`);
  const p = size / n;
  const squares = counts.reduce((sum, count) => sum + (count - draws * p) ** 2, 0);
  return (((n - 1) / n) * squares) / (draws * p * (1 - p));
}

/** Whether all outcomes came about equally often: {@link chanceOf} is not below the error allowed. */
export function equallyLikely(
  counts: readonly number[],
  options: Draws & {
    /**
     * A {@link chanceOf} below it rejects; default 1e-9. It is the probability in very many draws: where 50 of a rare
     * outcome are expected, the exact one, by the binomial distribution, is up to 30 times as large.
     */
    error?: number;
    /** What an outcome is called in the detail; default its number. */
    name?: (index: number) => string;
  },
): CheckResult {
  const { draws, size = 1, error = 1e-9, name = String } = options;
  const chance = chanceOf(counts, options);
  if (chance >= error) return RIGHT;
  const n = counts.length;
  const mean = (draws * size) / n;
  const distances = counts.map((count) => Math.abs(count - mean));
  const furthest = distances.indexOf(Math.max(...distances));
  const came = counts[furthest] === 1 ? 'once' : `${counts[furthest]} times`;
  const sum = formatNumber(chiSquare(counts, options), 4);
  return wrong(
    'not equally likely',
    `${name(furthest)} came ${came} in ${draws}, about ${formatNumber(mean, 4)} are expected; chi-square ${sum} with ${count(n - 1, 'degree')} of freedom, which chance exceeds with a probability of ${formatNumber(chance, 2)}`,
  );
}
