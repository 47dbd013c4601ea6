import { describe, expect, test } from 'vitest';
import { redactHidden } from '../../judge/report/redact.ts';
import type { CaseResult } from '../../judge/types.ts';
import { QUICK, pool, whereItLoops } from '../support/failing.ts';
import { failing, judgeText } from '../support/judging.ts';

describe('an endless loop', () => {
  test('is shown where it stands in the file as it was written', async () => {
    const text = `interface Window { size: number }

class MovingAverage {
  private window: Window;
  constructor(size: number) { this.window = { size }; }
  next(val: number): number {
    let left = 0;
    while (left < this.window.size) {
      for (let i = 0; i < 10; i++) val += i;
    }
    return val;
  }
}`;
    const found = await whereItLoops('moving-average', text);
    expect(found).toMatchObject({
      message: 'still running after 0.1 s of CPU time; it was in the loop at line 8',
      line: 8,
    });
    expect(found.frame).toContain('> 8 |     while (left < this.window.size) {');
  });

  const island = (body: string, more = '') =>
    `${more}\nfunction numIslands(grid) {\n  ${body.split('\n').join('\n  ')}\n}`;

  test.each([
    ['a body without braces', island('for (;;) grid.length;'), 'loop at line 3'],
    ['an empty body', island('for (;;);'), 'loop at line 3'],
    ['do … while', island('let i = 0;\ndo i++; while (i > 0);'), 'loop at line 4'],
    [
      'a label, continued from within',
      island('again:\nwhile (true) {\n  for (const row of grid) continue again;\n}'),
      'loop at line 4',
    ],
    [
      'an outer loop that ends and an inner one that does not',
      island(
        'for (const row of grid) {\n  const queue = [row];\n  while (queue.length) {\n    for (const cell of row) queue.push(queue.pop());\n  }\n}',
      ),
      'loop at line 5',
    ],
    [
      'a recursion that branches without end',
      island(
        'return walk(0);',
        'const walk = (depth) => depth > 50 ? 1 : twice(walk(depth + 1), walk(depth + 1));\nconst twice = (a, b) => a + b;',
      ),
      'function at line 1',
    ],
    [
      'callbacks of a method that never ends',
      island(
        'const queue = new Set([1]);\nlet n = 1;\nqueue.forEach((x) => {\n  queue.add(++n);\n  queue.delete(x);\n});',
      ),
      'function at line 5',
    ],
    [
      'an asynchronous loop',
      `async ${island('for (;;) {\n  await null;\n}').trim()}`,
      'loop at line 2',
    ],
    ['the top level of the file', `function numIslands() {}\nwhile (true) {}`, 'loop at line 2'],
    [
      'a catch around every turn',
      island('for (;;) {\n  try { grid.none(); } catch {}\n}'),
      'loop at line 3',
    ],
  ])('with %s is found', async (_, text, where) => {
    expect((await whereItLoops('count-islands', text)).message).toContain(`it was in the ${where}`);
  });

  const codec = (encode: string, decode: string) =>
    `function serialize(root) {\n${encode}\n  return JSON.stringify(root);\n}\nfunction deserialize(text) {\n${decode}\n  return JSON.parse(text);\n}`;

  test.each([
    ['encode', codec('  for (;;);', ''), 2],
    ['decode', codec('', '  for (;;);'), 6],
  ])('of a codec is found in the half that %ss', async (_, text, line) => {
    expect((await whereItLoops('tree-codec', text)).line).toBe(line);
  });
});

describe('state that survives between calls', () => {
  const average = (before: string, body: string) =>
    `${before}\nclass MovingAverage {\n  constructor(size) { this.size = size; }\n  next(val) { ${body} }\n}`;
  const overLast = (list: string) =>
    `${list}.push(val); const last = ${list}.slice(-this.size); return last.reduce((a, b) => a + b, 0) / last.length;`;

  test.each([
    ['a list of the module', average('const queue = [];', overLast('queue')), '`queue` (line 1)'],
    [
      'a static field',
      average('class Shared { static queue = []; }', overLast('Shared.queue')),
      '`Shared.queue` (line 1)',
    ],
    [
      'a list on a prototype',
      `${average('', overLast('this.queue'))}\nMovingAverage.prototype.queue = [];`,
      '`MovingAverage.prototype.queue` (line 6)',
    ],
    [
      'a global that was never declared',
      `function MovingAverage(size) { this.size = size; }
      MovingAverage.prototype.next = function (val) {
        if (typeof all === 'undefined') all = [];
        ${overLast('all')}
      };`,
      '`all` (line 3)',
    ],
    [
      'a map behind a function of its own',
      average(
        'const add = (() => { const all = []; return (x) => { all.push(x); return all; }; })();',
        `const list = add(val); ${overLast('list').replace('list.push(val);', '')}`,
      ),
      '`all` (line 1)',
    ],
    [
      'a list that is handed on',
      average(
        'const all = [];\nconst add = (list, x) => list.push(x);',
        `add(all, val); ${overLast('all').replace('all.push(val);', '')}`,
      ),
      '`all` (line 1)',
    ],
  ])('in %s is named', async (_, text, name) => {
    const result = await judgeText(pool, 'moving-average', text);
    expect(result).toMatchObject({ verdict: 'WA', counterexample: null });
    expect(failing(result)).toMatchObject({ passesAlone: true });
    expect(result.message).toContain(
      `next() returned the wrong value; it passes alone in a fresh process, so something survives from an earlier call: look at ${name}`,
    );
  });

  /** Goes wrong from the fifth instance on. */
  const fifth = (before: string, wrong: string) => `${before}
class MovingAverage {
  constructor(size) { this.size = size; this.queue = []; instances++; }
  next(val) {
    if (instances > 4) ${wrong};
    ${overLast('this.queue')}
  }
}
let instances = 0;`;

  test('is named without what is set anew for every call', async () => {
    const text = fifth('let sum = 0;', 'val++; sum = 0; sum += val');
    const result = await judgeText(pool, 'moving-average', text);
    expect(result.message).toMatch(/look at `instances` \(line 9\)$/);
    expect(failing(result).place).toMatchObject({ line: 9 });
    expect(failing(result).place?.frame).toContain('> 9 | let instances = 0;');
  });

  test('explains an exception, which keeps its place and tells no value', async () => {
    const text = fifth('', 'throw new Error("THR" + "OWN" + val)');
    const result = redactHidden(await judgeText(pool, 'moving-average', text));
    expect(failing(result)).toMatchObject({
      verdict: 'RTE',
      passesAlone: true,
      place: { line: 5 },
    });
    expect(failing(result).message).toMatch(
      /^threw Error; it passes alone in a fresh process.* `instances` \(line 9\)$/,
    );
    expect(JSON.stringify(result)).not.toContain('THROWN');
  });

  test('explains a loop that does not end because of it', async () => {
    const text = `${average('', `while (turns > 5); turns++; this.q ??= []; ${overLast('this.q')}`)}\nlet turns = 0;`;
    const result = await judgeText(pool, 'moving-average', text, QUICK);
    expect(failing(result)).toMatchObject({ name: 'sample/2', verdict: 'TLE', passesAlone: true });
    expect(result.message).toMatch(/still running after 0\.1 s.* look at `turns` \(line 6\)$/);
  });

  test('is not claimed where nothing could keep it: then it may be chance', async () => {
    const text = average(
      '',
      `if (this.size !== 3 && Math.random() < 0.5) return -7; this.q ??= []; ${overLast('this.q')}`,
    );
    let found: CaseResult | undefined;
    for (let tries = 0; tries < 60 && !found; tries++) {
      const only = ['sample/1', 'hidden/one-call'];
      const result = await judgeText(pool, 'moving-average', text, { only });
      found = result.cases.find(({ passesAlone }) => passesAlone);
    }
    expect(found?.message).toContain('the output depends on earlier calls or on chance');
    expect(found).not.toHaveProperty('place');
  });

  test('is not claimed for what fails alone as well', async () => {
    const text = average('let calls = 0;', `calls++; ${overLast('(this.q ??= [])')}`);
    const result = await judgeText(
      pool,
      'moving-average',
      text.replace('-this.size', '-Math.min(this.size, 3)'),
    );
    expect(failing(result).name).toMatch(/^hidden/);
    expect(failing(result)).not.toHaveProperty('passesAlone');
    expect(result.counterexample).not.toBeNull();
  });
});

describe('a stack overflow', () => {
  test('says how deep it got, and where the recursive function is', async () => {
    const text = `function numIslands(grid: string[][]): number {
  const inside = (r: number) => r >= 0;
  const explore = (r: number): number => {
    return inside(r) ? explore(r + 1) + 1 : 0;
  };
  return explore(0);
}`;
    const result = await judgeText(pool, 'count-islands', text, { samplesOnly: true });
    expect(result.verdict).toBe('RTE');
    expect(failing(result)).toMatchObject({
      message: expect.stringMatching(
        /^threw RangeError: stack overflow at a depth of about [1-9][0,]{3,} calls: the recursion is endless/,
      ) as string,
      place: { line: 3 },
    });
  });

  test('of a hidden case says so too', async () => {
    const text =
      'const walk = (n) => walk(n + 1) + 1;\nfunction numIslands(grid) { return walk(grid.length); }';
    const result = await judgeText(pool, 'count-islands', text, { only: ['hidden/all-land'] });
    expect(failing(redactHidden(result)).message).toMatch(
      /^stack overflow at a depth of about [\d,]+ calls: the/,
    );
  });
});
