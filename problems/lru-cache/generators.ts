import { defineGenerators, type Operations, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

/** A call: `get` of a key, or `put` of a key and a value. */
type Call = [key: number] | [key: number, value: number];

function operations(capacity: number, calls: readonly Call[]): Operations {
  return [
    ['LRUCache', ...calls.map(({ length }) => (length === 1 ? 'get' : 'put'))],
    [[capacity], ...calls],
  ];
}

const put = (random: Random, key: number): Call => [key, random.integer(0, 1e5)];

/** Half of the calls store, with keys of twice as many titles as there is room for: about half are removed. */
function crowded(random: Random, capacity: number, calls: number): Operations {
  return operations(
    capacity,
    random.list(calls, () => {
      const key = random.integer(0, 2 * capacity);
      return random.fraction() < 0.5 ? [key] : put(random, key);
    }),
  );
}

/** A cache that is filled once and then used: each call finds its key, mostly one of an eighth of them. */
function filled(random: Random, capacity: number, calls: number): Operations {
  const keys = random.shuffle(random.list(capacity, (key) => key));
  const hot = keys.slice(0, Math.ceil(capacity / 8));
  return operations(capacity, [
    ...keys.map((key) => put(random, key)),
    ...random.list(calls - capacity, (): Call => {
      const key = random.pick(random.fraction() < 0.9 ? hot : keys);
      return random.fraction() < 0.75 ? [key] : put(random, key);
    }),
  ]);
}

const smallCall = (keys: number): fc.Arbitrary<Call> =>
  fc.oneof(
    fc.tuple(fc.integer({ min: 0, max: keys })),
    fc.tuple(fc.integer({ min: 0, max: keys }), fc.nat(9)),
  );

export default defineGenerators(problem, {
  // Keys a few more than there is room for, so that each call may find its key or miss it.
  small: fc
    .integer({ min: 1, max: 4 })
    .chain((capacity) =>
      fc
        .array(smallCall(capacity + 1), { minLength: 1, maxLength: 30, size: 'max' })
        .map((calls) => operations(capacity, calls)),
    ),
  large: {
    crowded: (random) => crowded(random, 1_000, 20_000),
    filled: (random) => filled(random, 3_000, 20_000),
    'one-place': (random) => crowded(random, 1, 10_000),
    // Every key is new: each call removes one.
    'all-new': (random) => {
      const keys = random.shuffle(random.list(10_001, (key) => key));
      return operations(500, [
        ...keys.map((key) => put(random, key)),
        ...keys.slice(-600).map((key): Call => [key]),
      ]);
    },
  },
  growth: {
    // The cache grows with the calls, up to the largest there may be.
    hits: {
      from: 16,
      legal: 12_000,
      make: (calls, random) => filled(random, calls / 4, calls),
    },
    removals: {
      from: 16,
      legal: 24_000,
      make: (calls, random) => crowded(random, calls / 8, calls),
    },
  },
});
