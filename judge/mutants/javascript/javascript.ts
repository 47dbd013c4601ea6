/**
 * Mutants of TypeScript and JavaScript. They are made of the program without its types, as the compiler prints it, and
 * their names do not depend on local names.
 */
import type { ExpressionStatement, Node, Program } from 'acorn';
import { transform } from 'esbuild';
import { childrenOf } from '../../base/syntax-nodes.ts';
import { loaderFor } from '../../compile/imports.ts';
import { type Source, SOURCE_EXTENSIONS } from '../../compile/source.ts';
import type { Change, Mutable } from '../mutable.ts';
import { namesFor, outsideNames, scopeOf } from './naming.ts';
import { mutationsOf } from './operators.ts';

export const javascript: Mutable = {
  extensions: SOURCE_EXTENSIONS,
  print: async (submission) => ({
    name: submission.name.replace(/ts$/, 'js'),
    text: await printed(submission),
  }),
  changesOf,
  instructions,
};

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
async function changesOf(code: string): Promise<Change[]> {
  const { parse } = await import('acorn');
  const read = (sourceType: 'module' | 'script'): Program =>
    parse(code, { ecmaVersion: 'latest', sourceType, allowReturnOutsideFunction: true });
  let program: Program;
  try {
    program = read('module');
  } catch {
    program = read('script');
  }
  const found: Change[] = [];
  const outside = outsideNames(program);
  const nameEdit = namesFor(program, code, outside);
  const visit = (node: Node, around: readonly Node[]): void => {
    if (isBeside(node, code)) return;
    const ancestors = [...around, node];
    const scope = scopeOf(around, outside);
    for (const edit of mutationsOf(node, code)) {
      const { line, becomes } = nameEdit(edit, ancestors);
      const change = `${line} → ${becomes === ';' ? 'nothing' : becomes}`;
      const { start, end, parts } = edit;
      const put = parts.map((p) => (typeof p === 'string' ? p : code.slice(p.start, p.end)));
      const called = scope === '' ? change : `${scope}: ${change}`;
      found.push({ start, end, put: put.join(''), called });
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
