import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOrder, closeTo, exact, perCall, tree, unorderedGroups } from '../judge/api.ts';
import type { Checker } from '../judge/check/checker.ts';
import { areIdentical } from '../judge/check/difference.ts';

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
    [5, 6, 'not the right value: expected 6, got 5'],
    [[1, 2, 3], [1, 9, 3], 'a value differs: at [1]: expected 9, got 2'],
    [[[1], [2, 7]], [[1], [2, 3]], 'a value differs: at [1][1]: expected 3, got 7'],
    [[1, 2], [1, 2, 3], 'elements are missing: expected 3 elements, got 2'],
    [[1, 2, 3], [1, 2], 'there are more elements than there should be: expected 2 elements, got 3'],
    [[9, 2], [1, 2, 3], 'a value differs: at [0]: expected 1, got 9'],
    ['5', 5, 'a value of another type: expected 5, got "5"'],
    [
      { a: 1 },
      { b: 1 },
      'an object has other keys than it should have: expected {"b": 1}, got {"a": 1}',
    ],
    [[1], 1, 'a value of another type: expected 1, got [1]'],
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

test('closeTo allows rounding and no more', () => {
  const check = judgeWith(closeTo(1e-5));
  expect(check([0.1 + 0.2], [0.3])).toBe('right');
  expect(check(1.000011, 1)).toContain('not the right value');
  expect(check('1', 1)).toContain('another type');
  expect(check(NaN, 1)).toContain('expected 1, got NaN');
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
    'get() answered wrong: call 5 of 5: …, add(2), get(), add(30), get(): expected 2, got 11',
  );
  expect(check([null], [null, 1], input)).toContain('not one value for each call');
});

test('anyOrder counts elements', () => {
  const check = judgeWith(anyOrder());
  expect(check([3, 1, 1], [1, 3, 1])).toBe('right');
  expect(check([3, 1], [1, 3, 1])).toBe('an element is missing: 1');
  expect(check([3, 1, 1, 3], [1, 3, 1])).toBe('an element is there too often: 3');
  expect(check([3, 1, 1, 4], [1, 3, 1])).toBe('an element does not belong: 4');
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
    [[['ab', 'ba', 'ab', 'ab'], ['c']], 'a title is there more often than in the input: "ab"'],
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
    [[[0], [2, 3], [4, 5]], 'a frame without a relative is listed: 0'],
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
    [[[2, 99]], "an index that is no frame's: 99"],
    [[[2, -1]], "an index that is no frame's: -1"],
    [[[2, 1.5]], "an index that is no frame's: 1.5"],
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
  expect(check([1, 2, null, 3, 4], [1, 2, null, 3])).toContain('more nodes than there were');
});
