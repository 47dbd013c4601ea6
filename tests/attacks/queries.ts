/** What a hostile query may try. Its names begin with `sql-`, as those of attacks in Python do with `python-`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attack } from './corpus.ts';

/** A value in a result that has the columns of the problem. */
const as = (value: string) => `SELECT 1 AS user_id, 1 AS title_id, ${value} AS rating`;

type Row = [name: string, tries: string, outcome: string, says: string, query: string];

const ONE_SELECT = 'write one SELECT';
const DENIED = 'permission denied';
const TOO_MUCH = 'TLE or MLE';

const QUERIES: Row[] = [
  ['confuse/sql-nothing', 'Is a comment.', 'CE', 'no statement', '-- nothing\n;'],
  ['confuse/sql-two', 'Is two statements.', 'CE', 'more than one', 'SELECT 1; SELECT 2'],
  [
    'confuse/sql-comment',
    'Has `;` in comments.',
    'WA',
    '',
    `/* ; */ ${as('1')} -- ; DROP TABLE views`,
  ],
  ['confuse/sql-dollars', 'Has `;` in a text.', 'WA', '', as('length($x$;$x$)')],
  ['confuse/sql-parameter', 'Has a parameter.', 'CE', 'no parameters', as('$1')],
  ['confuse/sql-no-columns', 'Has no columns.', 'CE', 'returns no table', 'SELECT FROM views'],
  ['confuse/sql-set', 'Changes a setting.', 'CE', ONE_SELECT, "SET work_mem = '1TB'"],
  ['confuse/sql-show', 'Shows the settings.', 'CE', 'one SELECT', 'SHOW ALL'],
  ['confuse/sql-explain', 'Explains itself.', 'CE', 'one SELECT', 'EXPLAIN ANALYZE SELECT 1'],
  ['confuse/sql-do', 'Is a block of code.', 'CE', ONE_SELECT, 'DO $$BEGIN END$$'],
  [
    'confuse/sql-deep',
    'Has 50,000 parentheses.',
    'CE',
    '',
    as(`${'('.repeat(50_000)}1${')'.repeat(50_000)}`),
  ],
  [
    'confuse/sql-long',
    'Adds 200,000 numbers up.',
    'CE or RTE or WA or TLE or MLE',
    '',
    as(`${'1+'.repeat(200_000)}1`),
  ],

  [
    'forge/sql-column-twice',
    'Has a column twice.',
    'WA',
    'same name',
    'SELECT 1 AS user_id, 1 AS title_id, 1 AS title_id',
  ],
  [
    'forge/sql-type',
    'Returns a type that has no rule.',
    'WA',
    'column rating has a value of a type',
    as("'(1,2)'::point"),
  ],
  ['forge/sql-nan', 'Returns NaN.', 'WA', '', as("'NaN'::float8")],
  ['forge/sql-infinity', 'Returns a date without end.', 'WA', '', as("'infinity'::date")],
  [
    'forge/sql-bytes',
    'Returns bytes.',
    'WA',
    'bytes, which are not a string',
    as("'\\x00'::bytea"),
  ],
  ['forge/sql-range', 'Returns a range.', 'WA', 'of a type', as("'[1,2]'::int4range")],
  [
    'forge/sql-plan',
    'Reads what it costs.',
    'WA',
    '',
    as('(SELECT count(*) FROM pg_stat_activity)'),
  ],
  [
    'forge/sql-sizes',
    'Answers from the sizes of tables.',
    'CE',
    DENIED,
    as("pg_relation_size('views')"),
  ],

  ['read/sql-file', 'Reads a file.', 'CE', DENIED, as("length(pg_read_file('/etc/passwd'))")],
  ['read/sql-folder', 'Lists a folder.', 'CE', DENIED, as("(SELECT count(*) FROM pg_ls_dir('/'))")],
  ['read/sql-copy', 'Copies from a file.', 'CE', ONE_SELECT, "COPY views FROM '@CANARY@'"],
  ['read/sql-import', 'Imports a file.', 'CE', DENIED, as("lo_import('@CANARY@')")],
  ['read/sql-passwords', 'Reads passwords.', 'CE', DENIED, as('(SELECT count(*) FROM pg_authid)')],
  ['read/sql-catalog', 'Reads the catalog.', 'WA', '', as('(SELECT count(*) FROM pg_class)')],
  [
    'read/sql-text',
    'Has a text run as a statement.',
    'CE',
    DENIED,
    as("query_to_xml('select pg_read_file(''@CANARY@'')', true, true, '')::text"),
  ],
  [
    'read/sql-user',
    'Becomes another user.',
    'CE',
    DENIED,
    as("set_config('session_authorization', 'postgres', false)"),
  ],

  ['reach/sql-program', 'Runs a program.', 'CE', ONE_SELECT, "COPY views TO PROGRAM 'id'"],
  ['reach/sql-file', 'Writes a file.', 'CE', ONE_SELECT, "COPY (SELECT 1) TO '/tmp/@MARK@'"],
  ['reach/sql-extension', 'Loads native code.', 'CE', ONE_SELECT, 'CREATE EXTENSION plpgsql'],
  ['reach/sql-object', 'Creates a large object.', 'CE', DENIED, as('lo_create(0)')],

  ['outlive/sql-commit', 'Commits.', 'CE', ONE_SELECT, 'COMMIT'],
  ['outlive/sql-rollback', 'Rolls back.', 'CE', ONE_SELECT, 'ROLLBACK'],
  [
    'outlive/sql-transaction',
    'Makes the transaction a writable one.',
    'CE',
    ONE_SELECT,
    'SET TRANSACTION READ WRITE',
  ],
  [
    'outlive/sql-prepared',
    'Prepares a statement for later.',
    'CE',
    ONE_SELECT,
    'PREPARE p AS SELECT 1',
  ],
  [
    'outlive/sql-table',
    'Makes a temporary table.',
    'CE',
    ONE_SELECT,
    'CREATE TEMP TABLE t AS SELECT 1',
  ],
  ['outlive/sql-into', 'Selects into a table.', 'CE', ONE_SELECT, 'SELECT 1 AS a INTO t'],
  ['outlive/sql-cursor', 'Opens a cursor.', 'CE', ONE_SELECT, 'DECLARE c CURSOR FOR SELECT 1'],
  ['outlive/sql-delete', 'Deletes rows.', 'CE', '', 'DELETE FROM views RETURNING user_id'],
  [
    'outlive/sql-insert',
    'Inserts rows on the way.',
    'CE',
    '',
    'WITH x AS (INSERT INTO views VALUES (1,1,1,1,now()) RETURNING 1) SELECT * FROM x',
  ],
  ['outlive/sql-update', 'Updates a setting.', 'CE', '', "UPDATE pg_settings SET setting = '1'"],
  [
    'outlive/sql-rows',
    'Locks rows.',
    'CE',
    'denied',
    'SELECT user_id, title_id, rating FROM views FOR UPDATE',
  ],
  ['outlive/sql-lock', 'Takes a lock.', 'CE', DENIED, as('(SELECT 1 FROM pg_advisory_lock(1))')],
  [
    'outlive/sql-server',
    'Ends the server.',
    'CE',
    DENIED,
    as('pg_terminate_backend(pg_backend_pid())'),
  ],

  ['take/sql-sleep', 'Sleeps.', 'CE', DENIED, as('(SELECT 1 FROM pg_sleep(100))')],
  [
    'take/sql-recursion',
    'Recurs without end.',
    'TLE or MLE or RTE',
    '',
    `WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) ${as('max(n)')} FROM r`,
  ],
  [
    'take/sql-cross-join',
    'Joins everything with everything.',
    TOO_MUCH,
    '',
    `${as('count(*)')} FROM generate_series(1, 100000) a, generate_series(1, 100000) b, generate_series(1, 100000) c`,
  ],
  [
    'take/sql-series',
    'Counts without end.',
    TOO_MUCH,
    '',
    as('(SELECT count(*) FROM generate_series(1, (10^12)::bigint))'),
  ],
  [
    'take/sql-text',
    'Makes a text of a gigabyte.',
    'WA or MLE or RTE or TLE',
    '',
    as("length(repeat('x', 1000000000))"),
  ],
  [
    'take/sql-rows',
    'Returns ten million rows.',
    'OLE or MLE or TLE',
    '',
    'SELECT g AS user_id, g AS title_id, g AS rating FROM generate_series(1, 10000000) g',
  ],
];

export const SQL: Attack[] = QUERIES.map(([name, tries, outcome, says, query]) => ({
  name,
  tries,
  problem: 'latest-rating',
  outcomes: outcome.split(' or '),
  says,
  growth: false,
  limitScale: 0.4,
  async place(folder, world) {
    await mkdir(folder, { recursive: true });
    const path = join(folder, 'submission.sql');
    await writeFile(path, world.fill(query));
    return path;
  },
}));
