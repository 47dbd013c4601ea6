import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import { isClear } from './margin.ts';
import problem from './problem.ts';

type Input = [embeddings: number[][], query: number[], k: number];

/** Made again until rounding decides nothing. */
function clear(make: () => Input): Input {
  for (;;) {
    const input = make();
    if (isClear(input[0], input[1])) return input;
  }
}

const embedding = (random: Random, width: number) =>
  random.list(width, () => (random.pick([-1, 1]) * random.integer(1, 500_000)) / 1000);

const titles = (random: Random, count: number, width: number, k: number): Input =>
  clear(() => [random.list(count, () => embedding(random, width)), embedding(random, width), k]);

const number = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: -50, max: 50 }).map((n) => n / 10) },
);

export default defineGenerators(problem, {
  small: fc
    .integer({ min: 1, max: 4 })
    .chain((width) => {
      const list = fc.array(number, { minLength: width, maxLength: width });
      const zeros = fc.constant(new Array<number>(width).fill(0));
      const one = fc.oneof({ weight: 6, arbitrary: list }, { weight: 1, arbitrary: zeros });
      // Each title may be there again, doubled: a tie.
      const twice = fc.tuple(one, fc.constantFrom(0, 1, 2, 4)).map(([a, factor]) => {
        return factor === 0 ? [a] : [a, a.map((x) => x * factor)];
      });
      const many = fc.array(twice, { minLength: 1, maxLength: 5, size: 'max' });
      return fc.tuple(many, one, fc.integer({ min: 1, max: 9 }));
    })
    .map(([pairs, query, k]): Input => [pairs.flat(), query, k])
    .filter(([embeddings, query]) => isClear(embeddings, query)),
  large: {
    'many-titles': (random) => titles(random, 5_000, 8, 100),
    'all-of-them': (random) => titles(random, 3_000, 8, 3_000),
    'wide-embeddings': (random) => titles(random, 300, 256, 20),
    'many-ties': (random) =>
      clear(() => {
        const some = random.list(20, () => embedding(random, 4));
        return [random.list(5_000, () => random.pick(some)), embedding(random, 4), 2_000];
      }),
  },
  growth: {
    titles: {
      from: 16,
      legal: 8_192,
      make: (count, random) => titles(random, count, 4, count / 2),
    },
    dimensions: { from: 4, legal: 256, make: (width, random) => titles(random, 64, width, 10) },
  },
});
