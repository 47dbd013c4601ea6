import { expect, test } from 'vitest';
import { Odd } from '../../judge/base/json-values.ts';
import { textSource } from '../../judge/compile/source.ts';
import { startExecution } from '../../judge/execution/execute.ts';
import type { Execution } from '../../judge/execution/execution.ts';
import { sql } from '../../judge/languages/sql/sql.ts';
import type { Table } from '../../judge/types.ts';
import { ENTRY, input, judgeSql, LIMITS, pool } from '../support/queries.ts';

async function execute(text: string): Promise<Execution> {
  const source = textSource(Buffer.from(text), 'f.sql', 'f.sql');
  const compiled = await sql.compile(source, ENTRY);
  if (!compiled.ok) throw new Error('does not compile');
  return startExecution({ pool, program: compiled.program, problem: { entry: ENTRY } });
}

test('what a query returns crosses by the rule of its type', async () => {
  const odd = (text: string) => new Odd(text);
  const crossing: [expression: string, value: unknown][] = [
    ['1::smallint', 1],
    ['9007199254740993', 9007199254740993n],
    ['1.50::numeric', 1.5],
    ['100::numeric / 4', 25],
    ['12345678901234567890.00::numeric', 12345678901234567890n],
    ["'NaN'::numeric", NaN],
    ["'-Infinity'::float8", -Infinity],
    ['0.1::float8 + 0.2::float8', 0.1 + 0.2],
    ['true', true],
    ["'é\\n'::text", 'é\\n'],
    ["E'a\\tb\"'", 'a\tb"'],
    ["'x '::char(5)", 'x'],
    ["date '2024-02-29'", '2024-02-29'],
    ["timestamp '2024-02-29 10:00'", '2024-02-29 10:00:00'],
    ["timestamptz '2024-02-29 10:00:00.5+02'", '2024-02-29 08:00:00.5'],
    ['NULL::integer', null],
    ["interval '1 day'", odd('an interval, which is not a number: use extract(epoch from …)')],
    ["'{}'::jsonb", odd('JSON, which is not a value of a column: select its parts')],
    ['ROW(1, 2)', odd('a row in the place of a value: select its columns')],
    ['ARRAY[1]', odd('a value of a type that no column has, such as an array or a range: cast it')],
    [
      "'(1,2)'::point",
      odd('a value of a type that no column has, such as an array or a range: cast it'),
    ],
    ["'\\x00'::bytea", odd('bytes, which are not a string')],
  ];
  const columns = crossing.map(([expression], i) => `${expression} AS c${i}`);
  const execution = await execute(`SELECT ${columns.join(', ')}, 1 AS c0 FROM items`);
  const outcome = await execution.run(input([[1, null, null]]), LIMITS);
  execution.close();
  if (outcome.kind !== 'returned') throw new Error(JSON.stringify(outcome));
  const output = outcome.output as Table;
  // Two columns of one name stay two.
  expect(output.columns).toEqual([...crossing.map((_, i) => `c${i}`), 'c0']);
  expect(output.rows).toEqual([[...crossing.map(([, value]) => value), 1]]);
});

test('a case is filled as it is, and nothing of it is left for the next', async () => {
  const rows = [
    [1, 'tab\tline\nback\\slash', '2024-01-01 10:00:00'],
    [2, '\\N', null],
    [3, '', '1999-12-31 23:59:59'],
    [4, null, null],
  ];
  const execution = await execute('SELECT * FROM items ORDER BY id;\n-- done');
  const first = await execution.run(input(rows), LIMITS);
  expect(first).toMatchObject({ kind: 'returned', output: { rows } });
  expect(await execution.run(input([]), LIMITS)).toMatchObject({ output: { rows: [] } });
  const many = Array.from({ length: 25_000 }, (_, i) => [i, `name ${i}`, null]);
  const all = await execution.run(input(many), LIMITS);
  expect(all.kind === 'returned' && (all.output as Table).rows).toEqual(many);
  expect(await execution.run(input(rows), LIMITS)).toMatchObject({ output: { rows } });
  execution.close();
});

test('a wrong query is shown the smallest tables on which it is wrong', async () => {
  // Right on the samples: what is shown there needs no smaller tables.
  const { counterexample } = await judgeSql(
    `SELECT user_id, title_id, rating FROM (
       SELECT *, rank() OVER (PARTITION BY user_id, title_id ORDER BY viewed_at DESC) AS n
       FROM views WHERE rating IS NOT NULL
     ) ranked WHERE n = 1`,
    // Long enough for a machine that does something else as well.
    { searchMs: 30_000 },
  );
  const [views] = counterexample!.input as Table[];
  expect(views!.rows).toHaveLength(2);
  expect(counterexample!.message).toMatch(/^a row is there more often than it should be/);
});

test('a query can ask for its plan in the place of its rows', async () => {
  const text = 'SELECT a.id\nFROM items a\nJOIN items b ON b.id > a.id';
  const source = textSource(Buffer.from(text), 'f.sql', 'f.sql');
  const compiled = await sql.compile(source, ENTRY);
  if (!compiled.ok) throw new Error('does not compile');
  const program = sql.withPlan!(compiled.program);
  const execution = startExecution({ pool, program, problem: { entry: ENTRY } });
  const rows = Array.from({ length: 300 }, (_, i) => [i, null, null]);
  const outcome = await execution.run(input(rows), LIMITS);
  execution.close();
  if (outcome.kind !== 'returned') throw new Error(JSON.stringify(outcome));
  expect(outcome.output).toMatch(
    /^ work {2}line\n +\d+% +3 {2}Nested Loop {2}\(44,850 rows[^]*on items [ab]/,
  );
});
