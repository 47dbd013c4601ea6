/** Explanations of failures that take long to find: how deep a recursion got, and what memory ended. */
import { expect, test } from 'vitest';
import { failing, judgeText, poolForFile } from '../support/judging.ts';

const pool = poolForFile();
const island = (body: string) =>
  `\nfunction numIslands(grid) {\n  ${body.split('\n').join('\n  ')}\n}`;

test.each([
  [
    'returns of every kind',
    'const walk = (n) => { if (n < 0) return; if (n < 1) { return 7 }\n return (\n walk(n + 1) + 1\n ); };',
  ],
  [
    'a sequence',
    'function walk(n) { let m = n; if (n < 0) return (m = 0), n; return m++, walk(m) + 1; }',
  ],
  ['an object in parentheses', 'const walk = (n) => ({ n: walk(n + 1).n });'],
  [
    'a getter of a class',
    'class Node { get next() { return this.next + 1; } }\nconst walk = () => new Node().next;',
  ],
  [
    'two functions by turns',
    'function walk(n) { return even(n) || 1; }\nfunction even(n) { return walk(n) || 2; }',
  ],
  [
    'a strict function',
    'function walk(n) { "use strict"; return this === undefined ? walk(n) + 1 : 0; }',
  ],
])('of %s is measured', async (_, text) => {
  const result = await judgeText(
    pool,
    'count-islands',
    `${text}\nfunction numIslands() { walk(-1); return walk(1); }`,
    { samplesOnly: true },
  );
  expect(result.message).toMatch(/stack overflow at a depth of about [1-9][0,]{3,} calls/);
  expect(failing(result).place?.line).toBeLessThanOrEqual(2);
});

test('is found as well when memory ends it first', async () => {
  const text = island(
    'const all = [];\nfor (;;) {\n  all.push(new Array(1000).fill(grid.length));\n}',
  );
  const result = await judgeText(pool, 'count-islands', text, { samplesOnly: true });
  expect(failing(result)).toMatchObject({ verdict: 'MLE', place: { line: 4 } });
  expect(failing(result).message).toMatch(/^used more than \d+ MiB of memory; .* loop at line 4$/);
});
