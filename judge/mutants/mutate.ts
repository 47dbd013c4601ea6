/**
 * Mutants of one submission: programs with one small mistake each. They are made of the program without its types,
 * as the compiler prints it, so that neither comments nor the layout of the file matter to what a mutant is called.
 */
import type { ExpressionStatement, Node, Program } from 'acorn';
import { loaderFor } from '../compile/imports.ts';
import { transform } from '../compile/service.ts';
import type { Source } from '../compile/source.ts';
import { childrenOf, isFunction, nameGivenBy } from '../compile/syntax.ts';
import { type Edit, mutationsOf } from './operators.ts';

/** What tells a mutant from the others of its problem, whatever is changed elsewhere. */
export interface MutantName {
  /** The file, below the problem's folder. */
  file: string;
  /** The functions and classes around the change, outermost first, such as `LRUCache.get`; empty at the top level. */
  in: string;
  /** The text of the changed lines, and what it became; blanks count as one, and long texts are cut. */
  line: string;
  becomes: string;
  /** Which of several of that name, from 1. */
  nth: number;
}

/** One mutant, as a submission in JavaScript. */
export interface Mutant {
  name: MutantName;
  source: Source;
}

/**
 * The mutants of a submission that compile, each a program of its own: none does what the submission or another
 * mutant does by the same instructions.
 *
 * @param file how the names of the mutants call the file
 */
export async function mutantsOf(submission: Source, file: string): Promise<Mutant[]> {
  const name = submission.name.replace(/ts$/, 'js');
  const { code } = await transform(submission.text, {
    target: 'es2024',
    charset: 'utf8',
    legalComments: 'none',
    tsconfigRaw: '{}',
    logLevel: 'silent',
    loader: loaderFor(submission.name),
  });
  const seen = new Set([await instructions(code)]);
  const times = new Map<string, number>();
  const mutants: Mutant[] = [];
  for (const { edit, scope } of await editsOf(code)) {
    const text = code.slice(0, edit.start) + edit.text + code.slice(edit.end);
    const compiled = await instructions(text);
    if (compiled === undefined || seen.has(compiled)) continue;
    seen.add(compiled);
    const place = { file, in: scope, ...linesOf(code, edit) };
    const key = JSON.stringify(place);
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    mutants.push({ name: { ...place, nth }, source: { ...submission, name, text } });
  }
  return mutants;
}

/** The program without anything that does not matter; undefined when it does not compile. */
async function instructions(code: string): Promise<string | undefined> {
  try {
    const { code: minified } = await transform(code, {
      minify: true,
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

/** Every mutation of a program, in the order of the text, and the names of the functions around it. */
async function editsOf(code: string): Promise<{ edit: Edit; scope: string }[]> {
  const { parse } = await import('acorn');
  const read = (sourceType: 'module' | 'script'): Program =>
    parse(code, { ecmaVersion: 'latest', sourceType, allowReturnOutsideFunction: true });
  let program: Program;
  try {
    program = read('module');
  } catch {
    program = read('script');
  }
  const found: { edit: Edit; scope: string }[] = [];
  const visit = (node: Node, scope: readonly string[]): void => {
    if (isBeside(node, code)) return;
    for (const edit of mutationsOf(node, code)) found.push({ edit, scope: scope.join('.') });
    const named = namesWhatItHolds(node) ? nameGivenBy(node) : undefined;
    const inner = named === undefined ? scope : [...scope, named];
    for (const child of childrenOf(node)) visit(child, inner);
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

/** Whether a node is a function or class, or gives one its name. */
function namesWhatItHolds(node: Node): boolean {
  const { init, value } = node as { init?: Node | null; value?: Node | null };
  return [node, init, value].some((held) => !!held?.type && (isFunction(held) || isClass(held)));
}

function isClass({ type }: Node): boolean {
  return type === 'ClassDeclaration' || type === 'ClassExpression';
}

/** Characters of a changed text that a name keeps. */
const KEPT = 160;

function linesOf(code: string, { start, end, text }: Edit): { line: string; becomes: string } {
  const from = code.lastIndexOf('\n', start - 1) + 1;
  const until = code.indexOf('\n', end);
  const to = until < 0 ? code.length : until;
  return {
    line: shorten(code.slice(from, to)),
    becomes: shorten(code.slice(from, start) + text + code.slice(end, to)),
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > KEPT ? `${line.slice(0, KEPT)}…` : line;
}
