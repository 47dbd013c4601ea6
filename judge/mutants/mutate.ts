/**
 * Mutants of one submission: programs with one small mistake each. They are made of the program without its types,
 * as the compiler prints it. What a mutant is called does not depend on the layout of the file, on comments or on
 * local names.
 */
import type { ExpressionStatement, Node, Program } from 'acorn';
import { loaderFor } from '../compile/imports.ts';
import { transform } from 'esbuild';
import type { Source } from '../compile/source.ts';
import { childrenOf } from '../base/syntax-nodes.ts';
import { outsideNames, namesFor, scopeOf } from './naming.ts';
import { type Edit, mutationsOf } from './operators.ts';

/** One mutant, as a submission in JavaScript. */
export interface Mutant {
  /**
   * What tells it from the others of the program, such as `f: return $1 + $2; → return $1 - $2;`: the functions
   * and classes around the change, the statement as it was, and as it is (`nothing` when it was left out).
   * Several of one name are numbered.
   */
  name: string;
  /** The changed lines as people read them, with the names that the program uses. */
  was: string;
  is: string;
  source: Source;
}

/**
 * The mutants of a submission that compile, each a program of its own: none does what the submission or another
 * mutant does by the same instructions.
 */
export async function mutantsOf(submission: Source): Promise<Mutant[]> {
  const code = await printed(submission);
  const name = submission.name.replace(/ts$/, 'js');
  const seen = new Set([await instructions(code)]);
  const times = new Map<string, number>();
  const mutants: Mutant[] = [];
  for (const { edit, called } of await editsOf(code)) {
    const put = edit.parts.map((p) => (typeof p === 'string' ? p : code.slice(p.start, p.end)));
    const text = code.slice(0, edit.start) + put.join('') + code.slice(edit.end);
    const compiled = await instructions(text);
    if (compiled === undefined || seen.has(compiled)) continue;
    seen.add(compiled);
    const nth = (times.get(called) ?? 0) + 1;
    times.set(called, nth);
    mutants.push({
      name: nth > 1 ? `${called} (number ${nth})` : called,
      ...linesOf(code, edit, put.join('')),
      source: { ...submission, name, text },
    });
  }
  return mutants;
}

/** The program without its types, comments and layout. */
async function printed({ name, text }: Source): Promise<string> {
  const options = { target: 'es2024', charset: 'utf8', legalComments: 'none' } as const;
  const quiet = { tsconfigRaw: '{}', logLevel: 'silent' } as const;
  // What was written over several lines is printed over several: first all is put on one.
  const { code } = await transform(text, {
    ...options,
    ...quiet,
    minifyWhitespace: true,
    loader: loaderFor(name),
  });
  return (await transform(code, { ...options, ...quiet, loader: 'js' })).code;
}

/** The program without anything that does not matter; undefined when it does not compile. */
async function instructions(code: string): Promise<string | undefined> {
  try {
    const { code: minified } = await transform(code, {
      minifySyntax: true,
      minifyWhitespace: true,
      target: 'es2024',
      loader: 'js',
      tsconfigRaw: '{}',
      logLevel: 'silent',
    });
    return minified;
  } catch {
    return undefined;
  }
}

/** Every mutation of a program, in the order of the text, and what it is called. */
async function editsOf(code: string): Promise<{ edit: Edit; called: string }[]> {
  const { parse } = await import('acorn');
  const read = (sourceType: 'module' | 'script'): Program =>
    parse(code, { ecmaVersion: 'latest', sourceType, allowReturnOutsideFunction: true });
  let program: Program;
  try {
    program = read('module');
  } catch {
    program = read('script');
  }
  const found: { edit: Edit; called: string }[] = [];
  const nameEdit = namesFor(program, code);
  const outside = outsideNames(program);
  const visit = (node: Node, around: readonly Node[]): void => {
    if (isBeside(node, code)) return;
    const ancestors = [...around, node];
    for (const edit of mutationsOf(node, code)) {
      const scope = scopeOf(around, outside);
      const { line, becomes } = nameEdit(edit, ancestors);
      const change = `${line} → ${becomes === ';' ? 'nothing' : becomes}`;
      found.push({ edit, called: scope === '' ? change : `${scope}: ${change}` });
    }
    for (const child of childrenOf(node)) visit(child, ancestors);
  };
  visit(program, []);
  return found;
}

/** What a file imports, how it hands itself out, and what it prints: none of that is judged. */
function isBeside(node: Node, code: string): boolean {
  if (/^(?:Import|ExportAll)/.test(node.type)) return true;
  if (node.type !== 'ExpressionStatement') return false;
  const { expression } = node as ExpressionStatement;
  if (expression.type === 'CallExpression') return code.startsWith('console.', node.start);
  if (expression.type !== 'AssignmentExpression') return false;
  const { right } = expression;
  // What is written there and nowhere else is mutated as anything else.
  const names = /^(?:\{[\w$\s,]*\}|[\w$]+)$/.test(code.slice(right.start, right.end));
  return names && /^(?:module\.)?exports\b/.test(code.slice(node.start, right.start));
}

/** Characters of a changed text that are shown. */
const SHOWN = 160;

function linesOf(code: string, { start, end }: Edit, put: string): { was: string; is: string } {
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
