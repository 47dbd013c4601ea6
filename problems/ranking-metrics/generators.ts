import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [ranked: number[], relevant: number[], k: number];

/** Half of the titles are relevant, some of them not ranked, and all places count. */
function ranking(random: Random, titles: number): Input {
  const all = random.shuffle(random.list(titles * 2, (i) => i * 17));
  return [all.slice(0, titles), random.shuffle(all.slice(titles / 2, titles * 1.25)), titles];
}

const titles = (max: number) =>
  fc.uniqueArray(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(10, 11, 1e9)), {
    maxLength: max,
  });

export default defineGenerators(problem, {
  small: fc.tuple(titles(9), titles(6), fc.integer({ min: 1, max: 10 })),
  large: {
    'many-titles': (random) => ranking(random, 20_000),
    'few-relevant': (random): Input => [
      random.shuffle(random.list(50_000, (i) => i)),
      random.list(5, (i) => i * 1_000),
      50_000,
    ],
    'narrow-cut': (random): Input => {
      const [ranked, relevant] = ranking(random, 20_000);
      return [ranked, relevant, random.integer(5, 50)];
    },
  },
  growth: {
    titles: { from: 16, legal: 65_536, make: (titles, random) => ranking(random, titles) },
  },
});
