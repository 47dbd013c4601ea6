/** The notation of types, and what fits a type. */
import { describe, expect, test } from 'vitest';
import { PLAIN_WORDS } from '../../../judge/base/words.ts';
import { findEntry } from '../../../judge/entry/find-entry.ts';
import { formOf } from '../../../judge/entry/forms.ts';
import { invoke } from '../../../judge/entry/invoke.ts';
import { parseType } from '../../../judge/entry/parse-type.ts';
import { python } from '../../../judge/languages/python/python.ts';
import { sql } from '../../../judge/languages/sql/sql.ts';
import { inputFault, outputFault } from '../../../judge/problem/fit.ts';
import { explainMisfit, findMisfit } from '../../../judge/problem/misfit.ts';
import type { Entry, Type } from '../../../judge/types.ts';

const integer: Type = { kind: 'integer' };

describe('parseType', () => {
  test.each<[string, Type]>([
    ['integer', integer],
    ['number[][]', { kind: 'array', of: { kind: 'array', of: { kind: 'number' } } }],
    [
      '[integer, string][]',
      { kind: 'array', of: { kind: 'tuple', of: [integer, { kind: 'string' }] } },
    ],
    ['TreeNode | null', { kind: 'nullable', of: { kind: 'TreeNode' } }],
    ['(integer | null)[]', { kind: 'array', of: { kind: 'nullable', of: integer } }],
    ['integer[] | null', { kind: 'nullable', of: { kind: 'array', of: integer } }],
    [
      '{ title: string; at: integer }[]',
      { kind: 'array', of: { kind: 'object', fields: { title: { kind: 'string' }, at: integer } } },
    ],
    [' {a:boolean ; } ', { kind: 'object', fields: { a: { kind: 'boolean' } } }],
    ['void', { kind: 'void' }],
  ])('%s', (text, type) => {
    expect(parseType(text)).toEqual(type);
  });

  test.each([
    ['', 'expected a type'],
    ['int', 'found "int"'],
    ['integer[', 'expected "]", found it ends'],
    ['integer | string', 'expected "null", found "string"'],
    ['integer integer', 'expected the end, found "integer"'],
    ['[]', 'expected a type'],
    ['{ }', 'expected the name of a field, found "}"'],
    ['{ a integer }', 'expected ":", found "integer"'],
    ['(integer', 'expected ")", found it ends'],
  ])('"%s" is none: %s', (text, why) => {
    expect(() => parseType(text)).toThrow(SyntaxError);
    expect(() => parseType(text)).toThrow(why);
  });

  test.each([
    ['integer[]', 'value'],
    ['TreeNode | null', 'tree'],
    ['TreeNode', 'tree'],
    ['NaryNode | null', 'nary-tree'],
    ['string | null', 'value'],
  ])('%s crosses as %s', (text, form) => {
    expect(formOf(parseType(text))).toBe(form);
  });
});

describe('what fits a type', () => {
  test.each<[unknown, string]>([
    [-0, 'integer'],
    [2.5, 'number'],
    [NaN, 'number'],
    [Infinity, 'number'],
    [[], 'string[][]'],
    [[1, 'a'], '[integer, string]'],
    [null, 'integer | null'],
    [{ title: 'a', more: 1 }, '{ title: string }'],
    [[], 'TreeNode | null'],
    [[1, null, 2.5], 'TreeNode | null'],
    [[1, null, 2, 3], 'NaryNode | null'],
  ])('%j fits %s', (value, type) => {
    expect(findMisfit(value, parseType(type))).toBeUndefined();
  });

  test.each<[unknown, string, string, string]>([
    ['5', 'number', 'expected a number, got a string', 'expected a number, got "5"'],
    ['5', 'integer', 'expected a number, got a string', 'expected a number, got "5"'],
    [2.5, 'integer', 'expected a whole number, got a fraction', 'expected a whole number, got 2.5'],
    [NaN, 'integer', 'expected a whole number, got NaN', 'expected a whole number, got NaN'],
    [null, 'string', 'expected a string, got null', 'expected a string, got null'],
    [
      3,
      'string | null',
      'expected a string or null, got a number',
      'expected a string or null, got 3',
    ],
    [
      [[1], ['a']],
      'integer[][]',
      'expected a number, got a string',
      'at [1][0]: expected a number, got "a"',
    ],
    [
      [1],
      '[integer, integer]',
      'expected an array of 2 values, got an array',
      'expected an array of 2 values, got [1]',
    ],
    [{ a: 1 }, 'integer[]', 'expected an array, got an object', 'expected an array, got {"a": 1}'],
    [
      [{ a: [1] }],
      '{ a: string[] }[]',
      'expected a string, got a number',
      'at [0].a[0]: expected a string, got 1',
    ],
    [
      {},
      '{ a: boolean }',
      'expected true or false, got undefined',
      'at .a: expected true or false, got undefined',
    ],
    [null, 'TreeNode | null', 'expected a tree, got null', 'expected a tree, got null'],
    [
      [1, 'a'],
      'TreeNode | null',
      'expected a number or null, got a string',
      'at [1]: expected a number or null, got "a"',
    ],
  ])('%j does not fit %s', (value, type, reason, detail) => {
    expect(explainMisfit(findMisfit(value, parseType(type))!, PLAIN_WORDS)).toEqual([
      reason,
      detail,
    ]);
  });
});

describe('the words of the language that an output is in', () => {
  test.each<[unknown, string, string, string]>([
    [null, 'string', 'expected a string, got None', 'expected a string, got None'],
    [[null], 'string[]', 'expected a string, got None', 'at [0]: expected a string, got None'],
    [{ a: 1 }, 'integer[]', 'expected a list, got a dict', 'expected a list, got {"a": 1}'],
    [[1], '{ a: string }', 'expected a dict, got a list', 'expected a dict, got [1]'],
    [true, 'integer', 'expected a number, got a bool', 'expected a number, got True'],
    [1, 'boolean | null', 'expected True or False or None, got a number', ''],
    [[1], '[integer, integer]', 'expected a list of 2 values, got a list', ''],
  ])('Python: %j does not fit %s', (value, type, reason, detail) => {
    const [said, shown] = explainMisfit(findMisfit(value, parseType(type))!, python.words);
    expect(said).toBe(reason);
    if (detail !== '') expect(shown).toBe(detail);
  });

  test('an int of many digits', () => {
    const misfit = findMisfit(2n ** 70n, integer)!;
    expect(explainMisfit(misfit, python.words)[0]).toBe(
      'expected a number, got an int beyond 2**53',
    );
  });

  test('None is what a function returns that has no `return`', () => {
    const entry: Entry = {
      kind: 'function',
      name: 'f',
      parameters: {},
      returns: parseType('integer[]'),
    };
    expect(outputFault(entry, [], null, python.words)?.reason).toBe(
      'expected a list, got None: is a `return` missing?',
    );
    expect(outputFault(entry, [], [null], python.words)?.reason).toBe(
      'expected a number, got None',
    );
    expect(outputFault(entry, [], null, PLAIN_WORDS)?.reason).toBe('expected an array, got null');
  });

  test('SQL: a column', () => {
    const entry: Entry = {
      kind: 'query',
      tables: {},
      columns: { n: parseType('integer | null') },
      rows: { order: [] },
    } as never;
    const output = { columns: ['n'], rows: [['a']] };
    expect(outputFault(entry, [], output, sql.words)?.reason).toBe(
      'column n: expected a number or NULL, got a string',
    );
  });
});

const CACHE: Entry = {
  kind: 'class',
  name: 'Cache',
  construct: { parameters: { size: integer } },
  methods: {
    put: {
      parameters: { key: integer, tree: parseType('TreeNode | null') },
      returns: parseType('void'),
    },
    get: { parameters: { key: integer }, returns: parseType('TreeNode | null') },
  },
};

describe('inputs and outputs of an entry', () => {
  const two: Entry = {
    kind: 'function',
    name: 'f',
    parameters: { nums: parseType('integer[]'), k: integer },
    returns: parseType('string'),
  };

  test.each<[Entry, unknown, string]>([
    [two, 'no', 'not an array of arguments'],
    [two, [[1]], 'arguments: expected 2 (nums, k), got 1'],
    [two, [[1, '2'], 1], 'at [0][1]: expected a number, got "2"'],
    [
      CACHE,
      [
        ['Cache', 'get'],
        [[1], []],
      ],
      'call 1, get: arguments: expected 1 (key), got 0',
    ],
    [CACHE, [['Cache'], [['1']]], 'call 0, Cache: at [0]: expected a number, got "1"'],
    [
      CACHE,
      [
        ['Cache', 'put'],
        [[1], [1, [1, 'a']]],
      ],
      'call 1, put: at [1][1]: expected a number or null, got "a"',
    ],
  ])('an input that does not fit says where', (entry, input, fault) => {
    expect(inputFault(entry, input)).toBe(fault);
  });

  test('an output of a class names the method', () => {
    const input = [
      ['Cache', 'put', 'get'],
      [[1], [1, [2]], [1]],
    ];
    expect(outputFault(CACHE, input, [null, null, [2]], PLAIN_WORDS)).toBeUndefined();
    expect(outputFault(CACHE, input, [null, null, 2], PLAIN_WORDS)).toEqual({
      right: false,
      reason: 'get(): expected a tree, got a number',
      detail: 'get(): expected a tree, got 2',
    });
    expect(outputFault(CACHE, input, [null, null, undefined], PLAIN_WORDS)?.reason).toBe(
      'get() returned nothing: is a `return` missing, or a name misspelled?',
    );
    // A process that answers for itself may answer anything.
    for (const output of [null, [null], [null, null, [2], [3]], { length: 3 }]) {
      expect(outputFault(CACHE, input, output, PLAIN_WORDS)?.reason).toBe(
        'not one value for each call',
      );
    }
    expect(outputFault(CACHE, input, [null, 1, [2]], PLAIN_WORDS)?.reason).toBe(
      'put(): expected nothing, got a number',
    );
  });

  test('an output of a query names the column, and null only where one may be there', () => {
    const entry: Entry = {
      kind: 'query',
      tables: {},
      columns: { day: parseType('date'), share: parseType('number | null') },
    };
    const reasonOf = (...row: unknown[]) =>
      outputFault(entry, [], { columns: ['day', 'share'], rows: [row] }, PLAIN_WORDS)?.reason;
    expect(reasonOf('2024-01', 1)).toBe('column day: expected a date, got a string');
    expect(reasonOf('2024-01-01', 'a')).toBe(
      'column share: expected a number or null, got a string',
    );
    // That is a wrong value, for the checker to tell.
    expect(reasonOf(null, null)).toBeUndefined();
  });

  test('trees cross as arguments and results of methods', () => {
    class Cache {
      readonly trees = new Map<number, { val: unknown } | null>();
      put(key: number, tree: { val: unknown } | null) {
        this.trees.set(key, tree && { ...tree, val: -Number(tree.val) });
      }
      get(key: number) {
        return this.trees.get(key);
      }
    }
    const found = findEntry(CACHE, { exports: { Cache }, scope: {} });
    if ('missing' in found) throw new Error(found.missing);
    const input = [
      ['Cache', 'put', 'get'],
      [[1], [7, [2, null, 3]], [7]],
    ];
    expect(invoke(CACHE, found.program, 'whole', input)).toEqual([null, null, [-2, null, 3]]);
  });
});
