/** What a problem package consists of: one `describe` for each file of `problem/` that reads a part of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { loadCases } from '../../../judge/problem/cases.ts';
import { isProblemName } from '../../../judge/problem/catalog.ts';
import { axesOf, parseDefinitions } from '../../../judge/problem/definition.ts';
import { makeGrid, smallGrids } from '../../../judge/problem/grids.ts';
import { loadHints } from '../../../judge/problem/hints.ts';
import { layOut } from '../../../judge/problem/layout.ts';
import type { Problem } from '../../../judge/problem/load.ts';
import { loadOwnCases, parseInput } from '../../../judge/problem/own-cases.ts';
import { gridSchema, operationsSchema, treeSchema } from '../../../judge/problem/schemas.ts';
import { parseSamples } from '../../../judge/problem/statement.ts';
import { UsageError } from '../../../judge/types.ts';
import { scratchFolder } from '../../support/judging.ts';

/** A problem whose input is one number below ten. */
const SMALL = {
  validate(input: unknown) {
    const [n, ...more] = input as unknown[];
    return typeof n === 'number' && n < 10 && more.length === 0
      ? undefined
      : 'not one small number';
  },
  validateAnswer: (_: unknown[], answer: unknown) =>
    typeof answer === 'number' ? undefined : 'not a number',
} as unknown as Problem;

describe('hints', () => {
  const hints = async (text: string) => {
    const folder = await scratchFolder();
    writeFileSync(join(folder, 'hints.md'), text);
    return loadHints({ id: 'p', folder });
  };
  const GOOD = '## Hint 1\n\na\n\n### not a section\n\n## Hint 2  \nb\n## Hint 3\nc\n';

  test('are three, each with its heading and everything below it', async () => {
    const [first, second, third] = await hints(GOOD);
    expect(first).toBe('## Hint 1\n\na\n\n### not a section');
    expect(second).toMatch(/^## Hint 2 *\nb$/);
    expect(third).toBe('## Hint 3\nc');
  });

  test.each([
    ['of another number', GOOD.replace('## Hint 3\nc\n', '')],
    ['in another order', GOOD.replace('Hint 1', 'Hint 2').replace('Hint 2  ', 'Hint 1')],
    ['with a section more', `${GOOD}## Hint 4\nd\n`],
    ['with something before them', `Read this.\n${GOOD}`],
    ['that are empty', GOOD.replace('\nc\n', '\n')],
    ['without a word', ''],
  ])('%s are refused', async (_, text) => {
    await expect(hints(text)).rejects.toThrow(UsageError);
    await expect(hints(text)).rejects.toThrow(/hints\.md/);
  });
});

describe('statement', () => {
  test('its samples are the fenced JSON blocks, in order; other blocks are none', () => {
    const text = [
      '```json\n{ "input": [1], "answer": {"$number":"NaN"} }\n```',
      '```ts\n{ "input": [2] }\n```',
      '  ```json\n{ "indented": true }\n  ```',
      '```json\n{ "input": [3],\n  "answer": null }\n```',
    ].join('\n\nbetween\n\n');
    expect(parseSamples(text, { kind: 'function' })).toEqual([
      { input: [1], answer: NaN },
      { input: [3], answer: null },
    ]);
  });

  test.each([
    ['no JSON', '```json\n{ input }\n```'],
    ['no answer', '```json\n{ "input": [1] }\n```'],
    ['null', '```json\nnull\n```'],
  ])('a block that is %s is named by its number', (_, block) => {
    const text = `\`\`\`json\n{"input":[],"answer":1}\n\`\`\`\n${block}\n`;
    expect(() => parseSamples(text, { kind: 'function' })).toThrow(UsageError);
    expect(() => parseSamples(text, { kind: 'function' })).toThrow(/statement\.md.*2/);
  });
});

test('the samples of a dialogue have no answer', () => {
  const dialogue = { kind: 'dialogue' } as const;
  const block = (text: string) => `\`\`\`json\n${text}\n\`\`\``;
  expect(parseSamples(block('{ "input": [1] }'), dialogue)).toEqual([{ input: [1] }]);
  expect(() => parseSamples(block('{ "input": [1], "answer": 2 }'), dialogue)).toThrow(
    /input alone/,
  );
});

describe('own cases', () => {
  const load = async (content: string | undefined) => {
    const path = join(await scratchFolder(), 'own.json');
    if (content !== undefined) writeFileSync(path, content);
    return loadOwnCases(path, 'own.json', SMALL);
  };

  test('are none where there is no file', async () => expect(await load(undefined)).toEqual([]));

  test('have the names they are given, else their number; the answer may be left out', async () => {
    const text =
      '[{"input":[1]},{"input":[2],"name":"a.b-c","answer":{"$number":"NaN"},"note":"n"}]';
    expect(await load(text)).toEqual([
      { name: 'own/1', group: 'own', input: [1], answer: undefined },
      { name: 'own/a.b-c', group: 'own', input: [2], answer: NaN, note: 'n' },
    ]);
  });

  test.each([
    [
      'a name that is no part of a path',
      '[{"input":[1],"name":"a/b"}]',
      /own\.json: at \[0\]\.name/,
    ],
    ['a key that does not belong', '[{"input":[1],"anser":1}]', /own\.json: at \[0\]\.anser/],
    ['an input that is no list', '[{"input":1}]', /own\.json: at \[0\]\.input/],
    ['an input out of the constraints', '[{"input":[1]},{"input":[10]}]', /own\/2: .*small number/],
    ['an answer of another form', '[{"input":[1],"answer":"2"}]', /own\/1: .*not a number/],
    ['a name that a number has already', '[{"input":[1],"name":"2"},{"input":[1]}]', /own\/2/],
  ])('%s is refused', async (_, text, why) => {
    await expect(load(text)).rejects.toThrow(UsageError);
    await expect(load(text)).rejects.toThrow(why);
  });

  test('an input of the command line is a list of arguments within the constraints', () => {
    expect(parseInput('[9]', SMALL)).toEqual([9]);
    for (const text of ['9', '{"0":9}', 'null', '[9', '[10]']) {
      expect(() => parseInput(text, SMALL)).toThrow(UsageError);
      expect(() => parseInput(text, SMALL)).toThrow(/^--input: /);
    }
  });
});

describe('stored cases', () => {
  const store = async (files: Record<string, string>) => {
    const folder = await scratchFolder();
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, 'data', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return folder;
  };
  const load = (folder: string) =>
    loadCases(folder, 'p', (input) => SMALL.validate(input), SMALL.validateAnswer.bind(SMALL));

  test('come by name, numbers in their order; other files are none', async () => {
    const text = '{"input":[1],"answer":2}';
    const folder = await store({
      'sample/10.json': text,
      'sample/9.json': text,
      'sample/a.json': text,
      'sample/a.txt': 'x',
      'hidden/NaN.json': '{"input":[1],"answer":{"$number":"Infinity"},"note":"n"}',
    });
    const { samples, hidden } = load(folder);
    expect(samples.map(({ name }) => name)).toEqual(['sample/9', 'sample/10', 'sample/a']);
    expect(hidden).toEqual([
      { name: 'hidden/NaN', group: 'hidden', input: [1], answer: Infinity, note: 'n' },
    ]);
  });

  test('change their text with every change of a name or a file', async () => {
    const texts = await Promise.all(
      [
        { 'sample/1.json': '{"input":[1],"answer":2}' },
        { 'sample/2.json': '{"input":[1],"answer":2}' },
        { 'hidden/1.json': '{"input":[1],"answer":2}' },
        { 'sample/1.json': '{"input":[1],"answer":3}' },
      ].map(async (files) => load(await store(files)).text),
    );
    expect(new Set(texts).size).toBe(4);
  });

  test('in a folder of the old name are hidden ones, but not in two folders at once', async () => {
    const text = '{"input":[1],"answer":2}';
    const old = load(await store({ 'secret/1.json': text }));
    expect(old).toEqual(load(await store({ 'hidden/1.json': text })));
    expect(old.hidden[0]!.name).toBe('hidden/1');
    const both = await store({ 'secret/1.json': text, 'hidden/2.json': text });
    expect(() => load(both)).toThrow(UsageError);
    expect(() => load(both)).toThrow('problem p: move the cases in data/secret/ to data/hidden/');
  });

  test('are none where there are no folders', async () => {
    expect(load(await scratchFolder())).toEqual({ samples: [], hidden: [], text: '' });
  });

  test.each([
    ['{"input":[10],"answer":2}', /small number/],
    ['{"input":[1],"answer":"2"}', /answer/],
    ['{"input":[1]}', /answer/],
    ['{"input":[1],"answer":2,"Note":""}', /Note/],
  ])('%s is refused by the name of its file', async (text, why) => {
    const folder = await store({ 'hidden/x.json': text });
    expect(() => load(folder)).toThrow(UsageError);
    expect(() => load(folder)).toThrow(/data\/hidden\/x\.json/);
    expect(() => load(folder)).toThrow(why);
  });
});

describe('schemas', () => {
  const number = v.pipe(v.number(), v.maxValue(9));
  const accepts = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;

  test.each<[unknown, boolean]>([
    [[], true],
    [[1], true],
    [[1, null, 2], true],
    [[1, 2, null, 3], true],
    [[null], false],
    [[1, 2, null], false],
    [[1, null, null, 2], false],
    [[1, 10], false],
    ['1', false],
  ])('%j as a binary tree in level order: %s', (list, right) => {
    expect(accepts(treeSchema(number), list)).toBe(right);
  });

  test.each<[unknown, boolean]>([
    [[[1]], true],
    [[[1, 2, 3]], true],
    [[], false],
    [[[]], false],
    [[[1], [2, 3]], false],
    [[[1, 2, 3, 4]], false],
    [Array(4).fill([1]), false],
    [[[10]], false],
  ])('%j as a grid with sides of at most three: %s', (grid, right) => {
    expect(accepts(gridSchema(number, 3), grid)).toBe(right);
  });

  describe('calls of a class', () => {
    const schema = operationsSchema(
      { name: 'Box', args: v.strictTuple([number]) },
      { put: v.strictTuple([number]), take: v.strictTuple([]) },
      2,
    );
    const why = (value: unknown) => v.safeParse(schema, value).issues?.[0].message;

    test('are right with names, arguments and number as asked', () => {
      expect(
        accepts(schema, [
          ['Box', 'put', 'take'],
          [[1], [2], []],
        ]),
      ).toBe(true);
      expect(accepts(schema, [['Box'], [[1]]])).toBe(true);
    });

    test.each<[string, unknown, RegExp]>([
      ['another number of arguments lists', [['Box', 'put'], [[1]]], /2.*1/],
      ['another constructor', [['Bax'], [[1]]], /Box/],
      ['no constructor', [['put'], [[1]]], /Box/],
      ['no call at all', [[], []], /Box/],
      [
        'too many calls',
        [
          ['Box', 'take', 'take', 'take'],
          [[1], [], [], []],
        ],
        /2/,
      ],
      [
        'a method that there is not',
        [
          ['Box', 'get'],
          [[1], []],
        ],
        /1.*get/,
      ],
      [
        'a method that every object has',
        [
          ['Box', 'toString'],
          [[1], []],
        ],
        /toString/,
      ],
      [
        'the constructor again',
        [
          ['Box', 'Box'],
          [[1], [1]],
        ],
        /1.*Box/,
      ],
      ["wrong arguments of the constructor's", [['Box'], [[10]]], /0.*Box/],
      [
        "wrong arguments of a method's",
        [
          ['Box', 'take', 'put'],
          [[1], [], [10]],
        ],
        /2.*put/,
      ],
    ])('are wrong with %s, and it is said which', (_, value, message) => {
      expect(why(value)).toMatch(message);
    });

    test('are wrong without any list', () => {
      expect(accepts(schema, { 0: ['Box'], 1: [[1]] })).toBe(false);
      expect(accepts(schema, [['Box']])).toBe(false);
    });
  });
});

describe('a definition', () => {
  const PROBLEM = {
    title: 'Pairs',
    difficulty: 'easy',
    topics: ['array'],
    entry: { kind: 'function', name: 'pairs', parameters: { list: 'number[]' }, returns: 'number' },
    input: v.tuple([v.array(v.number())]),
    output: v.number(),
    checker: () => ({ right: true }),
    growth: { list: 'n' },
    followUps: [],
    source: 'somewhere',
  };
  const axis = { from: 1, legal: 8, make: () => [[]] };
  const GENERATORS = { small: fc.constant([[]]), large: {}, growth: { list: axis } };
  const parse = (problem: object = {}, generators: object = {}) =>
    parseDefinitions('p', { ...PROBLEM, ...problem }, { ...GENERATORS, ...generators });

  describe('of a dialogue', () => {
    const entry = {
      kind: 'dialogue',
      name: 'Guess',
      input: { secret: 'integer', seed: 'integer' },
      methods: { guess: { parameters: {}, returns: 'integer' } },
    };
    const interactor = { maxTurns: 10, play: () => [] };
    const parseDialogue = (talker: unknown, more: object = {}) =>
      parseDefinitions('p', { ...PROBLEM, entry, ...more }, GENERATORS, talker);

    test('has an interactor', () => {
      expect(parseDialogue(interactor).interactor).toEqual(interactor);
      expect(() => parseDialogue(undefined)).toThrow(/interactor\.ts is missing/);
      expect(() => parseDialogue({ play: () => [] })).toThrow(/interactor\.ts.*maxTurns/);
      expect(() => parseDefinitions('p', PROBLEM, GENERATORS, interactor)).toThrow(
        /interactor\.ts is for an entry of kind `dialogue`/,
      );
    });

    test('draws all chance from a seed of the case', () => {
      const unseeded = { ...entry, input: { secret: 'integer' } };
      expect(() => parseDialogue(interactor, { entry: unseeded })).toThrow(/parameter `seed`/);
    });

    test('says what regret is, where its growth is asked for', () => {
      const asked = { growth: {}, regretGrowth: { list: 'log n' } };
      expect(() => parseDialogue(interactor, asked)).toThrow(/must have `regret`/);
      const regret = () => [0];
      expect(parseDialogue({ ...interactor, regret }, asked).interactor!.regret).toBe(regret);
    });
  });

  test('is kept as it is given', () => {
    const { definition, makers } = parse({ limits: { cpuMs: 7 } });
    expect(definition).toMatchObject({ title: 'Pairs', limits: { cpuMs: 7 }, memoryGrowth: {} });
    expect(makers.small).toBe(GENERATORS.small);
  });

  test.each<[object, RegExp]>([
    [{ title: '' }, /\.title/],
    [{ topics: 'array' }, /\.topics/],
    [{ entry: { ...PROBLEM.entry, returns: 'list' } }, /\.entry\.returns/],
    [{ entry: { ...PROBLEM.entry, kind: 'procedure' } }, /\.entry/],
    [{ entry: { ...PROBLEM.entry, returns: 'void' } }, /\.entry\.returns/],
    [{ entry: { ...PROBLEM.entry, returns: 'TreeNode[]' } }, /\.entry\.returns/],
    [
      { entry: { kind: 'class', name: 'A', methods: { get: { parameters: {}, returns: 'any' } } } },
      /\.entry\.methods\.get\.returns/,
    ],
    [{ input: {} }, /\.input/],
    [{ checker: 'exact' }, /\.checker/],
    [{ growth: { list: 'n^3' } }, /\.growth\.list/],
    [{ memoryGrowth: { list: 'O(1)' } }, /\.memoryGrowth\.list/],
    [{ limits: { wallMs: 1 } }, /\.limits\.wallMs/],
  ])('with %j is at fault, at its place in problem.ts', (change, place) => {
    expect(() => parse(change)).toThrow(UsageError);
    expect(() => parse(change)).toThrow(/problem p: problem\.ts: /);
    expect(() => parse(change)).toThrow(place);
  });

  test.each<[string, object, RegExp]>([
    ['inputs that are no arbitrary', { small: [] }, /\.small/],
    ['a large input that is no function', { large: { wide: [1] } }, /\.large\.wide/],
    ['sizes from zero', { growth: { list: { ...axis, from: 0 } } }, /\.growth\.list\.from/],
    ['sizes that are too few', { growth: { list: { ...axis, legal: 4 } } }, /\.growth\.list/],
    [
      'sizes beyond that are within',
      { growth: { list: { ...axis, beyond: 8 } } },
      /\.growth\.list/,
    ],
    ['no inputs for an axis', { growth: {} }, /\blist\b/],
    ['inputs for no axis', { growth: { list: axis, depth: axis } }, /\blist\b/],
  ])('of generators with %s is at fault', (_, change, place) => {
    expect(() => parse({}, change)).toThrow(/problem p: generators\.ts/);
    expect(() => parse({}, change)).toThrow(place);
  });

  test('has as axes those of time and of memory, each once', () => {
    expect(
      axesOf({ growth: { a: 'n', b: 'n' }, memoryGrowth: { b: '1', c: '1' }, regretGrowth: {} }),
    ).toEqual(['a', 'b', 'c']);
    const both = { growth: { list: axis, calls: axis } };
    expect(() => parse({ memoryGrowth: { calls: '1' } }, both)).not.toThrow();
    expect(() => parse({ memoryGrowth: { calls: '1' } })).toThrow(/calls, list/);
  });
});

describe('a new package', () => {
  test('has one name for its entry in every file, and it is one of the language', () => {
    for (const [id, entry, title] of [
      ['sum-of-parts', 'sumOfParts', 'Sum Of Parts'],
      ['3-sum', 'solve3Sum', '3 Sum'],
    ] as const) {
      const files = layOut(id);
      expect(files['problem.ts']).toContain(`name: '${entry}'`);
      expect(files['problem.ts']).toContain(`title: '${title}'`);
      for (const file of ['reference.ts', 'brute.ts']) {
        expect(files[file]).toContain(`export function ${entry}(`);
      }
    }
  });

  test.each([
    ['two-sum', true],
    ['3-sum', true],
    ['Two-Sum', false],
    ['two--sum', false],
    ['-two', false],
    ['two_sum', false],
    ['../two', false],
    ['', false],
  ])('may be called "%s": %s', (name, right) => expect(isProblemName(name)).toBe(right));
});

describe('grids', () => {
  test('are made cell by cell, rows first', () => {
    expect(makeGrid(2, 3, (row, column) => `${row}${column}`)).toEqual([
      ['00', '01', '02'],
      ['10', '11', '12'],
    ]);
  });

  test('small ones are rectangles of the cells given, of every proportion', () => {
    const grids = fc.sample(smallGrids('a', 'b'), { seed: 1, numRuns: 200 });
    for (const grid of grids) {
      expect(new Set(grid.map((row) => row.length)).size).toBe(1);
      expect(grid.flat().every((cell) => cell === 'a' || cell === 'b')).toBe(true);
    }
    const sides = grids.map((grid) => [grid.length, grid[0]!.length] as const);
    for (const wanted of [1, 12]) {
      expect(sides.some(([rows, columns]) => rows === wanted && columns !== wanted)).toBe(true);
      expect(sides.some(([rows, columns]) => columns === wanted && rows !== wanted)).toBe(true);
    }
  });
});
