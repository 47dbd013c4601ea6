import { describe, expect, test } from 'vitest';
import { textSource } from '../../../../judge/compile/source.ts';
import { isMutable, type Mutant, mutantsOf } from '../../../../judge/mutants/mutate.ts';

const mutantsIn = (sql: string): Promise<Mutant[]> =>
  mutantsOf(textSource(Buffer.from(sql), 'solution.sql', 'solution.sql'));
const namesIn = async (sql: string) => (await mutantsIn(sql)).map(({ name }) => name);

/** Places of every kind, over several queries. */
const QUERY = `
-- The latest views; a view that is > 0 counts.
WITH RECURSIVE ranked (user_id, "Day", n) AS NOT MATERIALIZED (
  SELECT DISTINCT user_id, viewed_at::date, rank() OVER (PARTITION BY user_id ORDER BY viewed_at DESC)
  FROM views v
  LEFT OUTER JOIN titles t ON t.title_id = v.title_id AND t.minutes > 0
),
days AS (
  SELECT "Day" AS day, count(DISTINCT user_id) AS viewers
  FROM ranked
  WHERE n <= 3 AND "Day" IS NOT NULL AND user_id IN (SELECT user_id FROM views WHERE minutes > 10)
  GROUP BY "Day"
  UNION ALL
  SELECT date '2024-01-01', coalesce(sum(n), 0) FROM ranked HAVING count(*) > 1
)
SELECT day, avg(viewers) OVER (ORDER BY day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS mean,
  CASE WHEN viewers = 1 THEN 'one' ELSE 'x > y' END AS word
FROM days
ORDER BY day NULLS FIRST
LIMIT 10;`;

describe('mutants of SQL', () => {
  test('are SQL files, and no other language gets them', () => {
    expect(isMutable('reference.sql')).toBe(true);
    expect(isMutable('reference.py')).toBe(false);
  });

  test('are programs of their own, each with one change', async () => {
    const mutants = await mutantsIn(QUERY);
    expect(mutants.length).toBeGreaterThan(45);
    const bare = (sql: string) => sql.replace(/\s+/g, ' ');
    const texts = mutants.map(({ source }) => bare(source.text));
    expect(new Set([...texts, bare(QUERY)]).size).toBe(mutants.length + 1);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
    for (const { was, is, source } of mutants) {
      expect(source.name).toBe('solution.sql');
      expect(is).not.toBe(was);
      // Comments stay as they are.
      expect(source.text).toContain('-- The latest views; a view that is > 0 counts.\n');
    }
  });

  test('do not differ in words that say nothing', async () => {
    expect(await namesIn('SELECT a FROM t ORDER BY a ASC')).toEqual(
      await namesIn('SELECT a FROM t ORDER BY a').then((names) =>
        names.map((name) => name.replace('order by a →', 'order by a asc →')),
      ),
    );
    // An inner join is the same with its word.
    expect((await mutantsIn('SELECT a FROM t LEFT OUTER JOIN u USING (a)')).length).toBe(1);
  });

  test('the same program is no mutant, nor is one mutant counted twice', async () => {
    // The constant is turned, and the condition decided, which is the same.
    expect(await namesIn('SELECT CASE WHEN true THEN a END')).toEqual([
      'case when true then a end → case when false then a end',
    ]);
    // To take the second part for true changes nothing.
    const names = await namesIn('SELECT a FROM t WHERE a AND true');
    expect(names).toEqual([
      'where a and true → where true and true',
      'where a and true → where a or true',
      'where a and true → where a and false',
    ]);
  });
});

describe('the name of a mutant of SQL', () => {
  test('has the column or clause, after the tables in which it is', async () => {
    const names = await namesIn(QUERY);
    expect(names).toEqual(
      expect.arrayContaining([
        'ranked: select distinct user_id, viewed_at::date, rank() over (partition by user_id order by viewed_at desc) → select user_id, viewed_at::date, rank() over (partition by user_id order by viewed_at desc)',
        'ranked: viewed_at::date → viewed_at',
        'ranked: left outer join titles t → join titles t',
        'ranked: on t.title_id = v.title_id and t.minutes > 0 → on t.title_id = v.title_id and true',
        'days: where n <= 3 and "Day" is not null and user_id in (…) → where n < 3 and "Day" is not null and user_id in (…)',
        'days: where minutes > 10 → nothing',
        'days: union all → union',
        'days: coalesce(sum(n), 0) → coalesce(sum(n), (-1))',
        "case when viewers = 1 then 'one' else 'x > y' end as word → case when viewers = 1 then 'one' end as word",
        'order by day nulls first → order by day nulls last',
        'limit 10 → nothing',
      ]),
    );
  });

  test('is numbered where a query has several of one name', async () => {
    expect(await namesIn('SELECT min(a) FROM t UNION ALL SELECT min(a) FROM u')).toEqual([
      'min(a) → max(a)',
      'union all → union',
      'min(a) → max(a) (number 2)',
    ]);
  });

  test('is the same in another layout, with other comments, and in capitals', async () => {
    const names = await namesIn(QUERY);
    const line = QUERY.replace(/--.*/, '').replace(/\s+/g, ' ');
    expect(await namesIn(line)).toEqual(names);
    expect(await namesIn(line.replaceAll(' ', ' /* , */\n'))).not.toEqual([]);
    const lower = QUERY.replace(/"[^"]*"|'[^']*'|[A-Z]+/g, (text) =>
      /["']/.test(text) ? text : text.toLowerCase(),
    );
    expect(await namesIn(lower)).toEqual(names);
    const commented = QUERY.replace(/(?<=\w)\s+(?=\w)/g, (blank) => `${blank}/* a > b, 'c */ `);
    expect(await namesIn(commented)).toEqual(names);
  });
});
