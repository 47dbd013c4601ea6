/** One statement of a submission: whether it is one that may run, and what it returns. */
import type { Server } from './boot.ts';
import { type Explained, type PlanNode, readPlan } from './plan.ts';
import { readTree } from './plan-tree.ts';
import { beforeFirstWord } from './statement-text.ts';
import { ruleFor } from './values.ts';
import {
  type Answer,
  bind,
  execute,
  type Field,
  parse,
  type ServerError,
  simple,
  sync,
} from './wire.ts';

/**
 * From here on the session is the learner's, who may read tables; and nothing can be written any more, whoever asks. Both
 * end with the transaction.
 */
const AS_LEARNER = simple('SET LOCAL SESSION AUTHORIZATION learner; SET TRANSACTION READ ONLY');
/** Without it there is nothing that the end of a transaction could go back to. */
export const AS_OWNER = simple('SET SESSION AUTHORIZATION postgres');
const BEGIN = simple('BEGIN');
const ROLLBACK = simple('ROLLBACK');
/** Before a statement that only a query can follow. */
const EXPLAIN = 'EXPLAIN (FORMAT JSON) ';
/** The same, and the statement is run. */
const ANALYZE = 'EXPLAIN (ANALYZE, FORMAT JSON, TIMING OFF, BUFFERS OFF, SUMMARY OFF) ';
/** Has plans logged, and log messages sent. A statement could read that, so it is never run meanwhile. */
const LOGGING = simple(
  'SET LOCAL debug_print_plan = on; SET LOCAL debug_pretty_print = off; SET LOCAL client_min_messages = log',
);
const NOT_LOGGING = simple(
  'SET LOCAL debug_print_plan = off; SET LOCAL debug_pretty_print = on; SET LOCAL client_min_messages = notice',
);

/** Rows taken at once. */
const BATCH_ROWS = 10_000;
/** Characters of a result, beyond which it is too long whatever the limit. */
const MAX_CHARACTERS = 64 * 1024 * 1024;

/** Why a statement is none that can be judged. */
export interface Refusal {
  text: string;
  /** Where in it, from 1, in characters. */
  position: number;
}

/** The engine gave up without a word, as it does when its stack overflows. */
class Collapsed extends Error {
  override name = 'Collapsed';
}

/** Postgres says that a statement, or its running, is wrong. */
export class QueryError extends Error {
  override name = 'QueryError';
  constructor(readonly told: ServerError) {
    super(told.message);
  }
}

/** Runs something as the learner in a transaction that is rolled back. */
function asLearner<T>(server: Server, run: () => T): T {
  try {
    openTransaction(server, []);
    return run();
  } finally {
    closeTransaction(server);
  }
}

/** Begins a transaction, fills tables, and becomes the learner. */
export function openTransaction(server: Server, fill: readonly Uint8Array[]): void {
  const begun = server.ask(BEGIN, ...fill, AS_LEARNER);
  if (begun.error) throw new Error(`the tables cannot be filled: ${begun.error.message}`);
}

/** Ends the transaction that there is, if there is one, and with it all that was filled. */
export function closeTransaction(server: Server): void {
  server.ask(sync(), ROLLBACK);
}

/** Why a text is not one query over the tables that there are; undefined when it is one. */
export function refuse(server: Server, text: string): Refusal | undefined {
  const position = [...beforeFirstWord(text)].length + 1;
  return (
    asLearner(server, () => {
      const read = server.ask(...parse(text));
      if (read.error) return refusalOf(read.error, position);
      if (read.parameters > 0)
        return { text: 'a statement has no parameters such as $1', position };
      if (!read.fields?.length) {
        const isEmpty = position > text.length;
        const what = isEmpty ? 'the file has no statement' : 'the statement returns no table';
        return { text: `${what}: write one SELECT`, position };
      }
      server.ask(sync());
      return undefined;
    }) ?? refusePlan(server, text, position)
  );
}

/** The same by its plan: what cannot be explained is no query, and what writes is none either. */
function refusePlan(server: Server, text: string, position: number): Refusal | undefined {
  const plan = asLearner(server, () => server.ask(...parse(EXPLAIN + text), bind(), execute(0)));
  const { error } = plan;
  const refused = { text: 'a solution is one SELECT statement', position };
  if (error?.code === '42601') return refused;
  // What goes wrong with values is told by the case that it goes wrong on.
  if (error) return refusalOf(shifted(error), position);
  return /"Node Type": "ModifyTable"/.test(plan.rows[0]?.[0] ?? '') ? refused : undefined;
}

/** As if nothing stood before the statement. */
function shifted(error: ServerError): ServerError {
  const { position } = error;
  return { ...error, position: position === undefined ? undefined : position - EXPLAIN.length };
}

function refusalOf(error: ServerError, otherwise: number): Refusal | undefined {
  if (!isAboutText(error)) return undefined;
  return { text: wordsFor(error), position: error.position ?? otherwise };
}

/** What Postgres says, in other words where its own are about its insides. */
function wordsFor({ code, message, detail, hint }: ServerError): string {
  if (code === '26000') return 'the statement is nested too deeply';
  if (code === '42501') return `${message}: a solution may only read its tables`;
  if (code === '42601' && message.includes('multiple commands')) {
    return 'a solution is one statement, and this is more than one';
  }
  return [message, ...[detail, hint].filter((more) => more !== '')].join('. ');
}

/** Classes of errors that are about the statement, whatever is in the tables. */
function isAboutText({ code }: ServerError): boolean {
  return /^(?:0A|25|26|3F|42|54)/.test(code);
}

/**
 * Runs a statement in the transaction that was opened for it.
 *
 * @returns the table that it returns, as JSON
 * @throws QueryError when it fails
 */
export function runStatement(server: Server, text: string): string {
  let answer = server.ask(...parse(text), bind(), execute(BATCH_ROWS));
  const { fields } = answer;
  const rows: string[] = [];
  let length = 0;
  const rules = (fields ?? []).map(({ type }) => ruleFor(type));
  for (;;) {
    for (const row of resultOf(answer).rows) {
      const cells = row.map((value, i) => (value === null ? 'null' : rules[i]!(value)));
      const json = `[${cells.join(',')}]`;
      length += json.length;
      rows.push(json);
    }
    if (!answer.suspended || length > MAX_CHARACTERS) break;
    answer = server.ask(execute(BATCH_ROWS));
  }
  return `{"columns":${namesOf(fields!)},"rows":[${rows.join(',')}]}`;
}

/**
 * Runs a statement in the transaction that was opened for it, and tells what its plan did.
 *
 * @throws QueryError when it fails
 */
export function explainStatement(server: Server, text: string): PlanNode {
  server.ask(LOGGING);
  const planned = resultOf(server.ask(...parse(EXPLAIN + text), bind(), execute(0)));
  server.ask(NOT_LOGGING);
  const logged = planned.notices.find(({ message }) => message === 'plan:')?.detail ?? '';
  const { rows } = resultOf(server.ask(...parse(ANALYZE + text), bind(), execute(0)));
  const [{ Plan: plan }] = JSON.parse(rows[0]![0]!) as [{ Plan: Explained }];
  return readPlan(plan, readTree(logged), text, EXPLAIN.length);
}

function namesOf(fields: readonly Field[]): string {
  return JSON.stringify(fields.map(({ name }) => name));
}

function resultOf(answer: Answer): Answer {
  if (answer.error) throw new QueryError(answer.error);
  if (!answer.complete && !answer.suspended) throw new Collapsed('the engine gave up');
  return answer;
}
