/** What is told of a query that is wrong, and of a text that is none. */
import { expect, test } from 'vitest';
import { textSource } from '../../judge/compile/source.ts';
import { Counting } from '../../judge/growth/counting.ts';
import { sql } from '../../judge/languages/sql/sql.ts';
import { judgeText } from '../support/judging.ts';
import { ENTRY, input, judgeSql, LIMITS, pool } from '../support/queries.ts';

test('a mistake is told with its place, and with the hint of Postgres', async () => {
  const text = '-- é\nSELECT user_id, title_id, ratng AS rating\nFROM views;\n';
  const { verdict, diagnostics, message } = await judgeSql(text);
  expect(verdict).toBe('CE');
  expect(diagnostics).toMatchObject([{ file: 'solution.sql', line: 2, column: 27 }]);
  expect(diagnostics[0]!.frame).toContain('> 2 | SELECT user_id, title_id, ratng AS rating');
  expect(message).toMatch(/column "ratng" does not exist.*meant.*"views.rating"/);
});

test('an error that depends on rows is a run-time error, in words without values', async () => {
  const { verdict, cases } = await judgeSql(
    'SELECT user_id, title_id, 1 / (minutes - minutes) AS rating FROM views',
  );
  expect(verdict).not.toBe('AC');
  const failed = cases.find((one) => one.verdict === 'RTE');
  expect(failed?.message).toMatch(/^threw division_by_zero: division by zero/);
});

test('another language than SQL is a compile error that says so, and the other way round', async () => {
  const script = await judgeText(pool, 'latest-rating', 'export function query() {}');
  expect(script).toMatchObject({ verdict: 'CE', cases: [] });
  expect(script.message).toMatch(/the problem asks for a query: write latest-rating.sql$/);
  const query = await judgeText(pool, 'top-titles', 'SELECT 1', {}, 'solution.sql');
  expect(query.message).toMatch(
    /this is SQL, and the problem asks for a function: write top-titles/,
  );
});

test('no statement can tell whether it is being explained', async () => {
  // If it could, each row would be a unit.
  const text = `SELECT 1 AS id FROM items
    WHERE current_setting('debug_print_plan') = 'on'
      OR current_setting('client_min_messages') <> 'notice'
      OR (SELECT count(*) FROM pg_stat_activity WHERE query ILIKE '%items%') > 0`;
  const source = textSource(Buffer.from(text), 'f.sql', 'f.sql');
  const compiled = await sql.compile(source, ENTRY);
  if (!compiled.ok) throw new Error('does not compile');
  const counting = new Counting(pool, (await sql.withCounts!(compiled.program))!, ENTRY);
  const rows = Array.from({ length: 200 }, (_, i) => [i, null, null]);
  const counted = await counting.count(Buffer.from(input(rows)), 1e9, LIMITS);
  expect(await counting.output(LIMITS)).toMatchObject({ output: { rows: [] } });
  counting.close();
  expect(counted).toMatchObject({ kind: 'counted' });
  expect((counted as { units: number }).units).toBeLessThan(200);
});
