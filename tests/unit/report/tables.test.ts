import { describe, expect, test } from 'vitest';
import { page } from '../../../judge/report/html/page.ts';
import { markdown } from '../../../judge/report/markdown.ts';
import { pretty } from '../../../judge/report/pretty.ts';
import { shownTables, tableLines } from '../../../judge/report/tables.ts';
import type { Result } from '../../../judge/types.ts';

const table = (columns: string[], rows: unknown[][]) => ({ columns, rows });
const ANSWER = table(
  ['id', 'name'],
  [
    [1, 'Harbour'],
    [2, null],
    [3, 'Mist'],
  ],
);

const drawn = (...args: Parameters<typeof shownTables>) =>
  shownTables(...args)!.map(({ title, ...rest }) => [
    title,
    ...tableLines({ title, ...rest }).map(([, text]) => text),
  ]);

test('input tables are drawn with their names', () => {
  expect(drawn({ input: [ANSWER] }, ['titles'], 2)).toEqual([
    [
      'titles (3 rows)',
      '  id | name',
      '  ---+--------',
      '  1  | Harbour',
      '  2  | null',
      '  … 1 more row',
    ],
  ]);
});

test('an output is drawn against the answer, with the values that differ in brackets', () => {
  const output = table(
    ['name', 'id'],
    [
      ['Harbor', 1],
      ['Mist', 3],
      ['Orbit', 9],
    ],
  );
  expect(drawn({ output, answer: ANSWER }, [], 20)).toEqual([
    [
      'difference: - yours, + expected',
      '  id | name',
      '  ---+----------',
      '- 1  | [Harbor]',
      '+ 1  | [Harbour]',
      '+ 2  | null',
      '  3  | Mist',
      '- 9  | Orbit',
    ],
  ]);
});

test('tables with other columns, or in another order only, stand one after the other', () => {
  const other = table(['id'], [[1]]);
  expect(drawn({ output: other, answer: ANSWER }, [], 1).map(([title]) => title)).toEqual([
    'output (1 row)',
    'answer (3 rows)',
  ]);
  const turned = table(ANSWER.columns, ANSWER.rows.toReversed());
  expect(drawn({ output: turned, answer: ANSWER }, [], 9)).toHaveLength(2);
});

test('of many rows those that differ are shown', () => {
  const rows = Array.from({ length: 100 }, (_, i) => [i, 'x']);
  const output = table(['id', 'name'], rows.with(90, [90, 'y']));
  const [lines] = drawn({ output, answer: table(['id', 'name'], rows) }, [], 5);
  expect(lines!.slice(3)).toEqual(['- 90 | [y]', '+ 90 | [x]', '  … 99 more rows']);
});

test('nothing hides in a cell', () => {
  const [lines] = drawn({ input: [table(['a\u001b[2J'], [['x\ny\u202e']])] }, ['t'], 5);
  expect(lines![1]).toBe('  a\\u{1b}[2J');
  expect(lines!.at(-1)).toBe('  x\\ny\\u{202e}');
});

test('values that are no tables are left to others', () => {
  expect(shownTables({ input: [[1, 2]] }, ['x'], 5)).toBeUndefined();
  expect(shownTables({ output: 1, answer: 2 }, [], 5)).toBeUndefined();
});

describe('the reports for people', () => {
  const input = [table(['id'], [[1]])];
  const output = table(['id', 'name'], [[1, '<b>']]);
  const answer = table(['id', 'name'], [[1, 'Mist']]);
  const result = {
    verdict: 'WA',
    problem: 'p',
    submission: 'p.sql',
    message: 'wrong',
    cases: [
      {
        name: 'sample/1',
        group: 'sample',
        verdict: 'WA',
        cpuMs: 1,
        wallMs: 1,
        memoryMiB: 1,
        input,
        output,
        answer,
      },
    ],
    casesNotJudged: 0,
    growth: [],
    diagnostics: [],
    warnings: [],
    counterexample: null,
    durationMs: 1,
    seed: 1,
    sandbox: { walls: ['process'], runtime: 'deno' },
    digests: { judge: '1' },
  } as unknown as Result;
  const context = {
    colors: false,
    columns: 80,
    rows: 24,
    parameters: ['titles'],
    reveal: false,
    followUps: [],
  };

  test('draw tables in a terminal', () => {
    const text = pretty(result, context);
    expect(text).toContain('  titles (1 row)\n      id\n      --\n      1\n');
    expect(text).toContain('    - 1  | [<b>]\n    + 1  | [Mist]\n');
  });

  test('have tables in Markdown, in which nothing is markup', () => {
    const text = markdown(result, context);
    expect(text).toMatch(/\| <code>id<\/code> \|\n\| --- \|\n\| <code>1<\/code> \|\n/);
    expect(text).toMatch(/\| \+ \| <code>1<\/code> \| \*\*<code>Mist<\/code>\*\* \|\n/);
    expect(text).not.toContain('<b>');
  });

  test('have tables on a page, in which nothing is markup', () => {
    const text = page(result, context);
    expect(text).toContain('<th>name</th>');
    expect(text).toMatch(
      /<tr class="missing">\s*<td>\+<\/td>\s*<td>1<\/td>\s*<td><mark>Mist<\/mark>/,
    );
    expect(text).not.toContain('<b>');
  });
});
