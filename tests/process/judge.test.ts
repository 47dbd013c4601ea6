import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { redactHidden } from '../../judge/report/redact.ts';
import { failing, judgeText, poolForFile, problemNamed, ROOT, SEED } from '../support/judging.ts';

const pool = poolForFile();

/** `next` of a moving average with something wrong in it. */
const movingAverage = (body: string, before = '') => `
${before}
class MovingAverage {
  constructor(size) { this.size = size; this.q = []; this.sum = 0; }
  next(val) { ${body} }
}`;
const RIGHT = `this.q.push(val); this.sum += val;
  if (this.q.length > this.size) this.sum -= this.q.shift();
  return this.sum / this.q.length;`;

describe('a judgement', () => {
  test('of a right submission is accepted, case by case in the order of judging', async () => {
    const result = await judgeText(pool, 'moving-average', movingAverage(RIGHT));
    expect(result).toMatchObject({ verdict: 'AC', problem: 'moving-average', seed: SEED });
    const groups = result.cases.map(({ name }) => name.split('/')[0]);
    expect([...new Set(groups)]).toEqual(['sample', 'hidden', 'generated', 'large']);
    expect(result.cases.every(({ verdict }) => verdict === 'AC')).toBe(true);
    expect(result.casesNotJudged).toBe(0);
    expect(result.message).toBe(`accepted: ${result.cases.length} cases`);
    expect(result.digests.submission).toMatch(/^[0-9a-f]{64}$/);
    expect(result.sandbox.walls).toContain('permission');
  });

  test('is the same for the same seed', async () => {
    const inputs = async (seed: number) => {
      const wrongAlways = movingAverage('return -1e9;');
      const result = await judgeText(pool, 'moving-average', wrongAlways, {
        seed,
        only: ['generated/5', 'large/wide-window'],
      });
      return JSON.stringify(result.cases.map(({ input }) => input));
    };
    expect(await inputs(7)).toBe(await inputs(7));
    expect(await inputs(8)).not.toBe(await inputs(7));
  });

  test('finishes the group in which something failed and goes no further', async () => {
    const result = await judgeText(
      pool,
      'moving-average',
      movingAverage(`${RIGHT.replace('this.q.length;', 'this.size;')}`),
    );
    expect(result.verdict).toBe('WA');
    expect(result.cases.map(({ name }) => name)).toEqual(['sample/1', 'sample/2']);
    expect(result.casesNotJudged).toBeGreaterThan(100);
    expect(result.message).toContain('wrong answer on sample/1: next() returned the wrong value');
  });

  test('with bail stops at the first failure', async () => {
    const result = await judgeText(pool, 'moving-average', movingAverage('return 7;'), {
      bail: true,
    });
    expect(result.cases.map(({ name }) => name)).toEqual(['sample/1']);
  });

  test('says why a case failed, with its values', async () => {
    const result = await judgeText(pool, 'moving-average', movingAverage('return 7;'));
    expect(failing(result)).toMatchObject({
      name: 'sample/1',
      verdict: 'WA',
      message: 'next() returned the wrong value',
      detail:
        'call 1 of 4: MovingAverage(3), next(1): expected 1, got 7; off by 6, 0.00001 is allowed; the number is 7 times too large',
      output: [null, 7, 7, 7, 7],
      answer: [null, 1, 5.5, 4.666666666666667, 6],
    });
  });

  test.each([
    [
      'this.x = val;',
      'next() returned nothing: is a `return` missing, or a name misspelled?',
      undefined,
    ],
    [
      'return "3";',
      'next(): expected a number, got a string',
      'next(): expected a number, got "3"',
    ],
  ])('of a submission with next() { %s } says what came back', async (body, message, detail) => {
    const result = await judgeText(pool, 'moving-average', movingAverage(body));
    expect(failing(result)).toMatchObject({ verdict: 'WA', message });
    expect(failing(result).detail).toBe(detail);
  });

  test('of a function that returns nothing asks for the return', async () => {
    const result = await judgeText(pool, 'count-islands', 'function numIslands(grid) {}');
    expect(failing(result).message).toBe(
      'nothing was returned: is a `return` missing, or a name misspelled?',
    );
  });

  test('of a list of another type names the place and the type', async () => {
    const result = await judgeText(pool, 'group-anagrams', 'var groupAnagrams = (t) => [t, [1]];');
    expect(failing(result)).toMatchObject({
      verdict: 'WA',
      message: 'expected a string, got a number',
      detail: 'at [1][0]: expected a string, got 1',
    });
  });

  test('that throws shows the line in the file as it was written', async () => {
    const text =
      'import _ from "lodash";\n\ninterface A { b: number }\n\nexport class MovingAverage {\n  constructor(size: number) {}\n  next(val: number) {\n    const a: A[] = [];\n    return a[0]!.b;\n  }\n}\n';
    const result = await judgeText(pool, 'moving-average', text);
    expect(result.verdict).toBe('RTE');
    expect(failing(result)).toMatchObject({
      message: "threw TypeError: Cannot read properties of undefined (reading 'b')",
      place: { file: 'solution.ts', line: 9, column: 18 },
    });
    expect(failing(result).place?.frame).toContain('>  9 |     return a[0]!.b;');
  });

  test('that throws on its first line shows the column as well', async () => {
    const text = 'class MovingAverage { constructor() {} next(val) { return val.a.b; } }';
    const result = await judgeText(pool, 'moving-average', text);
    expect(failing(result).place).toMatchObject({ line: 1, column: text.indexOf('b;') + 1 });
  });

  test.each([
    ['for (;;);', 'TLE', 'still running after 0.1 s of CPU time'],
    [
      'const a = []; for (;;) a.push(new Float64Array(1e6).fill(1));',
      'MLE',
      'used more than 512 MiB',
    ],
    ['return this.next(val) + 1;', 'RTE', 'stack overflow'],
    ['process.exit(0);', 'RTE', 'ended with exit code 0 before it answered'],
    ['throw new Error("no");', 'RTE', 'threw Error'],
    // Long messages: short ones may not add up to enough in so little time.
    ['for (;;) console.log("flood".repeat(100));', 'OLE', 'still printing after 0.1 s of CPU time'],
  ])('of %s is a %s', async (body, verdict, message) => {
    const result = await judgeText(pool, 'moving-average', movingAverage(body), {
      limitScale: ['TLE', 'OLE'].includes(verdict) ? 0.02 : 1,
    });
    expect(result.verdict).toBe(verdict);
    expect(result.message).toContain(message);
    expect(result.cases).toHaveLength(verdict === 'RTE' && !body.includes('exit') ? 2 : 1);
  });

  test('that cannot find the entry says what there is instead', async () => {
    const result = await judgeText(
      pool,
      'moving-average',
      'class Window {}\nfunction average() {}',
    );
    expect(result).toMatchObject({ verdict: 'CE', cases: [] });
    expect(result.diagnostics[0]?.text).toBe(
      'MovingAverage not found: the file defines class Window and function average; a class MovingAverage is required',
    );
  });

  test('of a class of another name is judged with a warning', async () => {
    const result = await judgeText(
      pool,
      'moving-average',
      movingAverage(RIGHT).replace('MovingAverage', 'Window'),
    );
    expect(result.verdict).toBe('AC');
    expect(result.warnings).toEqual(['no MovingAverage found; judged Window instead']);
  });

  test('keeps what was printed with its case', async () => {
    const result = await judgeText(
      pool,
      'moving-average',
      movingAverage(`console.log('at', val); ${RIGHT}`),
      {
        samplesOnly: true,
      },
    );
    expect(result.cases.map(({ console }) => console)).toEqual([
      'at 1\nat 10\nat 3\nat 5\n',
      'at 4\nat -2\nat 0\n',
    ]);
  });
});

test('what is thrown while the file loads is not blamed on a case', async () => {
  const text = `${movingAverage(RIGHT)}\nconsole.log(new MovingAverage(1).previous().value);`;
  const result = await judgeText(pool, 'moving-average', text);
  expect(result.verdict).toBe('RTE');
  expect(failing(result).message).toBe(
    'threw TypeError: (intermediate value).previous is not a function, while the file was loading: nothing was called yet',
  );
  expect(failing(result)).not.toHaveProperty('input');
  expect(failing(result).place?.line).toBe(text.split('\n').length);
});

test('a correct submission is accepted however much it prints', async () => {
  const text = movingAverage(`for (let i = 0; i < 500; i++) console.log(this.q, val); ${RIGHT}`);
  const result = await judgeText(pool, 'moving-average', text, {
    only: ['large/narrow-window', 'sample/1'],
  });
  expect(result.verdict).toBe('AC');
  expect(result.cases.at(-1)?.console).toMatch(/… \d+ messages more$/);
});

describe('a codec, of which the next input is encoded while one is decoded', () => {
  const codec = (encode: string, decode: string) => `let encoded = 0, decoded = 0;
    function serialize(root) { encoded++; ${encode}; const text = JSON.stringify(root); console.log(text); return text; }
    function deserialize(text) { decoded++; ${decode}; console.log(text); return JSON.parse(text); }`;

  test('each case has what was printed on it', async () => {
    const { verdict, cases } = await judgeText(pool, 'tree-codec', codec('', ''));
    expect(verdict).toBe('AC');
    // Of large ones not everything is kept.
    const small = cases.filter(({ name }) => !name.startsWith('large/'));
    const printed = small.map(({ console }) => console!.trimEnd().split('\n'));
    expect(printed.filter(([encoded, decoded]) => encoded !== decoded)).toEqual([]);
    expect(new Set(printed.map(([encoded]) => encoded)).size).toBeGreaterThan(20);
  });

  test.each([
    ['encoder loops', codec('while (encoded === 2);', ''), 'TLE'],
    ['decoder loops', codec('', 'while (decoded === 2);'), 'TLE'],
    ['encoder throws', codec('if (encoded === 2) throw 1', ''), 'RTE'],
    ['decoder throws', codec('', 'if (decoded === 2) throw 1'), 'RTE'],
    ['decoder ends', codec('', 'if (decoded === 2) undefined.x.y'), 'RTE'],
  ])('the %s on the second case: that one is rejected', async (_, text, verdict) => {
    const { cases } = await judgeText(pool, 'tree-codec', text, { limitScale: 0.02 });
    expect(cases.map((c) => `${c.name} ${c.verdict}`)).toEqual([
      'sample/1 AC',
      `sample/2 ${verdict}`,
    ]);
  });
});

describe('what solutions bring along from elsewhere', () => {
  const codec = `function serialize(root) { return JSON.stringify(root); }
    function deserialize(data) { return JSON.parse(data); }`;

  test.each([
    [
      'a type that is there already',
      `import { TreeNode } from '../../types/tree-node';\nconst x = TreeNode;\n${codec}`,
    ],
    [
      'a default export',
      `import TreeNode from '../classes/TreeNode';\nconst x = TreeNode;\n${codec}`,
    ],
    ['a required default', `const ListNode = require('../list');\n${codec}`],
    ['a required one', `const { TreeNode } = require('../structures');\n${codec}`],
  ])('%s is passed over with a warning', async (_, text) => {
    const result = await judgeText(pool, 'tree-codec', text);
    expect(result.verdict).toBe('AC');
    expect(result.warnings[0]).toContain('what it names is available without it');
  });

  test('values of a tree as text are the numbers they say', async () => {
    const text = `function serialize(r) { return r ? [r.val, serialize(r.left), serialize(r.right)].join() : '#'; }
      function deserialize(d) { const t = d.split(','); const b = () => { const v = t.shift(); return v === '#' ? null : new TreeNode(v, b(), b()); }; return b(); }`;
    expect(await judgeText(pool, 'tree-codec', text, { samplesOnly: true })).toMatchObject({
      verdict: 'AC',
    });
    const padded = text.replace('new TreeNode(v,', 'new TreeNode("0" + v,');
    expect(await judgeText(pool, 'tree-codec', padded, { samplesOnly: true })).toMatchObject({
      verdict: 'WA',
    });
  });

  test('a default instance keeps its this', async () => {
    const text = `class Codec { serialize(r) { return this.text(r); } text(r) { return JSON.stringify(r); } deserialize(d) { return JSON.parse(d); } }
      export default new Codec();`;
    expect(await judgeText(pool, 'tree-codec', text)).toMatchObject({ verdict: 'AC' });
  });

  test('a text that is none says whose fault it is', async () => {
    const text = codec.replace('JSON.stringify(root)', '[root]');
    expect(failing(await judgeText(pool, 'tree-codec', text)).message).toBe(
      'returned an array from serialize, not a string',
    );
  });
});

describe('a counterexample', () => {
  test('of a hidden failure is made fresh and small', async () => {
    const asSet = movingAverage(`this.s ??= new Set(); this.s.delete(val); this.s.add(val);
      if (this.s.size > this.size) this.s.delete(this.s.values().next().value);
      return [...this.s].reduce((a, b) => a + b, 0) / this.s.size;`);
    const result = await judgeText(pool, 'moving-average', asSet);
    const found = result.counterexample!;
    expect(failing(result).name).toMatch(/^hidden\//);
    expect(found.shrunkFrom).toBe(failing(result).name);
    const problem = await problemNamed('moving-average');
    expect(problem.validate(found.input)).toBeUndefined();
    const [names] = found.input as [string[]];
    expect(names.length).toBeLessThanOrEqual(5);
    expect(problem.check(found.input as unknown[], found.output, found.answer).right).toBe(false);
  });

  test('is told what its output looks like, and then the figures', async () => {
    const path = join(ROOT, 'problems/k-means/submissions/wrong_answer/empty-is-nan.js');
    const text = readFileSync(path, 'utf8');
    const { counterexample } = await judgeText(pool, 'k-means', text, {}, 'solution.js');
    expect(counterexample!.message).toMatch(
      /^NaN where .* or a missing element\? at \.centroids\S+: expected \S+, got NaN; centroids: \d+ of \d+ numbers differ/,
    );
  });

  test('is not looked for when a sample failed: that is small already', async () => {
    const result = await judgeText(pool, 'moving-average', movingAverage('return 7;'));
    expect(result.counterexample).toBeNull();
  });
});

describe('hidden cases', () => {
  test('have a process of their own where anything is told, and none where only the verdict is', async () => {
    // Prints at each stream's first call how many streams the process has seen.
    const body = `if (this.q.length === 0) console.log(++streams); ${RIGHT}`;
    const text = movingAverage(body, 'let streams = 0;');
    const firstAfter = async (verdictOnly: boolean) => {
      const { cases } = await judgeText(pool, 'moving-average', text, { verdictOnly });
      const seen = cases.findIndex(({ name }) => name.startsWith('generated/'));
      return { seen, printed: Number(cases[seen]!.console) };
    };
    expect((await firstAfter(false)).printed).toBe(1);
    const { seen, printed } = await firstAfter(true);
    expect(printed).toBe(seen + 1);
  });

  test('are in no report: neither values nor what was printed or thrown on them', async () => {
    const leaks = movingAverage(
      `console.log('PRI' + 'NTED', val); if (this.q.push(val) > 4) throw new Error('THR' + 'OWN' + val); return val;`,
    );
    const result = await judgeText(
      pool,
      'moving-average',
      leaks.replace(
        'return val',
        RIGHT.split('\n')
          .slice(1)
          .join(' ')
          .replace(/^/, 'this.sum += val;')
          .replace('return', 'return'),
      ),
    );
    const secret = result.cases.filter(({ name }) => name.startsWith('hidden/'));
    expect(secret.some(({ verdict }) => verdict === 'RTE')).toBe(true);
    const shown = JSON.stringify(
      redactHidden(result).cases.filter(({ name }) => name.startsWith('hidden/')),
    );
    expect(shown).not.toMatch(/PRINTED|THROWN|"input"|"answer"|"output"/);
    expect(shown).toContain('threw Error');
  });

  test.each([
    ['an exception of its own', 'throw new Error("LEAK" + val)', 'threw Error'],
    [
      'a late exception',
      'setTimeout(() => { throw new Error("LEAK" + val) }); return new Promise(() => {})',
      'ended before it answered',
    ],
    ['its exit code', 'process.exit(77)', 'ended before it answered'],
    ['a name that is thrown', 'throw { name: "LEAK" + val, message: "" }', 'threw an exception'],
  ])('are not told by %s', async (_, body, message) => {
    for (const [only, options] of [
      ['hidden/zeros', {}],
      ['generated/1', { discreet: true }],
    ] as const) {
      const judged = await judgeText(pool, 'moving-average', movingAverage(`${body};`), {
        only: [only],
        ...options,
      });
      const { message: why } = failing(judged);
      expect(why).toContain(message);
      expect(judged.message).toContain(message);
      expect(why).not.toMatch(/LEAK|77/);
      expect(judged.message).not.toMatch(/LEAK|77/);
    }
  });

  test('are there when asked for', async () => {
    const result = await judgeText(pool, 'moving-average', movingAverage('return 7;'), {
      only: ['hidden/zeros'],
    });
    expect(failing(result)).toMatchObject({
      name: 'hidden/zeros',
      input: expect.anything() as unknown,
    });
    expect(redactHidden(result).cases[0]).not.toHaveProperty('input');
  });
});

test('a fault of the judge is JE, whatever the submission', async () => {
  const problem = await problemNamed('moving-average');
  const { judge } = await import('../../judge/judging/judge.ts');
  const { textSource } = await import('../../judge/compile/source.ts');
  const broken = {
    ...problem,
    answer: () => {
      throw new Error('reference is broken');
    },
  };
  const source = textSource(Buffer.from(movingAverage(RIGHT)), 's.ts', 's.ts');
  const result = await judge(broken, source, { seed: SEED, own: [], only: ['generated/1'] }, pool);
  expect(result).toMatchObject({
    verdict: 'JE',
    message: 'internal error of the judge: reference is broken',
  });
});
