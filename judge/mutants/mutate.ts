/**
 * Mutants of one submission: programs with one small mistake each. What a mutant is called does not depend on the
 * layout of the file or on comments.
 */
import { extname } from 'node:path';
import type { Source } from '../compile/source.ts';
import { javascript } from './javascript/javascript.ts';
import type { Change, Mutable } from './mutable.ts';
import { sql } from './sql/sql.ts';

const LANGUAGES: readonly Mutable[] = [javascript, sql];

/** One mutant, as a submission in the language of the program. */
export interface Mutant {
  /**
   * What tells it from the others of the program, such as `f: return $1 + $2; → return $1 - $2;`: what is around the
   * change, the statement or clause as it was, and as it is (`nothing` when it was left out). Several of one name are
   * numbered.
   */
  name: string;
  /** The changed lines as people read them, with the names that the program uses. */
  was: string;
  is: string;
  source: Source;
}

function languageOf(name: string): Mutable | undefined {
  return LANGUAGES.find(({ extensions }) => extensions.includes(extname(name)));
}

/** Whether mutants are made of a file, by its name. */
export function isMutable(name: string): boolean {
  return languageOf(name) !== undefined;
}

/**
 * The mutants of a submission that compile, as far as that can be told without running them, each a program of its own:
 * none does what the submission or another mutant does by the same instructions.
 */
export async function mutantsOf(submission: Source): Promise<Mutant[]> {
  const language = languageOf(submission.name);
  if (!language) return [];
  const { name, text: code } = await language.print(submission);
  const seen = new Set([await language.instructions(code)]);
  const times = new Map<string, number>();
  const mutants: Mutant[] = [];
  for (const change of await language.changesOf(code)) {
    const { start, end, put, called } = change;
    const text = code.slice(0, start) + put + code.slice(end);
    const instructions = await language.instructions(text);
    if (instructions === undefined || seen.has(instructions)) continue;
    seen.add(instructions);
    const nth = (times.get(called) ?? 0) + 1;
    times.set(called, nth);
    mutants.push({
      name: nth > 1 ? `${called} (number ${nth})` : called,
      ...linesOf(code, change),
      source: { ...submission, name, text },
    });
  }
  return mutants;
}

/** Characters of a changed text that are shown. */
const SHOWN = 160;

function linesOf(code: string, { start, end, put }: Change): { was: string; is: string } {
  const from = code.lastIndexOf('\n', start - 1) + 1;
  const until = code.indexOf('\n', end);
  const to = until < 0 ? code.length : until;
  return {
    was: shorten(code.slice(from, to)),
    is: shorten(code.slice(from, start) + put + code.slice(end, to)),
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
