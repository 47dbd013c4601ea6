/** Mutants of SQL. They are made of the tokens of a query, so that texts, comments and quoted names stay as they are. */
import type { Change, Mutable } from '../mutable.ts';
import { nameOf } from './naming.ts';
import { mutationsOf } from './operators.ts';
import { parseQuery } from './structure.ts';
import { tokensOf } from './tokens.ts';

export const sql: Mutable = {
  extensions: ['.sql'],
  print: ({ name, text }) => Promise.resolve({ name, text }),
  changesOf: (code) => Promise.resolve(changesOf(code)),
  instructions: (code) => Promise.resolve(instructions(code)),
};

function changesOf(code: string): Change[] {
  const query = parseQuery(code);
  return mutationsOf(query).map((edit) => ({
    start: query.tokens[edit.from]!.start,
    end: query.tokens[edit.to - 1]!.end,
    put: edit.put,
    called: nameOf(query, edit),
  }));
}

/** Words that change nothing where they may stand. */
const NOISE = /^(?:asc|inner|outer)$/;

/** The tokens, without what says nothing. Whether it is a query at all is for Postgres to say. */
function instructions(code: string): string {
  const tokens = tokensOf(code).filter(({ kind, text }) => kind !== 'word' || !NOISE.test(text));
  const texts = tokens.map(({ text }) => (text === '!=' ? '<>' : text));
  return texts.join(' ').replace(/ ?;$/, '');
}
