import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOrder, closeTo, exact, perCall, tree, unorderedGroups } from '../../../judge/api.ts';
import type { Checker } from '../../../judge/check/checker.ts';
import { areIdentical } from '../../../judge/check/difference.ts';

const judgeWith =
  (checker: Checker) =>
  (output: unknown, answer: unknown, input: unknown[] = []) => {
    const result = checker({ input, output, answer });
    return result.right ? 'right' : `${result.reason}: ${result.detail ?? ''}`;
  };

describe('exact', () => {
  const check = judgeWith(exact());

  test('equal values, with -0 as 0 and NaN as NaN', () => {
    for (const [a, b] of [
      [-0, 0],
      [NaN, NaN],
      [
        [1, [2, { a: 3 }]],
        [1, [2, { a: 3 }]],
      ],
    ]) {
      expect(check(a, b)).toBe('right');
    }
  });

  test.each([
    [5, 6, 'wrong value: expected 6, got 5'],
    [[1, 2, 3], [1, 9, 3], 'a value differs: at [1]: expected 9, got 2'],
    [[[1], [2, 7]], [[1], [2, 3]], 'a value differs: at [1][1]: expected 3, got 7'],
    [[1, 2], [1, 2, 3], 'elements are missing: expected 3 elements, got 2'],
    [[1, 2, 3], [1, 2], 'too many elements: expected 2 elements, got 3'],
    [[9, 2], [1, 2, 3], 'a value differs: at [0]: expected 1, got 9'],
    ['5', 5, 'wrong type: expected 5, got "5"'],
    [{ a: 1 }, { b: 1 }, 'wrong keys: expected {"b": 1}, got {"a": 1}'],
    [[1], 1, 'wrong type: expected 1, got [1]'],
  ])('%j for %j', (output, answer, why) => {
    expect(check(output, answer)).toBe(why);
  });

  test('agrees with deep equality', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.array(fc.nat(2)));
    fc.assert(
      fc.property(value, value, (a, b) => {
        const same = JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
        expect(check(a, b) === 'right').toBe(same);
      }),
    );
  });
});

function sortKeys(value: unknown): unknown {
  if (Object.is(value, -0)) return 0;
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return { fields: fields.map(([key, v]) => [key, sortKeys(v)]) };
}

test('identical lists are told without a checker, and nothing else is taken for them', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const copy = JSON.parse(JSON.stringify(a)) as unknown;
      // Objects are left to the checkers.
      if (!JSON.stringify(a).includes('{')) expect(areIdentical(copy, a)).toBe(true);
      if (areIdentical(a, b)) expect(sortKeys(a)).toEqual(sortKeys(b));
    }),
  );
  expect(areIdentical([[1], [2]], [[1], [3]])).toBe(false);
  expect(areIdentical([[1], [2]], [[1]])).toBe(false);
  expect(areIdentical([1, [2]], [1, 2])).toBe(false);
  expect(areIdentical(['1'], [1])).toBe(false);
  expect(areIdentical([NaN, -0], [NaN, 0])).toBe(true);
});

describe('closeTo', () => {
  test('an absolute tolerance allows rounding and no more', () => {
    const check = judgeWith(closeTo(1e-5));
    expect(check([0.1 + 0.2], [0.3])).toBe('right');
    expect(check(1.000011, 1)).toContain('wrong value');
    expect(check(1e9 + 1, 1e9)).toContain('off by 1, 0.00001 is allowed');
    expect(check('1', 1)).toContain('wrong type');
    expect(check(NaN, 1)).toContain('expected 1, got NaN');
  });

  test('by default a millionth of the answer is allowed, and 1e-9 around 0', () => {
    const check = judgeWith(closeTo());
    expect(check([1e9 + 999, 9e-10, -0], [1e9, 0, 0])).toBe('right');
    expect(check(1e9 + 1_001, 1e9)).toContain('off by 1000, 1000 is allowed');
    expect(check(2e-9, 0)).toContain('off by 2e-9, 1e-9 is allowed');
    expect(check([NaN, Infinity, -Infinity], [NaN, Infinity, -Infinity])).toBe('right');
    expect(check(5, Infinity)).not.toBe('right');
    expect(check(-Infinity, Infinity)).not.toBe('right');
  });

  test('a part of an object or matrix is named, and how many are wrong', () => {
    const check = judgeWith(closeTo());
    const answer = { centroids: [[1, 2], [3, 4]], labels: [0, 1, 0] }; // prettier-ignore
    const output = { centroids: [[1, 2], [3, 4.7]], labels: [1, 1, 1] }; // prettier-ignore
    expect(check(output, answer)).toBe(
      'a value differs: at .centroids[1][1]: expected 4, got 4.7; off by 0.7, 0.000004 is allowed; centroids: 1 of 4 numbers differ',
    );
    expect(check({ labels: [0, 1, 0] }, answer)).toContain('wrong keys');
    expect(check({ ...answer, labels: [0] }, answer)).toContain('elements are missing');
  });

  // What the output looks like, and the words for it; inputs are the arguments of the case.
  test.each<[what: string, output: unknown, answer: unknown, words: RegExp, input?: unknown[]]>([
    [
      'a sum for a mean',
      [4, 8, 2],
      [1, 2, 0.5],
      /same factor.* all 3 numbers are 4 times too large = the length of argument 1/,
      [[7, 7, 7, 7]],
    ],
    [
      'the whole width',
      [[2, 4]],
      [[1, 2]],
      /2 times too large = the root of the length of a row of argument 1/,
      [[[1, 2, 3, 4]]],
    ],
    ['divided by k', 0.2, 0.6, /plain factor.*3 times too small = argument 2/, [[1, 2], 3]],
    ['another logarithm', [1, 2, 3].map(Math.log), [1, 2, 3].map(Math.log2), /ln 2/],
    ['no reason known', [3, 6.3, 9], [2, 4.2, 6], /all 3 numbers are 1\.5 times too large$/],
    ['a single number that is no multiple', 3.3, 2, /^wrong value/],
    ['the other side', 0.25, 0.75, /^the number is one minus the answer/],
    ['a factor, but one number is right', [2, 8.2], [2, 4.1], /^a value differs/],
    ['an offset, but one number is right', [2, 2 + 1.4e-6], [2, 2 - 1.4e-6], /^a value differs/],
    ['numbers of the input', [0.1, 0.2], [0.13, 0.21], /^a value differs/, [[0.1, 0.2]]],
    ['labels that sum to 1 by chance', [0, 2, 1, 5], [0, 0, 1, 0], /^a value differs/],
    ['the sign', [1, -2], [-1, 2], /all numbers are of the wrong sign/],
    ['an offset', [3, 5, 4], [2, 4, 3], /too large by the same amount.*by 1/],
    ['two decimals', [0.33, 0.67], [1 / 3, 2 / 3], /rounded.*2 decimals/],
    ['whole numbers', [0, 2, 3], [0.2, 1.9, 3.4], /rounded.*whole numbers/],
    [
      'NaN',
      [
        [NaN, 1],
        [NaN, 2],
      ],
      [
        [3, 1],
        [4, 2],
      ],
      /^NaN where a number belongs.*2 of 4 numbers are NaN/,
    ],
    ['no NaN', [0], [NaN], /^a number where NaN belongs/],
    ['Infinity', [1, Infinity], [1, 2], /^Infinity where a finite number belongs/],
    ['zeros', [0, 0], [1, 2], /every number is 0/],
    [
      'transposed',
      [
        [1, 3],
        [2, 4.5],
      ],
      [
        [1, 2],
        [3, 4.5],
      ],
      /rows and columns are swapped/,
    ],
    ['late', [0.1, 1.3, 2.7, 9.2], [1.3, 2.7, 9.2, 4.4], /one place too late/],
    ['early', [2.7, 9.2, 4.4], [1.3, 2.7, 9.2], /one place too early/],
    [
      'another order',
      [2.2, 9.3, 1.7],
      [9.3, 2.2, 1.7],
      /the right numbers stand at the wrong places/,
    ],
    [
      'not normalised',
      [
        [0.5, 0.5],
        [0.5, 0.52],
      ],
      [
        [0.5, 0.5],
        [0.4, 0.6],
      ],
      /sum to 1 does not.*row 1 sums to 1.02/,
    ],
    ['a single row', [0.5, 0.37], [0.3, 0.7], /the numbers sum to 0.87/],
    [
      'nothing known',
      [
        [1.5, 2.25],
        [7.125, 9],
      ],
      [
        [1.5, 3.5],
        [7.125, 8.125],
      ],
      /^a value differs/,
    ],
  ])('%s', (_, output, answer, words, input = []) => {
    // prettier-ignore
    expect(judgeWith(closeTo())(output, answer, input)).toMatch(words);
  });

  test('a reason names no value of the case', () => {
    const result = closeTo()({ input: [[1, 2, 3]], output: [13.5, 27], answer: [4.5, 9] });
    expect(result.right ? '' : result.reason).not.toMatch(/\d/);
  });

  test('an output that nests too deep for a stack is compared', () => {
    const nested = (value: number) => {
      let list: unknown = [value];
      for (let depth = 0; depth < 100_000; depth++) list = [list];
      return list;
    };
    const result = closeTo()({ input: [], output: nested(2), answer: nested(1) });
    expect(result.right ? '' : result.reason).toContain('factor');
  });
});

test('perCall names the call that went wrong and those before it', () => {
  const check = judgeWith(perCall(closeTo(1e-5)));
  const input = [
    ['M', 'add', 'add', 'get', 'add', 'get'],
    [[], [1], [2], [], [30], []],
  ];
  expect(check([null, null, null, 1.5, null, 2], [null, null, null, 1.5, null, 2], input)).toBe(
    'right',
  );
  expect(check([null, null, null, 1.5, null, 11], [null, null, null, 1.5, null, 2], input)).toBe(
    'get() returned the wrong value: call 5 of 5: …, add(2), get(), add(30), get(): expected 2, got 11; off by 9, 0.00001 is allowed',
  );
  expect(check([null], [null, 1], input)).toContain('not one value for each call');
});

test('anyOrder counts elements', () => {
  const check = judgeWith(anyOrder());
  expect(check([3, 1, 1], [1, 3, 1])).toBe('right');
  expect(check([3, 1], [1, 3, 1])).toBe('an element is missing: 1');
  expect(check([3, 1, 1, 3], [1, 3, 1])).toBe('an element appears too often: 3');
  expect(check([3, 1, 1, 4], [1, 3, 1])).toBe('an unexpected element: 4');
});

describe('unorderedGroups', () => {
  const check = judgeWith(unorderedGroups({ member: 'title', related: 'anagrams' }));
  const answer = [['ab', 'ba', 'ab'], ['c']];

  test('the order of groups and inside a group is free', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['ab', 'ba', 'ab'], { minLength: 3 }),
        fc.boolean(),
        (first, swap) => {
          expect(check(swap ? [['c'], first] : [first, ['c']], answer)).toBe('right');
        },
      ),
    );
  });

  test.each([
    [[['ab', 'ba', 'ab', 'c']], 'two titles share a group and are not anagrams: "ab" and "c"'],
    [
      [['ab', 'ba'], ['ab'], ['c']],
      'two groups should be one: their titles are anagrams: "ab" in group 0 and "ab" in group 1',
    ],
    [[['ab', 'ba'], ['c']], 'a title is missing: 1 title missing, such as "ab"'],
    [[['ab', 'ba', 'ab']], 'a title is missing: 1 title missing, such as "c"'],
    [[['ab', 'ba', 'ab', 'ab'], ['c']], 'a title appears more often than in the input: "ab"'],
    [[['ab', 'ba', 'ab'], ['c'], ['d']], 'a title that is not in the input: "d"'],
    [[['ab', 'ba', 'ab'], ['c'], []], 'a group is empty: group 2'],
    [[], 'titles are missing: 4 titles missing, such as "ab"'],
  ])('%j', (output, why) => {
    expect(check(output, answer)).toBe(why);
  });
});

describe('unorderedGroups by index', () => {
  const check = judgeWith(
    unorderedGroups({ member: 'frame', related: 'identical', byIndex: true }),
  );
  const input = [[[1, 23], [12, 3], [5], [5], [7], [7]]];
  const answer = [
    [2, 3],
    [4, 5],
  ];

  test.each([
    [
      [
        [5, 4],
        [3, 2],
      ],
      'right',
    ],
    [
      [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
      'two frames share a group and are not identical: frame 0 [1, 23] and frame 1 [12, 3]',
    ],
    [[[2, 3, 4, 5]], 'two frames share a group and are not identical: frame 2 [5] and frame 4 [7]'],
    [[[0], [2, 3], [4, 5]], 'a frame with no match is listed: 0'],
    [
      [
        [2, 3, 2],
        [4, 5],
      ],
      'a frame is listed twice: 2',
    ],
    [
      [
        [2, 3],
        [4, 5],
        [3, 2],
      ],
      'a frame is listed twice: 3',
    ],
    [[[2, 3]], 'frames are missing: 2 frames missing, such as frame 4 [7]'],
    [[], 'frames are missing: 4 frames missing, such as frame 2 [5]'],
    [[[2, 99]], 'an index that belongs to no frame: 99'],
    [[[2, -1]], 'an index that belongs to no frame: -1'],
    [[[2, 1.5]], 'an index that belongs to no frame: 1.5'],
  ])('%j', (output, why) => {
    expect(check(output, answer, input)).toBe(why);
  });
});

test('tree tells values, shape and missing nodes apart', () => {
  const check = judgeWith(tree());
  expect(check([1, 2, null, 3], [1, 2, null, 3])).toBe('right');
  expect(check([], [])).toBe('right');
  expect(check([1, 2, null, 4], [1, 2, null, 3])).toContain('a value differs: at position 3');
  expect(check([1, null, 2, 3], [1, 2, null, 3])).toContain('the shape differs');
  expect(check([1, 2], [1, 2, null, 3])).toContain('nodes are missing: 2 of 3 nodes');
  expect(check([1, 2, null, 3, 4], [1, 2, null, 3])).toContain('too many nodes');
});
