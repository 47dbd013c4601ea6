/** Where a program was when its time ran out, in what takes long: regular expressions, library functions, bundled files. */
import { describe, expect, test } from 'vitest';
import { textSource } from '../../judge/compile/source.ts';
import { judge } from '../../judge/judging/judge.ts';
import { QUICK, pool, whereItLoops } from '../support/failing.ts';
import { failing, judgeText, problemNamed } from '../support/judging.ts';

/** Judges a submission until it is said, while it runs, what it is in. */
async function seenWhileItRuns(id: string, text: string, name: string): Promise<string> {
  const lease = pool.lease();
  const problem = await problemNamed(id);
  const source = textSource(Buffer.from(text), name, name);
  // So far away that it is never reached.
  const options = { seed: 1, own: [], samplesOnly: true, limitScale: 1_000 };
  let where = '';
  await judge(problem, source, options, lease, (event) => {
    if (event.kind !== 'running' || event.where === undefined) return;
    ({ where } = event);
    lease.end();
  });
  return where;
}

describe('a case that goes on, long before its limit', () => {
  test.each([
    ['a loop', 'solution.js', 'function numIslands(grid) {\n  for (;;);\n}', 'the loop at line 2'],
    [
      'a loop in Python',
      'solution.py',
      'def numIslands(grid):\n    while True:\n        pass\n',
      'the loop at line 2',
    ],
    [
      'a regular expression',
      'solution.js',
      'function numIslands(grid) {\n  return /^(a+)+$/.test("a".repeat(40) + "b");\n}',
      '`test` at line 2',
    ],
  ])('is shown with what it is in: %s', async (_, name, text, where) => {
    expect(await seenWhileItRuns('count-islands', text, name)).toBe(where);
  });
});

describe('an endless loop', () => {
  const island = (body: string, more = '') =>
    `${more}\nfunction numIslands(grid) {\n  ${body.split('\n').join('\n  ')}\n}`;

  test.each([
    ['inside a library function', 'Array.prototype.indexOf.call({ length: 1e12 }, grid);'],
    ['behind a catch that goes on elsewhere', 'try { for (;;) {} } catch { return 0; }'],
  ])('%s is left unexplained', async (_, body) => {
    expect(await whereItLoops('count-islands', island(body))).toMatchObject({
      message: 'still running after 0.1 s of CPU time',
      line: undefined,
    });
  });

  test.each([
    ['at once', 'return /^(a+)+$/.test("a".repeat(40) + "b");', '`test` at line 3'],
    [
      'after many that end, of several',
      'for (let i = 0; ; i++) {\n  "ab".replace(/b/, "c");\n  (i < 300 ? "ab" : "a".repeat(40) + "b").match(\n    /^(a+)+$/,\n  );\n}',
      '`match` at line 5',
    ],
    [
      'within the callback of another',
      'return "x".replace(/x/, () => String(/^(a+)+$/.exec("a".repeat(40) + "b")));',
      '`exec` at line 3',
    ],
  ])('of a regular expression that backtracks names its own line: %s', async (_, body, where) => {
    const { message, line } = await whereItLoops('count-islands', island(body));
    expect(message).toBe(`still running after 0.1 s of CPU time; it was in ${where}`);
    expect(line).toBe(Number(/\d+$/.exec(where)![0]));
  });

  test('in a bundled file is found as well', async () => {
    const text = `import { Queue } from '@datastructures-js/queue';\nexport function numIslands(grid: string[][]): number {\n  const queue = new Queue<number>();\n  for (;;) queue.enqueue(1), queue.dequeue();\n}`;
    expect((await whereItLoops('count-islands', text)).line).toBe(4);
  });

  test('is not looked for in what waits without computing', async () => {
    const text = island('return new Promise((resolve) => setTimeout(resolve, 1e9));');
    const result = await judgeText(pool, 'count-islands', text, { ...QUICK, limitScale: 0.01 });
    expect(failing(result)).toMatchObject({ verdict: 'TLE', cpuMs: expect.any(Number) as number });
    expect(failing(result).place).toBeUndefined();
  });
});

describe('a case that goes on, long before its limit', () => {
  test('is explained by what was found meanwhile, as it would be afterwards', async () => {
    const text = 'function numIslands(grid) {\n  for (;;);\n}';
    const result = await judgeText(pool, 'count-islands', text, { ...QUICK, limitScale: 0.5 });
    expect(failing(result)).toMatchObject({
      message: 'still running after 2.5 s of CPU time; it was in the loop at line 2',
      place: { line: 2 },
    });
  });
});
