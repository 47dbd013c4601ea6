import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { invoke } from '../../../judge/entry/invoke.ts';
import { NaryNode, naryTreeFromList, naryTreeToList } from '../../../judge/entry/nary-trees.ts';
import { findEntry } from '../../../judge/entry/find-entry.ts';
import { type TreeNode, treeFromList, treeToList } from '../../../judge/entry/trees.ts';
import { decodeSpecials, encodeOutput, Odd } from '../../../judge/base/json-values.ts';
import { naryTreeSchema } from '../../../judge/problem/schemas.ts';
import type { Entry } from '../../../judge/types.ts';

const roundTrip = (value: unknown) => {
  const text = encodeOutput(value);
  return decodeSpecials(JSON.parse(text), text);
};

describe('outputs cross as they are', () => {
  test.each([
    ['undefined', undefined],
    ['null', null],
    ['NaN', NaN],
    ['nested specials', [1, NaN, [-Infinity, undefined]]],
    ['a BigInt', 10n ** 30n],
    ['fields', { a: undefined, b: [Infinity] }],
    ['an object that only looks special', { $number: 3, more: 1 }],
  ])('%s', (_, value) => {
    expect(roundTrip(value)).toEqual(value);
  });

  test('any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.stringify(roundTrip(value))).toBe(JSON.stringify(value));
      }),
    );
  });

  test('what no answer can be crosses as what it is called', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(roundTrip(cycle)).toEqual(new Odd('an object that contains itself'));
    expect(roundTrip(() => 1)).toEqual(new Odd('a function'));
    expect(roundTrip([new Map([[1, 2]])])).toEqual([new Odd('a Map, which is not an array')]);
    expect(roundTrip(new Map([[1, 2]]).values())).toEqual(
      new Odd('an iterator, which is not an array: spread it'),
    );
    expect(roundTrip(new Float64Array([1, 2]))).toEqual([1, 2]);
  });

  test('a __proto__ key stays a key', () => {
    const text = '{"__proto__":{"$number":"NaN"},"x":[]}';
    const value = decodeSpecials(JSON.parse(text), text) as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value)).toEqual(['__proto__', 'x']);
  });

  test('nesting 300,000 deep decodes without recursion', () => {
    const depth = 300_000;
    const text = `${'['.repeat(depth)}{"$number":"NaN"}${']'.repeat(depth)}`;
    let value = decodeSpecials(JSON.parse(text), text);
    for (let i = 0; i < depth; i++) value = (value as unknown[])[0];
    expect(value).toBeNaN();
  });
});

describe('trees', () => {
  const treeList = fc
    .array(fc.option(fc.integer({ min: -9, max: 9 }), { freq: 3 }), { maxLength: 40 })
    .map((values) => treeToList(treeFromList(values)) as unknown[]);

  test('level-order lists come back equal', () => {
    fc.assert(
      fc.property(treeList, (list) => {
        expect(treeToList(treeFromList(list))).toEqual(list);
      }),
    );
  });

  test('children follow their parents, and missing children have none', () => {
    const root = treeFromList([1, 2, null, 3])!;
    expect([root.val, root.left?.val, root.right, root.left?.left?.val]).toEqual([1, 2, null, 3]);
  });

  test('plain objects are nodes; anything else is not a tree', () => {
    expect(treeToList({ val: 1, right: { val: 2 } })).toEqual([1, null, 2]);
    expect(treeToList([1, 2])).toBeInstanceOf(Odd);
    expect(treeToList({ val: null, left: null, right: null })).toEqual(
      new Odd('a tree with a node that has no value'),
    );
    const cycle: { val: number; left?: unknown } = { val: 1 };
    cycle.left = cycle;
    expect(treeToList(cycle)).toEqual(
      new Odd('a tree with a cycle, or with more than 1000000 nodes'),
    );
  });

  test('a chain of 100,000 is no problem', () => {
    const children = Array.from({ length: 99_999 }, (_, i) => [i + 1, null]).flat();
    const chain = treeFromList([0, ...children]);
    let depth = 0;
    for (let node = chain; node; node = node.left as TreeNode | null) depth++;
    expect(depth).toBe(100_000);
    expect(treeToList(chain)).toEqual([0, ...children.slice(0, -1)]);
  });
});

describe('trees with any number of children', () => {
  /** Trees whose nodes each say which earlier one they hang at. */
  const trees = fc.array(fc.nat({ max: 1000 }), { maxLength: 30 }).map((places) => {
    const nodes: NaryNode[] = [];
    for (const place of places) {
      const node = new NaryNode(place);
      if (nodes.length > 0) nodes[place % nodes.length]!.children.push(node);
      nodes.push(node);
    }
    return nodes[0] ?? null;
  });

  test('come back equal from their lists, which the schema takes', () => {
    const schema = naryTreeSchema(v.number());
    fc.assert(
      fc.property(trees, (tree) => {
        const list = naryTreeToList(tree) as unknown[];
        expect(v.is(schema, list)).toBe(true);
        expect(naryTreeFromList(list)).toEqual(tree);
      }),
    );
  });

  test('are written as LeetCode writes them', () => {
    const root = naryTreeFromList([1, null, 3, 2, 4, null, 5, 6])!;
    expect(root.children.map(({ val }) => val)).toEqual([3, 2, 4]);
    expect(root.children[0]!.children!.map(({ val }) => val)).toEqual([5, 6]);
    expect(naryTreeToList(root)).toEqual([1, null, 3, 2, 4, null, 5, 6]);
    expect(naryTreeToList(new NaryNode('7'))).toEqual([7]);
    expect(naryTreeFromList([])).toBeNull();
    expect(naryTreeToList(null)).toEqual([]);
  });

  test.each([[[null]], [[1, 2]], [[1, null]], [[1, null, null, 2]], [[1, null, 2, null, null, 3]]])(
    '%j is no such list',
    (list) => {
      expect(v.is(naryTreeSchema(v.number()), list)).toBe(false);
    },
  );

  test('plain objects are nodes, a leaf needs no children; anything else is not a tree', () => {
    const plain = { val: 1, children: [{ val: 2 }, { val: 3, children: null }] };
    expect(naryTreeToList(plain)).toEqual([1, null, 2, 3]);
    expect(naryTreeToList([1])).toEqual(new Odd('not a tree of nodes with val and children'));
    expect(naryTreeToList({ val: 1, children: [null] })).toEqual(
      new Odd('not a tree of nodes with val and children'),
    );
    expect(naryTreeToList({ val: 1, children: { val: 2 } })).toEqual(
      new Odd('a tree whose children are not in an array'),
    );
    expect(naryTreeToList({ val: 1, children: [{}] })).toBeInstanceOf(Odd);
    expect(naryTreeToList({ val: undefined })).toEqual(
      new Odd('a tree with a node that has no value'),
    );
    const cycle = new NaryNode(1);
    cycle.children.push(cycle);
    expect(naryTreeToList(cycle)).toEqual(
      new Odd('a tree with a cycle, or with more than 1000000 nodes'),
    );
  });

  test('a chain of 100,000 is no problem', () => {
    const list = Array.from({ length: 99_999 }, (_, i) => [null, i]).flat();
    expect(naryTreeToList(naryTreeFromList([9, ...list]))).toEqual([9, ...list]);
  });
});

describe('finding the entry', () => {
  const entry: Entry = {
    kind: 'function',
    name: 'f',
    parameters: { x: { kind: 'string' } },
    returns: { kind: 'string' },
  };
  const one = () => 1;
  const call = (
    evaluated: { exports?: unknown; scope?: Record<string, unknown> },
    others: string[] = [],
  ) => {
    const found = findEntry(entry, { exports: {}, scope: {}, ...evaluated }, others);
    return 'missing' in found
      ? found
      : { output: invoke(entry, found.program, 'whole', [0]), instead: found.instead };
  };

  test.each([
    ['at the top level', { scope: { f: one } }],
    ['among the exports', { exports: { f: one } }],
    ['as the default export', { exports: { default: one } }],
    ['as module.exports', { exports: one }],
    ['in a default object', { exports: { default: { f: one } } }],
    [
      'as a field of class Solution',
      {
        scope: {
          Solution: class {
            f = () => 1;
          },
        },
      },
    ],
    [
      'as a method of class Solution',
      {
        scope: {
          Solution: class {
            f() {
              return 1;
            }
          },
        },
      },
    ],
    [
      'as a static method',
      {
        scope: {
          Solution: class {
            static f() {
              return 1;
            }
          },
        },
      },
    ],
    [
      'as a method of a default class',
      {
        exports: {
          default: class {
            f() {
              return 1;
            }
          },
        },
      },
    ],
  ])('%s', (_, evaluated) => {
    expect(call(evaluated)).toEqual({ output: 1, instead: undefined });
  });

  test('a single function of another name stands in for it; one of two does not', () => {
    expect(call({ scope: { g: one } }, ['g'])).toEqual({ output: 1, instead: 'g' });
    const two = () => 2;
    expect(call({ scope: { g: one, h: two } }, ['g', 'h'])).toEqual({ missing: 'f' });
    // One function under two names is still the only one.
    expect(call({ scope: { g: one, h: one } }, ['g', 'h'])).toEqual({ output: 1, instead: 'g' });
  });

  test('an exported name wins over one at the top level', () => {
    expect(call({ exports: { f: one }, scope: { f: () => 2 } })).toMatchObject({ output: 1 });
  });

  test('each call of a method has an instance of its own', () => {
    class Solution {
      calls = 0;
      f() {
        return ++this.calls;
      }
    }
    const found = findEntry(entry, { exports: {}, scope: { Solution } });
    if ('missing' in found) throw new Error(found.missing);
    expect(invoke(entry, found.program, 'whole', [0])).toBe(1);
    expect(invoke(entry, found.program, 'whole', [0])).toBe(1);
  });
});

describe('class operations', () => {
  const entry: Entry = {
    kind: 'class',
    name: 'C',
    methods: {
      put: { parameters: {}, returns: { kind: 'void' } },
      get: { parameters: {}, returns: { kind: 'number' } },
    },
  };
  const run = (C: unknown, names: string[], args: unknown[][]) => {
    const found = findEntry(entry, { exports: { C }, scope: {} });
    if ('missing' in found) throw new Error(found.missing);
    return invoke(entry, found.program, 'whole', [names, args]);
  };

  test('one value a call; null for the constructor and for void methods, whatever they return', () => {
    class C {
      n = 0;
      put(x: number) {
        this.n += x;
        return this;
      }
      get() {
        return this.n;
      }
    }
    expect(run(C, ['C', 'put', 'get'], [[], [2], []])).toEqual([null, null, 2]);
  });

  test('asynchronous methods are awaited one after the other', async () => {
    class C {
      n = 0;
      async put(x: number) {
        await Promise.resolve();
        this.n += x;
      }
      get() {
        return Promise.resolve(this.n);
      }
    }
    expect(await run(C, ['C', 'get', 'put', 'get'], [[], [], [2], []])).toEqual([null, 0, null, 2]);
  });

  test('a missing method is said', () => {
    expect(() => run(class {}, ['C', 'get'], [[], []])).toThrow('class C has no method get');
  });

  test('a missing method is said in the same words after an asynchronous one', async () => {
    class C {
      async put() {}
    }
    const outputs = run(C, ['C', 'put', 'get'], [[], [1], []]);
    await expect(outputs).rejects.toThrow('class C has no method get');
  });
});
