/** What a hostile SQL submission may try. Whatever it does, it gets a verdict of its own, and the judge goes on. */
import { afterEach, expect, test } from 'vitest';
import type { Verdict } from '../../judge/types.ts';
import { judgeText, poolForFile } from '../support/judging.ts';

const pool = poolForFile();

/** As the columns that `latest-rating` asks for. */
const as = (expression: string) => `SELECT 1 AS user_id, 1 AS title_id, ${expression} AS rating`;

const ATTACKS: [name: string, text: string, verdicts: Verdict[], message: RegExp][] = [
  ['several statements', 'SELECT 1; SELECT 2', ['CE'], /more than one/],
  ['a semicolon in a comment', `/* ; */ ${as('1')} -- ; DROP TABLE views`, ['WA'], /./],
  ['a semicolon in dollar quotes', as('length($x$;$x$)'), ['WA'], /./],
  ['nothing', '-- nothing\n;', ['CE'], /no statement/],
  ['COPY to a program', "COPY views TO PROGRAM 'id'", ['CE'], /write one SELECT/],
  ['COPY from a file', "COPY views FROM '/etc/passwd'", ['CE'], /write one SELECT/],
  ['COPY to a file', "COPY (SELECT 1) TO '/tmp/x'", ['CE'], /write one SELECT/],
  ['reads a file', as("length(pg_read_file('/etc/passwd'))"), ['CE'], /permission denied/],
  ['lists a folder', as("(SELECT count(*) FROM pg_ls_dir('/'))"), ['CE'], /permission denied/],
  ['imports a large object', as("lo_import('/etc/passwd')"), ['CE'], /permission denied/],
  ['creates a large object', as('lo_create(0)'), ['CE'], /permission denied/],
  ['CREATE EXTENSION', 'CREATE EXTENSION plpgsql', ['CE'], /write one SELECT/],
  ['DO', 'DO $$BEGIN END$$', ['CE'], /write one SELECT/],
  ['SET', "SET work_mem = '1TB'", ['CE'], /write one SELECT/],
  ['SHOW', 'SHOW ALL', ['CE'], /one SELECT/],
  ['EXPLAIN ANALYZE', 'EXPLAIN ANALYZE SELECT 1', ['CE'], /one SELECT/],
  ['PREPARE', 'PREPARE p AS SELECT 1', ['CE'], /write one SELECT/],
  ['COMMIT', 'COMMIT', ['CE'], /write one SELECT/],
  ['ROLLBACK', 'ROLLBACK', ['CE'], /write one SELECT/],
  ['a writable transaction', 'SET TRANSACTION READ WRITE', ['CE'], /write one SELECT/],
  ['a temporary table', 'CREATE TEMP TABLE t AS SELECT 1', ['CE'], /write one SELECT/],
  ['SELECT INTO', 'SELECT 1 AS a INTO t', ['CE'], /write one SELECT/],
  ['a cursor', 'DECLARE c CURSOR FOR SELECT 1', ['CE'], /write one SELECT/],
  ['DELETE', 'DELETE FROM views RETURNING user_id', ['CE'], /permission denied|one SELECT/],
  [
    'INSERT in WITH',
    'WITH x AS (INSERT INTO views VALUES (1,1,1,1,now()) RETURNING 1) SELECT * FROM x',
    ['CE'],
    /permission denied|one SELECT/,
  ],
  ['locks rows', 'SELECT user_id, title_id, rating FROM views FOR UPDATE', ['CE'], /denied/],
  ['an advisory lock', as('(SELECT 1 FROM pg_advisory_lock(1))'), ['CE'], /permission denied/],
  ['sleeps', as('(SELECT 1 FROM pg_sleep(100))'), ['CE'], /permission denied/],
  ['another user', as("set_config('session_authorization', 'postgres', false)"), ['CE'], /denied/],
  [
    'a text as a statement',
    as("query_to_xml('select pg_read_file(''/etc/passwd'')', true, true, '')::text"),
    ['CE'],
    /permission denied/,
  ],
  ['ends its backend', as('pg_terminate_backend(pg_backend_pid())'), ['CE'], /permission denied/],
  ['a setting of the catalog', "UPDATE pg_settings SET setting = '1'", ['CE'], /one SELECT|denied/],
  ['passwords', as('(SELECT count(*) FROM pg_authid)'), ['CE'], /permission denied/],
  ['a parameter', as('$1'), ['CE'], /no parameters/],
  ['no columns', 'SELECT FROM views', ['CE'], /returns no table/],
  ['a column twice', 'SELECT 1 AS user_id, 1 AS title_id, 1 AS title_id', ['WA'], /same name/],
  ['a type without a rule', as("'(1,2)'::point"), ['WA'], /column rating has a value of a type/],
  ['a catalog', as('(SELECT count(*) FROM pg_class)'), ['WA'], /./],
  ['NaN', as("'NaN'::float8"), ['WA'], /./],
  ['too deep', as(`${'('.repeat(50_000)}1${')'.repeat(50_000)}`), ['CE'], /memory exhausted|deep/],
  ['too long a sum', as(`${'1+'.repeat(200_000)}1`), ['CE', 'RTE', 'WA', 'TLE', 'MLE'], /./],
  [
    'recursion without end',
    'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT 1 AS user_id, 1 AS title_id, max(n) AS rating FROM r',
    ['TLE', 'MLE', 'RTE'],
    /./,
  ],
  [
    'a cross join of everything',
    'SELECT count(*) AS rating, 1 AS user_id, 1 AS title_id FROM generate_series(1, 100000) a, generate_series(1, 100000) b, generate_series(1, 100000) c',
    ['TLE', 'MLE'],
    /./,
  ],
  [
    'a series without end',
    as('(SELECT count(*) FROM generate_series(1, (10^12)::bigint))'),
    ['TLE', 'MLE'],
    /./,
  ],
  ['a long string', as("length(repeat('x', 1000000000))"), ['WA', 'MLE', 'RTE', 'TLE'], /./],
  [
    'ten million rows',
    'SELECT g AS user_id, g AS title_id, g AS rating FROM generate_series(1, 10000000) g',
    ['OLE', 'MLE', 'TLE'],
    /./,
  ],
];

afterEach(() => {
  // One that died must not take others with it.
  expect(pool.ended).toBe(false);
});

test.each(ATTACKS)('%s', async (_, text, verdicts, message) => {
  const options = { verdictOnly: true, limitScale: 0.4, samplesOnly: true };
  const result = await judgeText(pool, 'latest-rating', text, options, 'solution.sql');
  expect(verdicts).toContain(result.verdict);
  expect(result.message).toMatch(message);
});
