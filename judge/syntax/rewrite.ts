/** Adds code of ours to the loops and functions of a compiled script. */
import {
  type BlockStatement,
  type CallExpression,
  type Function as AnyFunction,
  type Node,
  type Program,
  type ReturnStatement,
  parse,
} from 'acorn';
import { childrenOf, isFunction, nameGivenBy } from '../base/syntax-nodes.ts';

/** A loop, function or method call of the script; `recursive` when a function's own name occurs in it. */
export interface Spot {
  kind: 'loop' | 'function' | 'call';
  line: number;
  column: number;
  recursive: boolean;
  /** The name of the method that is called. */
  method?: string;
}

/**
 * What is put before a loop, at the start of its or a function's body, and where a function is left. For a call
 * `start` begins a call of ours that its last argument is passed through.
 */
interface Marks {
  before?: string;
  start: string;
  leave?: string;
}

/**
 * Puts code into every loop, function and call of a method of a script, as far as it is wanted. Each begins where it
 * began before, on the same line.
 *
 * @param mark what is put around a spot, by the name of our object and the spot's number; nothing if undefined
 * @param prelude defines our object; it runs before anything of the submission
 * @returns undefined when the script cannot be read
 */
export function rewrite(
  script: string,
  mark: (name: string, i: number, spot: Spot) => Marks | undefined,
  prelude: (name: string, spots: readonly Spot[]) => string,
): string | undefined {
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
      const argument = markCall(node);
      const label = node.type === 'LabeledStatement' ? { labelled: labelled ?? node } : {};
      const context = { called: nameGivenBy(node), leave, ...label };
      for (const child of childrenOf(node)) visit(child, context);
      if (argument) edit(argument.end, '))');
    }
    if (returned && argument) edit(argument.end, ')');
    if (returned) edit(node.end, `;${leave}return ${name}_}`);
  };

  /** @returns the last argument of a call that is marked: its end closes what is begun here */
  const markCall = (node: Node): Node | undefined => {
    const { callee, arguments: args } = node as Partial<CallExpression>;
    const last = args?.at(-1);
    if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || !last) return;
    const { property } = callee;
    if (property.type !== 'Identifier' || callee.computed) return;
    const { line, column } = property.loc!.start;
    const spot = { kind: 'call', line, column: column + 1, recursive: false } as const;
    const marked: Spot = { ...spot, method: property.name };
    const marks = mark(name, spots.length, marked);
    if (!marks) return;
    spots.push(marked);
    const passed = last.type === 'SpreadElement' ? last.argument : last;
    edit(passed.start, `${marks.start}(`);
    return passed;
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
