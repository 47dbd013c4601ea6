/**
 * How the attacks of `judge doctor` get into a sandbox by SQL: by the functions and statements of Postgres that reach out
 * of a database. Nothing in SQL leads to the runtime.
 */
import { type Attempted, SECRET, type Target, type WayIn, WRITTEN } from '../../sandbox/probe.ts';
import { SQL_IMAGE } from './image.ts';

/** Those that there are words for. */
const STATEMENTS: Partial<Record<Attempted, (target: Target) => string>> = {
  'read a file of yours': ({ folder }) => `SELECT pg_read_file(${text(`${folder}/${SECRET}`)})`,
  'write a file': ({ folder }) => `COPY (SELECT 'x') TO ${text(`${folder}/${WRITTEN}`)}`,
  'read your environment': ({ pid }) =>
    `SELECT pg_read_file('/proc/self/environ') || pg_read_file('/proc/${pid}/environ')`,
  'start a program': ({ programs }) =>
    `COPY (SELECT 'x') TO PROGRAM ${text(`${programs[0]!} --version`)}`,
  'see your processes': () => `SELECT array_agg(name) FROM pg_ls_dir('/proc') name`,
  'signal the judge': ({ pid }) => `SELECT 'done' WHERE pg_cancel_backend(${pid})`,
};

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

export const SQL_WAY_IN: WayIn = {
  language: 'SQL',
  image: SQL_IMAGE,
  entry: { kind: 'query', tables: {}, columns: {} },
  sharesProcess: true,
  isConfined: true,
  submissionOf({ attempted }, target) {
    const statement = STATEMENTS[attempted]?.(target);
    return statement === undefined
      ? undefined
      : { script: JSON.stringify({ file: 'attack.sql', text: statement }), input: [] };
  },
  lootOf(outcome) {
    if (outcome.kind !== 'returned') return undefined;
    return (outcome.output as { rows: unknown[][] }).rows[0]?.[0];
  },
};
