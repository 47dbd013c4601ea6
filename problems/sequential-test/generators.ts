import { defineGenerators, type Operations, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import { isClear } from './margin.ts';
import problem from './problem.ts';

type Settings = [sigma: number, tau: number, alpha: number];
/** A value of a variant, or a question. */
type Call = [variant: number, value: number] | 'pValue' | 'isSignificant';

const operations = (settings: Settings, calls: readonly Call[]): Operations => [
  ['SequentialTest', ...calls.map((call) => (typeof call === 'string' ? call : 'observe'))],
  [settings, ...calls.map((call) => (typeof call === 'string' ? [] : call))],
];

/** Made again until rounding decides nothing. */
function clear(make: () => Operations): Operations {
  for (;;) {
    const input = make();
    if (isClear(input)) return input;
  }
}

/** About normal, with a standard deviation of 1. */
const noise = (random: Random) =>
  (random.fraction() + random.fraction() + random.fraction() - 1.5) * 2;

/** Viewers of either variant at random, and a question after about every fourth. */
const experiment = (
  random: Random,
  calls: number,
  settings: Settings,
  mean: (viewer: number) => number,
) =>
  clear(() =>
    operations(
      settings,
      random.list(calls, (i): Call => {
        if (random.integer(1, 4) === 1) return random.pick(['pValue', 'isSignificant'] as const);
        const variant = random.integer(0, 1);
        return [variant, settings[0] * noise(random) + variant * mean(i)];
      }),
    ),
  );

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 6 }) },
  { weight: 3, arbitrary: fc.integer({ min: -50, max: 90 }).map((n) => n / 10) },
  { weight: 1, arbitrary: fc.constantFrom(1000, -1000, 250, 60) },
);
const call: fc.Arbitrary<Call> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.integer({ min: 0, max: 1 }), value) },
  { weight: 3, arbitrary: fc.constant('pValue' as const) },
  { weight: 1, arbitrary: fc.constant('isSignificant' as const) },
);

export default defineGenerators(problem, {
  small: fc
    .tuple(
      fc.tuple(
        fc.constantFrom(1, 1.5, 2, 10),
        fc.constantFrom(0.1, 0.5, 1, 3, 50),
        fc.constantFrom(0.05, 0.01, 0.2, 0.5),
      ),
      fc.array(call, { minLength: 1, maxLength: 16, size: 'max' }),
    )
    .map(([settings, calls]) => operations(settings, calls))
    .filter(isClear),
  large: {
    'no-difference': (random) => experiment(random, 8_000, [2, 0.5, 0.05], () => 0),
    'small-difference': (random) => experiment(random, 8_000, [3, 0.3, 0.05], () => 0.15),
    // It was better at first: the p-value stays where it was.
    'novelty-wears-off': (random) =>
      experiment(random, 8_000, [2, 1, 0.01], (i) => (i < 800 ? 0.3 : -0.2)),
    'beyond-the-range-of-exp': (random) => experiment(random, 4_000, [1, 10, 0.001], () => 60),
  },
  growth: {
    calls: {
      from: 16,
      legal: 30_000,
      make: (calls, random) => experiment(random, calls, [2, 0.5, 0.05], () => 0.05),
    },
  },
});
