/**
 * SQL inside the sandbox: boots Postgres, and answers the judge's requests one after the other on raw stdin and stdout. A
 * submission is one statement; each case runs it on tables that are filled for it and gone afterwards.
 */
import './shell.ts';
import { runtime } from './shell.ts';
import { encodeFrame, MAX_TEXT, type Reply, type Request } from '../../../sandbox/protocol.ts';
import { pipeOf } from '../../../sandbox/runner/pipe.ts';
import type { Table } from '../../../types.ts';
import { bootServer } from './boot.ts';
import { AS_OWNER, QueryError, refuse, type Refusal, runStatement } from './statement.ts';
import { createTables, fillTables, type QueryEntry } from './tables.ts';
import { simple } from './wire.ts';

const { readFrame, writeFrame } = pipeOf(runtime);
const decoder = new TextDecoder();

function write(json: string): void {
  writeFrame(encodeFrame(json));
}

function reply(message: Reply): void {
  write(JSON.stringify(message));
}

const server = await bootServer(readFrame());

/** A submission: its statement, and the tables that it is about. */
let loaded: { entry: QueryEntry; text: string } | undefined;

/** What was sent as the script of a program. */
interface Script {
  file: string;
  text: string;
}

function load({ script, entry }: Extract<Request, { type: 'load' }>): void {
  const { file, text } = JSON.parse(script) as Script;
  const tables = server.ask(simple(createTables(entry as QueryEntry)));
  if (tables.error) throw new Error(`the tables cannot be made: ${tables.error.message}`);
  const refused = refuse(server, text);
  if (refused) {
    reply({ type: 'missing', name: 'query', faults: [{ file, ...placeOf(text, refused) }] });
    return;
  }
  loaded = { entry: entry as QueryEntry, text };
  reply({ type: 'loaded' });
}

function placeOf(text: string, { text: words, position }: Refusal) {
  const lines = [...text]
    .slice(0, position - 1)
    .join('')
    .split('\n');
  const column = [...lines.at(-1)!].length + 1;
  return { text: words.slice(0, MAX_TEXT), line: lines.length, column };
}

function call(input: unknown[]): void {
  const { entry, text } = loaded!;
  write(
    `{"type":"returned","output":${runStatement(server, fillTables(entry, input as Table[]), text)}}`,
  );
}

server.ask(AS_OWNER);
// The first statement of each kind takes longest: it is run before anybody waits for it.
warm();
reply({ type: 'ready' });

for (;;) {
  const request = JSON.parse(decoder.decode(readFrame())) as Request;
  try {
    if (request.type === 'load') load(request);
    else if (request.type === 'call') call(request.input);
    else throw new Error(`cannot do "${request.type}"`);
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
  for (let i = 0; i < 3; i++) runStatement(server, fillTables(entry, tables), text);
  server.ask(simple('DROP TABLE warm'));
}
