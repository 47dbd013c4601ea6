import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [q: number[][], k: number[][], v: number[][], heads: number, causal: boolean];

/** Decimals with three digits: the text stays short. */
const numbers = (random: Random, rows: number, columns: number, most = 2) =>
  random.list(rows, () =>
    random.list(columns, () => random.integer(-1000 * most, 1000 * most) / 1000),
  );

const self = (
  random: Random,
  tokens: number,
  columns: number,
  heads: number,
  causal: boolean,
  most?: number,
): Input => [
  numbers(random, tokens, columns, most),
  numbers(random, tokens, columns, most),
  numbers(random, tokens, columns, most),
  heads,
  causal,
];

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: -30, max: 30 }).map((n) => n / 10) },
  { weight: 1, arbitrary: fc.constantFrom(-1000, 1000, 40) },
);
const matrix = (rows: number, columns: number) => {
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
};
const upTo = (max: number) => fc.integer({ min: 1, max });

export default defineGenerators(problem, {
  small: fc
    .tuple(upTo(3), upTo(4), upTo(3), upTo(2), upTo(2), fc.boolean())
    .chain(([heads, keys, queries, width, out, causal]) =>
      fc
        .tuple(
          matrix(causal ? keys : queries, heads * width),
          matrix(keys, heads * width),
          matrix(keys, heads * out),
        )
        .map(([q, k, v]): Input => [q, k, v, heads, causal]),
    ),
  large: {
    'many-tokens': (random) => self(random, 128, 16, 4, true),
    'largest-numbers': (random) => self(random, 48, 32, 2, false, 1000),
    wide: (random) => self(random, 24, 128, 8, false),
  },
  growth: {
    tokens: { from: 16, legal: 512, make: (tokens, random) => self(random, tokens, 4, 2, true) },
    columns: {
      from: 4,
      legal: 128,
      make: (columns, random) => self(random, 16, columns, 2, false),
    },
  },
});
