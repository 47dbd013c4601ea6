import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [lists: number[][]];

const descending = (scores: number[]) => scores.sort((a, b) => b - a);

/** Scores with two decimals, all over the range. */
const anywhere = (random: Random) => random.integer(-1e8, 1e8) / 100;

/** Lists of given lengths, in which neighbouring scores of the result come from different lists. */
const mixed = (random: Random, lengths: number[]): Input => [
  lengths.map((length) => descending(random.list(length, () => anywhere(random)))),
];

const equalLengths = (lists: number, length: number) => Array.from({ length: lists }, () => length);

const score = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -3, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: -30, max: 120 }).map((n) => n / 10) },
  { weight: 1, arbitrary: fc.constantFrom(-1e9, 1e9, 0, 100) },
);

export default defineGenerators(problem, {
  small: fc
    .array(fc.array(score, { maxLength: 5, size: 'max' }), { maxLength: 6, size: 'max' })
    .map((lists): Input => [lists.map(descending)]),
  large: {
    'many-lists': (random) => mixed(random, equalLengths(5_000, 4)),
    'one-score-each': (random) => mixed(random, equalLengths(10_000, 1)),
    'one-long-list': (random) =>
      mixed(random, random.shuffle([50_000, ...random.list(99, () => random.integer(0, 2))])),
    'mostly-empty': (random) =>
      mixed(
        random,
        random.list(10_000, () => (random.integer(1, 20) === 1 ? random.integer(1, 20) : 0)),
      ),
    'few-different-scores': (random): Input => [
      random.list(200, () => descending(random.list(100, () => random.integer(-2, 2)))),
    ],
    // Each list lies below the one before: joined, they are sorted already.
    'one-below-the-other': (): Input => [
      Array.from({ length: 300 }, (_, i) =>
        Array.from({ length: 100 }, (_, j) => 1e6 - 100 * i - j),
      ),
    ],
  },
  growth: {
    lists: {
      from: 16,
      legal: 10_000,
      make: (lists, random) => mixed(random, equalLengths(lists, 4)),
    },
    // Few lists are long lists: what takes scores from the front of an array moves all the others.
    'scores of two lists': {
      from: 64,
      legal: 100_000,
      make: (scores, random) => mixed(random, equalLengths(2, scores / 2)),
    },
  },
});
