import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [ads: number[][]];

/** Each lasts so many times as long as there is room for one. */
const ads = (random: Random, count: number, length: number): Input => [
  random.list(count, () => {
    const start = random.integer(0, 5e8);
    const most = Math.min(4e8, (5e8 / count) * length);
    return [
      start,
      start + random.integer(1, Math.max(1, Math.floor(most))),
      random.integer(1, 1000),
    ];
  }),
];

/** All overlap in the middle. */
const crowded = (random: Random, count: number): Input => [
  random.list(count, () => [
    random.integer(0, 4e8),
    random.integer(5e8, 9e8),
    random.integer(1, 1000),
  ]),
];

const time = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(99, 100, 101) },
);

export default defineGenerators(problem, {
  small: fc
    .array(fc.tuple(time, time, fc.integer({ min: 1, max: 9 })), { maxLength: 9, size: 'max' })
    .map((list): Input => [
      list
        .filter(([a, b]) => a !== b)
        .map(([a, b, price]) => [Math.min(a, b), Math.max(a, b), price]),
    ]),
  large: {
    scattered: (random) => ads(random, 10_000, 3),
    crowded: (random) => crowded(random, 10_000),
    'one-after-another': (random): Input => [
      random.shuffle(random.list(10_000, (i) => [i * 100, (i + 1) * 100, 1e9 - i])),
    ],
    'long-and-short': (random): Input => [
      [...crowded(random, 3_000)[0], ...ads(random, 7_000, 2)[0]],
    ],
  },
  growth: {
    // Each overlaps about one other.
    ads: { from: 16, legal: 32_768, make: (count, random) => ads(random, count, 2) },
    'overlapping ads': {
      from: 16,
      legal: 32_768,
      make: (count, random) => crowded(random, count),
    },
  },
});
