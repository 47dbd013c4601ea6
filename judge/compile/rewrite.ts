/** Adds code of ours to the loops and functions of a compiled script. */
import type {
  BlockStatement,
  Function as AnyFunction,
  Node,
  Program,
  ReturnStatement,
} from 'acorn';
import { childrenOf, isFunction, nameGivenBy } from './syntax.ts';

/** A loop or function of the script; `recursive` when a function's own name occurs in it. */
export interface Spot {
  kind: 'loop' | 'function';
  line: number;
  column: number;
  recursive: boolean;
}

/** What is put before a loop, at the start of its or a function's body, and where a function is left. */
interface Marks {
  before?: string;
  start: string;
  leave?: string;
}

/**
 * Puts code into every loop and function of a script. Each begins where it began before, on the same line.
 *
 * @param mark what is put around a spot, by the name of our object and the spot's number; nothing if undefined
 * @param prelude defines our object; it runs before anything of the submission
 * @returns undefined when the script cannot be read
 */
export async function rewrite(
  script: string,
  mark: (name: string, i: number, spot: Spot) => Marks | undefined,
  prelude: (name: string, spots: readonly Spot[]) => string,
): Promise<string | undefined> {
  const { parse } = await import('acorn');
  let name = '$judge';
  while (script.includes(name)) name += '$';
  const spots: Spot[] = [];
  const edits: { at: number; text: string; instead: string }[] = [];
  const edit = (at: number, text: string, instead = '') => edits.push({ at, text, instead });

  const visit = (node: Node, { called, labelled, leave }: Context): void => {
    const returned = node.type === 'ReturnStatement' && leave !== undefined;
    // Parentheses, since what is returned may be a sequence: `a, b`.
    const { argument } = node as Partial<ReturnStatement>;
    if (returned) edit(node.start, `{const ${name}_=${argument ? '' : 'undefined'}`, 'return');
    if (returned && argument) edit(argument.start, '(');
    if (LOOPS.has(node.type) || isFunction(node)) {
      mend(node, called, labelled, leave);
    } else {
      const label = node.type === 'LabeledStatement' ? { labelled: labelled ?? node } : {};
      const context = { called: nameGivenBy(node), leave, ...label };
      for (const child of childrenOf(node)) visit(child, context);
    }
    if (returned && argument) edit(argument.end, ')');
    if (returned) edit(node.end, `;${leave}return ${name}_}`);
  };

  const mend = (node: Node, called?: string, labelled?: Node, leave?: string): void => {
    const loop = LOOPS.has(node.type);
    const { line, column } = node.loc!.start;
    const spot: Spot = {
      kind: loop ? 'loop' : 'function',
      line,
      column: column + 1,
      recursive: !loop && callsItself(script, node as AnyFunction, called),
    };
    const marks = mark(name, spots.length, spot);
    spots.push(spot);
    // A label belongs to its loop: what comes before the loop comes before the label.
    const whole = labelled ?? node;
    const { body } = node as Node & { body: Node };
    const block = body.type === 'BlockStatement';
    const inner = { leave: loop ? leave : marks?.leave };
    if (marks?.before) edit(whole.start, `{${marks.before}`);
    // Statements at an end may stand without a semicolon.
    if (marks && block)
      edit(afterDirectives((body as BlockStatement).body, body.start + 1), `;${marks.start}`);
    else if (marks && loop) edit(body.start, `{${marks.start}`);
    // The body of an arrow function may stand in parentheses, which are no part of it.
    else if (marks)
      edit(script.lastIndexOf('=>', body.start) + 2, `{${marks.start}const ${name}_=`);
    for (const child of childrenOf(node)) visit(child, inner);
    if (marks && block) edit(body.end - 1, loop ? '' : `;${marks.leave ?? ''}`);
    else if (marks && loop) edit(body.end, '}');
    else if (marks) edit(node.end, `;${marks.leave ?? ''}return ${name}_}`);
    if (marks?.before) edit(whole.end, '}');
  };

  let program: Program;
  try {
    program = parse(script, { ecmaVersion: 'latest', sourceType: 'script', locations: true });
    visit(program, {});
  } catch {
    return undefined; // Nested too deeply, or newer than the parser: then the place stays unknown.
  }
  edits.sort((a, b) => a.at - b.at);
  const start = afterDirectives(program.body, 0);
  let text = script.slice(0, start) + prelude(name, spots);
  let at = start;
  for (const edit of edits) {
    text += script.slice(at, edit.at) + edit.text;
    at = edit.at + edit.instead.length;
  }
  return text + script.slice(at);
}

/** What surrounds a node: the name it is given, its labels, and what to do where the function is left. */
interface Context {
  called?: string | undefined;
  labelled?: Node;
  leave?: string | undefined;
}

const LOOPS = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

function afterDirectives(statements: readonly Node[], otherwise: number): number {
  return statements.findLast((statement) => 'directive' in statement)?.end ?? otherwise;
}

function callsItself(script: string, node: AnyFunction, called: string | undefined): boolean {
  const name = node.id?.name ?? called;
  if (name === undefined) return false;
  return new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}\\s*\\(`).test(
    script.slice(node.body.start, node.body.end),
  );
}
