import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseType } from '../../../judge/entry/parse-type.ts';
import { search } from '../../../judge/explaining/search.ts';
import type { Entry } from '../../../judge/types.ts';

const ENTRY: Entry = {
  kind: 'function',
  name: 'f',
  parameters: { numbers: parseType('integer[]') },
  returns: parseType('integer'),
};

/** What is found, and in how many runs; `most` stands for the time. */
async function searchFor(
  small: fc.Arbitrary<unknown[]>,
  fails: (numbers: number[]) => boolean,
  most = Infinity,
  seed = 1,
) {
  const tried = new Set<string>();
  const found = await search(
    { entry: ENTRY, generators: { small, large: {}, growth: {} }, validate: () => undefined },
    seed,
    (share) => tried.size >= most * share,
    (input, text) => {
      if (tried.has(text)) return Promise.resolve(undefined);
      tried.add(text);
      return Promise.resolve(fails(input[0] as number[]) ? { input, text } : undefined);
    },
  );
  return { found: found?.input, runs: tried.size };
}

const numbers = (max: number, maxLength: number) =>
  fc.tuple(fc.array(fc.integer({ min: 1, max }), { maxLength, size: 'max' }));

test('what only larger inputs show is found in few runs, and made small', async () => {
  const twice = (list: number[]) => new Set(list).size < list.length;
  let runs = 0;
  for (let seed = 1; seed <= 6; seed++) {
    const result = await searchFor(numbers(1_000, 40), twice, Infinity, seed);
    expect(result.found).toEqual([[0, 0]]);
    runs += result.runs;
  }
  // From the smallest upwards it takes 450.
  expect(runs).toBeLessThan(350);
});

test('an input that can only be made simpler by another start is left for a generated one', async () => {
  // No part of the long ones fails, and no number of theirs can be smaller.
  const long = [50, 51, 52, 53, 54, 55, 56, 57, 58, 59];
  const same = (list: number[]) => JSON.stringify(list) === JSON.stringify(long);
  const small = fc.tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.constant(long) },
      { weight: 1, arbitrary: fc.constant([7]) },
      { weight: 9, arbitrary: fc.integer({ min: 10, max: 99 }).map((n) => [n]) },
    ),
  );
  const { found } = await searchFor(small, (list) => same(list) || list.join() === '7');
  expect(found).toEqual([[7]]);
});

test('nothing is found where nothing fails, in the time that there is', async () => {
  const { found, runs } = await searchFor(numbers(9, 5), () => false, 300);
  expect(found).toBeUndefined();
  expect(runs).toBeLessThanOrEqual(300);
});
