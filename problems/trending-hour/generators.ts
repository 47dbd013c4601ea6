import { defineGenerators, type Operations, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

/** A call: how many seconds after the one before, and a title that is played or how many titles are asked for. */
type Call = [later: number, what: string | number];

function operations(calls: readonly Call[]): Operations {
  let now = 0;
  return [
    ['TrendingHour', ...calls.map(([, what]) => (typeof what === 'string' ? 'play' : 'top'))],
    [
      [],
      ...calls.map(([later, what]) => {
        now += later;
        return [what, now];
      }),
    ],
  ];
}

const titles = (random: Random, count: number) => random.list(count, () => random.text(6));

/**
 * Plays of given titles, a question for ten titles at about every fifth call, and so much time in between that half of
 * the plays have left in the end.
 */
function stream(random: Random, calls: number, pick: () => string): Operations {
  const each = 7200 / calls;
  let passed = 0;
  return operations(
    random.list(calls, (i): Call => {
      const later = Math.floor((i + 1) * each) - passed;
      passed += later;
      return [later, random.integer(1, 5) === 1 ? 10 : pick()];
    }),
  );
}

/** Nearly all titles have one play in the hour, so that the names decide. */
function manyTitles(random: Random, calls: number): Operations {
  const all = titles(random, calls);
  return stream(random, calls, () => random.pick(all));
}

/** All plays are of a few titles, some of which are played more than others. */
function fewTitles(random: Random, calls: number): Operations {
  const all = titles(random, 30);
  return stream(random, calls, () => all[Math.floor(30 * random.fraction() ** 2)]!);
}

const title = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e') },
  { weight: 2, arbitrary: fc.constantFrom('aa', 'ab', 'ba', 'abc', 'z') },
  { weight: 1, arbitrary: fc.constantFrom('constructor', 'valueof') },
);
const later = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(0, 1, 600, 1_200) },
  { weight: 3, arbitrary: fc.constantFrom(3_599, 3_600, 3_601, 1_800, 2_400) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 10_000 }) },
);
const call: fc.Arbitrary<Call> = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(later, title) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(0, 0, 1), title) },
  { weight: 2, arbitrary: fc.tuple(later, fc.constantFrom(1, 2, 3, 10)) },
);

export default defineGenerators(problem, {
  small: fc
    .array(call, { minLength: 1, maxLength: 30, size: 'max' })
    .map((calls) => operations([...calls, [0, 100]])),
  large: {
    'many-titles': (random) => manyTitles(random, 10_000),
    'few-titles': (random) => fewTitles(random, 20_000),
    // All plays leave between two questions, again and again.
    bursts: (random) => {
      const all = titles(random, 500);
      return operations(
        random.list(20_000, (i): Call =>
          i % 1_000 === 999 ? [i % 2_000 === 999 ? 5 : 4_000, 100] : [0, random.pick(all)],
        ),
      );
    },
    // The counts rise to more than ten and fall again, in another order.
    'rise-and-fall': (random) => {
      const all = titles(random, 40);
      return operations(
        random.list(12_000, (i): Call => {
          const [high, low] = [i % 4_000 < 2_000 ? 20 : 0, 19];
          return i % 10 === 9
            ? [random.integer(0, 12), random.integer(1, 30)]
            : [random.integer(0, 8), all[high + random.integer(0, low)]!];
        }),
      );
    },
  },
  growth: {
    titles: { from: 32, legal: 65_536, make: (calls, random) => manyTitles(random, calls) },
    plays: { from: 32, legal: 65_536, make: (calls, random) => fewTitles(random, calls) },
  },
});
