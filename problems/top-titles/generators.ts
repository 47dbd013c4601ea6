import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [nums: number[], k: number];

/** `count` different numbers of titles. */
const titles = (random: Random, count: number) =>
  random.shuffle(random.list(20_001, (i) => i - 10_000)).slice(0, count);

/** Titles equal in number to an eighth of the plays are watched three or four times, the others once or twice. */
function watched(random: Random, plays: number): Input {
  const k = Math.floor(plays / 8);
  const nums: number[] = [];
  for (const [i, title] of titles(random, Math.ceil(0.6 * plays)).entries()) {
    const times = i < k ? random.integer(3, 4) : random.integer(1, 2);
    for (let left = times; left > 0 && nums.length < plays; left--) nums.push(title);
  }
  return [random.shuffle(nums), k];
}

const title = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom(9, 10, 11, 100, -10) },
  { weight: 1, arbitrary: fc.integer({ min: -1e4, max: 1e4 }) },
);

/** The values of k for which the answer is unique: after each title that was watched more often than the next. */
function places(nums: readonly number[]): number[] {
  const times = new Map<number, number>();
  for (const num of nums) times.set(num, (times.get(num) ?? 0) + 1);
  const counts = [...times.values()].sort((a, b) => b - a);
  return counts.flatMap((count, i) => (count === counts[i + 1] ? [] : [i + 1]));
}

/** A title, watched so many times in a row: counts of one and of two digits. */
const run = fc.tuple(title, fc.integer({ min: 1, max: 12 }));

export default defineGenerators(problem, {
  small: fc
    .tuple(
      fc.oneof(
        fc.array(title, { minLength: 1, maxLength: 20, size: 'max' }),
        fc
          .array(run, { minLength: 1, maxLength: 4 })
          .map((runs) => runs.flatMap(([title, times]) => new Array<number>(times).fill(title))),
      ),
      fc.nat(20),
    )
    .map(([nums, n]): Input => {
      const unique = places(nums);
      return [nums, unique[n % unique.length]!];
    }),
  large: {
    'many-titles': (random) => watched(random, 20_000),
    'one-title': (random): Input => [new Array<number>(1e5).fill(random.integer(-1e4, 1e4)), 1],
    'all-different': (random): Input => [titles(random, 5_000), 5_000],
    'few-titles': (random): Input => {
      const [most] = titles(random, 10);
      const plays = random.list(50_000, () => random.integer(-5, 5));
      return [random.shuffle([...plays, ...new Array<number>(10_000).fill(most!)]), 1];
    },
  },
  growth: {
    // Different titles and titles asked for grow with the plays, up to all titles there are.
    plays: { from: 16, legal: 33_000, make: (plays, random) => watched(random, plays) },
  },
});
