import { describe, expect, test } from 'vitest';
import { parseType } from '../../../judge/entry/parse-type.ts';
import { isSimpler, simplerInputs } from '../../../judge/explaining/shrink.ts';
import type { Entry } from '../../../judge/types.ts';

const taking = (...types: string[]): Entry => ({
  kind: 'function',
  name: 'f',
  parameters: Object.fromEntries(types.map((type, i) => [`p${i}`, parseType(type)])),
  returns: parseType('number'),
});
const CLASS: Entry = { kind: 'class', name: 'Box', methods: {} };

/** What the search does with the candidates: takes the first one that still fails, and goes on from there. */
function shrink(entry: Entry, input: unknown[], fails: (input: unknown[]) => boolean): unknown[] {
  for (;;) {
    const text = JSON.stringify(input);
    const next = [...simplerInputs(entry, input)].find(
      (candidate) => isSimpler(JSON.stringify(candidate), text) && fails(candidate),
    );
    if (!next) return input;
    input = next;
  }
}

const candidates = (entry: Entry, input: unknown[]) =>
  [...simplerInputs(entry, input)].map((candidate) => JSON.stringify(candidate));

test('shorter is simpler, and of equal length what has smaller digits and letters', () => {
  expect(isSimpler('[9]', '[10]')).toBe(true);
  expect(isSimpler('[1]', '[2]')).toBe(true);
  expect(isSimpler('"a"', '"b"')).toBe(true);
  expect(isSimpler('[2]', '[2]')).toBe(false);
  expect(isSimpler('[10]', '[9]')).toBe(false);
});

describe('a failing input becomes', () => {
  const list = (input: unknown[]) => input[0] as number[];

  test('the one element that matters, as small as it still fails', () => {
    const input = [Array.from({ length: 40 }, (_, i) => i * 7)];
    expect(shrink(taking('number[]'), input, (i) => list(i).some((n) => n >= 100))).toEqual([
      [100],
    ]);
  });

  test('two elements that only fail together, wherever they stood', () => {
    const fails = (input: unknown[]) => {
      const [a, ...rest] = list(input).filter((n) => n === 5 || n === 6);
      return a === 5 && rest.includes(6);
    };
    expect(shrink(taking('number[]'), [[1, 5, 2, 2, 8, 6, 9]], fails)).toEqual([[5, 6]]);
  });

  test('without a pair that goes only together', () => {
    const balanced = (text: string) => {
      let open = 0;
      for (const c of text) if ((open += c === '(' ? 1 : -1) < 0) return false;
      return open === 0;
    };
    const fails = ([text]: unknown[]) => balanced(text as string) && (text as string).length > 1;
    expect(shrink(taking('number[]'), ['(()())'], fails)).toEqual(['()']);
  });

  test('numbers nearer to zero, and positive rather than negative', () => {
    const least = (value: number, fails: (n: number) => boolean) =>
      shrink(taking('number[]'), [value], ([n]) => fails(n as number))[0];
    expect(least(987_654, (n) => n > 1_234)).toBe(1_235);
    expect(least(-70, (n) => Math.abs(n) > 9)).toBe(10);
    expect(least(-70, (n) => n < -9)).toBe(-10);
  });

  test('texts of the first letters, with what is equal kept equal', () => {
    const isPalindrome = ([text]: unknown[]) =>
      (text as string).length === 3 && text === [...(text as string)].reverse().join('');
    expect(shrink(taking('number[]'), ['xyx'], isPalindrome)).toEqual(['aaa']);
    const two = ([text]: unknown[]) => new Set(text as string).size === 2;
    expect(shrink(taking('number[]'), ['qzqz'], two)).toEqual(['ab']);
  });

  test('a grid of fewer rows and columns, which stay of one length', () => {
    const grid = Array.from({ length: 6 }, (_, r) => Array.from({ length: 5 }, (_, c) => r * c));
    const fails = ([rows]: unknown[]) => {
      const cells = rows as number[][];
      return cells.every((row) => row.length === cells[0]!.length) && cells.flat().includes(12);
    };
    expect(shrink(taking('number[]'), [grid], fails)).toEqual([[[12]]]);
  });

  test('rows of text lose a column together as well', () => {
    const fails = ([rows]: unknown[]) => {
      const texts = rows as string[];
      const widths = new Set(texts.map(({ length }) => length));
      return texts.length === 2 && widths.size === 1 && texts.join('').includes('9');
    };
    expect(shrink(taking('number[]'), [['ab9', 'cde']], fails)).toEqual([['9', 'a']]);
  });

  test('fewer calls: a name goes with its arguments, and the constructor stays', () => {
    const input = [
      ['Box', 'put', 'take', 'put', 'take', 'put'],
      [[3], [1], [], [8], [], [2]],
    ];
    // The problem's constraints, without which no candidate counts, and then the failure.
    const fails = (candidate: unknown[]) => {
      const [names, args] = candidate as [string[], number[][]];
      const [first, ...rest] = names.map((name, i) => `${name}/${args[i]!.length}`);
      const legal = rest.every((call) => call === 'put/1' || call === 'take/0');
      const tooLarge = names.some((name, i) => name === 'put' && args[i]![0]! > 4);
      return first === 'Box/1' && legal && tooLarge;
    };
    expect(shrink(CLASS, input, fails)).toEqual([
      ['Box', 'put'],
      [[0], [5]],
    ]);
  });

  test('a tree without the nodes around the one that matters', () => {
    const input = [[5, 3, 8, 1, 4, null, 9, null, null, 6]];
    const fails = ([tree]: unknown[]) => (tree as number[]).includes(6);
    expect(shrink(taking('TreeNode | null'), input, fails)).toEqual([[6]]);
  });

  test('a tree of the same shape where the shape matters', () => {
    // A node with a left child only.
    const fails = ([tree]: unknown[]) => (tree as unknown[]).length === 2;
    expect(shrink(taking('TreeNode | null'), [[7, 5]], fails)).toEqual([[0, 0]]);
  });

  test('a tree with any number of children likewise', () => {
    const input = [[1, null, 2, 3, 4, null, 5, 6, null, null, null, null, 9]];
    const nodes = (tree: unknown) => (tree as unknown[]).filter((v) => v !== null).length;
    expect(shrink(taking('NaryNode | null'), input, ([t]) => (t as unknown[]).includes(6))).toEqual(
      [[6]],
    );
    const [three] = shrink(taking('NaryNode | null'), input, ([t]) => nodes(t) >= 3);
    expect([nodes(three), new Set(three as unknown[])]).toEqual([3, new Set([0, null])]);
  });
});

describe('what is offered', () => {
  test.each<[string, Entry, unknown[]]>([
    [
      'lists',
      taking('number[]'),
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
    ['trees', taking('TreeNode | null'), [[1, 2, null, 3]]],
    ['trees with children', taking('NaryNode | null'), [[1, null, 2, 3, null, 4]]],
    [
      'calls',
      CLASS,
      [
        ['Box', 'put'],
        [[], [7]],
      ],
    ],
    [
      'a codec',
      { kind: 'codec', encode: 'e', decode: 'd', carries: parseType('TreeNode | null') },
      [[1, 2]],
    ],
  ])('leaves the input as it was: %s', (_, entry, input) => {
    const before = JSON.stringify(input);
    const all = candidates(entry, input);
    expect(all.length).toBeGreaterThan(2);
    expect(JSON.stringify(input)).toBe(before);
  });

  test('comes with less first: the empty list before any smaller number', () => {
    const all = candidates(taking('number[]'), [[3, 4]]);
    expect(all[0]).toBe('[[]]');
    expect(all.indexOf('[[4]]')).toBeLessThan(all.indexOf('[[0,4]]'));
  });

  test('of a codec is made as what it carries', () => {
    const codec: Entry = {
      kind: 'codec',
      encode: 'e',
      decode: 'd',
      carries: parseType('TreeNode | null'),
    };
    expect(candidates(codec, [[1, 2, 3]])).toContain('[[2]]');
    // As a plain list it would lose an element, whatever hangs below it.
    expect(candidates(codec, [[1, 2, null, 3]])).not.toContain('[[1,null,3]]');
  });

  test('of a tree is every tree in which one node gave way or got smaller, and no other', () => {
    expect(new Set(candidates(taking('TreeNode | null'), [[1, 2, 3]]))).toEqual(
      new Set([
        ...['[[]]', '[[2]]', '[[3]]', '[[1,null,3]]', '[[1,2]]'],
        ...['[[0,2,3]]', '[[1,0,3]]', '[[1,1,3]]', '[[1,2,0]]', '[[1,2,2]]'],
      ]),
    );
    expect(new Set(candidates(taking('NaryNode | null'), [[1, null, 2, null, 1, 1]]))).toEqual(
      new Set([
        ...['[[]]', '[[2,null,1,1]]', '[[1]]', '[[1,null,1,1]]', '[[1,null,1]]'],
        ...['[[1,null,2,null,1]]', '[[0,null,2,null,1,1]]', '[[1,null,0,null,1,1]]'],
        ...['[[1,null,1,null,1,1]]', '[[1,null,2,null,0,1]]', '[[1,null,2,null,1,0]]'],
        // One number wherever it stands.
        '[[0,null,2,null,0,0]]',
      ]),
    );
  });

  test('is nothing where there is nothing simpler', () => {
    expect(candidates(taking('number[]'), [0])).toEqual([]);
    expect(candidates(taking('TreeNode | null'), [[]])).toEqual([]);
    expect(candidates(taking('NaryNode | null'), [[]])).toEqual([]);
    expect(candidates(taking('number[]'), [true])).toEqual([]);
  });
});
