import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import { isClear } from './margin.ts';
import problem from './problem.ts';

type Input = [pValues: number[], q: number];

/** Made again until rounding decides nothing. */
function clear(make: () => Input): Input {
  for (;;) {
    const input = make();
    if (isClear(...input)) return input;
  }
}

/** A third of the tests has an effect. */
const tests = (random: Random, count: number): Input =>
  clear(() => [
    random.list(count, () =>
      random.integer(0, 2) === 0 ? random.fraction() ** 6 : random.fraction(),
    ),
    0.1,
  ]);

/** Few different p-values, half of them below every threshold. */
const tied = (random: Random, count: number): Input =>
  clear(() => [random.list(count, () => random.pick([0.00001, 0.73])), 0.37]);

const dyadic = fc.integer({ min: 0, max: 16 }).map((n) => n / 16);
const plain = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
  fc.constantFrom(0, 1e-10, 3e-7, 1),
);

export default defineGenerators(problem, {
  small: fc
    .oneof(
      fc.tuple(fc.array(dyadic, { maxLength: 9, size: 'max' }), fc.constantFrom(0.25, 0.5)),
      fc.tuple(
        fc.array(plain, { maxLength: 12, size: 'max' }),
        fc.constantFrom(0.05, 0.1, 0.3, 0.9),
      ),
    )
    .filter(([pValues, q]) => isClear(pValues, q)),
  large: {
    'many-tests': (random) => tests(random, 20_000),
    'many-ties': (random) => tied(random, 20_000),
    // Only the largest is below its threshold.
    'carried-by-the-last': (random) =>
      clear(() => [random.shuffle(random.list(10_000, (i) => 0.4999 + i * 1e-9)), 0.5]),
    'no-effects': (random) => clear(() => [random.list(20_000, () => random.fraction()), 0.01]),
  },
  growth: {
    tests: { from: 16, legal: 65_536, make: (count, random) => tests(random, count) },
  },
});
