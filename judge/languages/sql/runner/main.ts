/**
 * SQL inside the sandbox: boots Postgres, and answers the judge's requests one after the other on raw stdin and stdout. A
 * submission is one statement; each case runs it on tables that are filled for it and gone afterwards.
 */
import { runtime } from './shell.ts';
import { MAX_TEXT, type Reply, type Request } from '../../../sandbox/protocol.ts';
import { pipeOf, requestOf } from '../../../sandbox/runner/pipe.ts';
import type { Table } from '../../../types.ts';
import { bootServer } from './boot.ts';
import { countPlan } from './plan.ts';
import { showPlan } from './show-plan.ts';
import {
  AS_OWNER,
  closeTransaction,
  explainStatement,
  openTransaction,
  QueryError,
  refuse,
  type Refusal,
  runStatement,
} from './statement.ts';
import { placeAfter } from './statement-text.ts';
import { createTables, fillTables, type QueryEntry } from './tables.ts';
import { simple } from './wire.ts';

const { readFrame, write, reply } = pipeOf(runtime);

const server = await bootServer(readFrame());

/** A submission: its statement, and the tables that it is about. */
let loaded: { entry: QueryEntry; text: string; isExplained: boolean } | undefined;

/** What was sent as the script of a program. */
interface Script {
  file: string;
  text: string;
  /** Its plan is asked for, in the place of what it returns. */
  isExplained?: boolean;
}

/** Takes in a statement, unless it is none that may run. */
function load(script: string, entry: QueryEntry): Reply | undefined {
  const { file, text, isExplained = false } = JSON.parse(script) as Script;
  const tables = server.ask(simple(createTables(entry)));
  if (tables.error) throw new Error(`the tables cannot be made: ${tables.error.message}`);
  const refused = refuse(server, text);
  if (refused) {
    return { type: 'missing', name: 'query', faults: [{ file, ...placeOf(text, refused) }] };
  }
  loaded = { entry, text, isExplained };
  return undefined;
}

function placeOf(text: string, { text: words, position }: Refusal) {
  const before = [...text].slice(0, position - 1).join('');
  return { text: words.slice(0, MAX_TEXT), ...placeAfter(before) };
}

/** The output of the call that was made last, as JSON, where it was not only counted. */
let output: string | undefined;

/** Takes away what was filled before, and fills the tables. */
function stage(input: unknown[]): void {
  closeTransaction(server);
  output = undefined;
  openTransaction(server, fillTables(loaded!.entry, input as Table[]));
}

/** Runs the statement on the tables that are filled. */
function go(): string {
  const { text, isExplained } = loaded!;
  return isExplained
    ? JSON.stringify(showPlan(explainStatement(server, text), text))
    : runStatement(server, text);
}

/** Runs the statement on tables, and counts the rows that its plan touches; what it returns can be fetched. */
function count(input: unknown[], fuel: number): Reply {
  stage(input);
  const counted = countPlan(explainStatement(server, loaded!.text));
  return { type: 'counted', spent: counted.units > fuel, ...counted };
}

function answer(request: Request): void {
  switch (request.type) {
    case 'load':
      reply(load(request.script, request.entry as QueryEntry) ?? { type: 'loaded' });
      break;
    case 'prepare':
      if (!('script' in request)) throw new Error('cannot count what is no statement');
      reply(load(request.script, request.entry as QueryEntry) ?? { type: 'done' });
      break;
    case 'call':
      stage(request.input);
      write(`{"type":"returned","output":${go()}}`);
      break;
    case 'stage':
      stage(request.input);
      reply({ type: 'done' });
      break;
    case 'go':
      output = go();
      reply({ type: 'done' });
      break;
    case 'count':
      reply(count(request.input, request.fuel));
      break;
    case 'fetch':
      write(`{"type":"returned","output":${output ?? go()}}`);
      break;
    default:
      throw new Error(`cannot do "${request.type}"`);
  }
}

server.ask(AS_OWNER);
// The first statement of each kind takes longest: it is run before anybody waits for it.
warm();
reply({ type: 'ready' });

for (;;) {
  const request = requestOf(readFrame());
  try {
    answer(request);
  } catch (error) {
    reply({ type: 'threw', error: thrown(error) });
  }
}

function thrown(error: unknown) {
  if (!(error instanceof QueryError)) {
    return { name: (error as Error).name, message: String(error).slice(0, MAX_TEXT), stack: '' };
  }
  const { code, message, detail, hint, position } = error.told;
  const words = [message, ...[detail, hint].filter((more) => more !== '')].join('. ');
  const where = position === undefined ? '' : placeText(position);
  return { name: code.slice(0, 5), message: words.slice(0, MAX_TEXT), stack: where };
}

function placeText(position: number): string {
  const { line, column } = placeOf(loaded!.text, { text: '', position });
  return `at ${line}:${column}`;
}

function warm(): void {
  const entry: QueryEntry = {
    kind: 'query',
    tables: { warm: { columns: { a: { kind: 'integer' }, b: { kind: 'timestamp' } } } },
    columns: {},
  };
  const tables = [{ columns: ['a', 'b'], rows: [[1, '2024-01-01 10:00:00']] }];
  const text = `
    SELECT a, count(*), row_number() OVER (ORDER BY a, date_trunc('month', b)) FROM warm
    LEFT JOIN (SELECT 1 AS a) x USING (a) GROUP BY a, b ORDER BY a`;
  server.ask(simple(createTables(entry)));
  refuse(server, text);
  for (let i = 0; i < 3; i++) {
    openTransaction(server, fillTables(entry, tables));
    runStatement(server, text);
    closeTransaction(server);
  }
  server.ask(simple('DROP TABLE warm'));
}
