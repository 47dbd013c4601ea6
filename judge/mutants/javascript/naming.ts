/**
 * What a place in a program is called, whatever its layout and whatever its local names: the text of the statement
 * around it, in which the n-th local name is `$n` and every statement inside it is `…`.
 */
import type { Identifier, ImportDeclaration, Node, Program, Property } from 'acorn';
import { childrenOf, isFunction, nameGivenBy, targetsOf } from '../../base/syntax-nodes.ts';
import type { Edit } from './operators.ts';

/** A function that names an edit: the statement as it is, and as it becomes. */
export type NameEdit = (
  edit: Edit,
  ancestors: readonly Node[],
) => { line: string; becomes: string };

/**
 * @param code a program as the compiler prints it, without its types
 * @param outside see {@link outsideNames}
 */
export function namesFor(
  program: Program,
  code: string,
  outside: ReadonlyMap<string, string>,
): NameEdit {
  const bindings = resolve(program, outside);
  return (edit, ancestors) => {
    const unit = ancestors.findLast(isUnit) ?? program;
    const swaps = swapsIn(unit, bindings);
    const show = ({ start, end }: { start: number; end: number }): string => {
      let text = '';
      let at = start;
      for (const swap of swaps) {
        if (swap.start < at || swap.end > end) continue;
        text += code.slice(at, swap.start) + swap.text;
        at = swap.end;
      }
      return text + code.slice(at, end);
    };
    const become = [
      show({ start: unit.start, end: edit.start }),
      ...edit.parts.map((part) => (typeof part === 'string' ? part : show(part))),
      show({ start: edit.end, end: unit.end }),
    ].join('');
    return { line: oneBlank(show(unit)), becomes: oneBlank(become) };
  };
}

/** The functions, classes and members around a place that are known outside of the program, outermost first. */
export function scopeOf(ancestors: readonly Node[], outside: ReadonlyMap<string, string>): string {
  const names = ancestors.flatMap((node) => {
    const isMember = node.type === 'MethodDefinition' || node.type === 'PropertyDefinition';
    const isNamed = isFunction(node) || isClass(node) || node.type === 'VariableDeclarator';
    const name = isMember || isNamed ? nameGivenBy(node) : undefined;
    return (isMember ? name : outside.get(name ?? '')) ?? [];
  });
  return names.join('.');
}

/** The names that others know as well, by the program's own: what it hands out, and what it imports. */
export function outsideNames(program: Program): Map<string, string> {
  const names = new Map<string, string>();
  for (const node of program.body) {
    if (node.type !== 'ExportNamedDeclaration' && node.type !== 'ImportDeclaration') continue;
    for (const specifier of node.specifiers) {
      const { local, exported, imported } = specifier as unknown as Record<string, Identifier>;
      const known = exported ?? imported;
      if (known) names.set(local!.name, known.name);
    }
    const own = node.type === 'ExportNamedDeclaration' && node.declaration;
    for (const { name } of own ? declaredBy(own) : []) names.set(name, name);
  }
  return names;
}

function oneBlank(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isClass({ type }: Node): boolean {
  return type === 'ClassDeclaration' || type === 'ClassExpression';
}

function isStatement({ type }: Node): boolean {
  return /Statement$|Declaration$/.test(type) || type === 'StaticBlock';
}

/** Whether a node is what its parts are named by: a statement, or a member of a class. */
function isUnit(node: Node, at: number, ancestors: readonly Node[]): boolean {
  if (node.type === 'MethodDefinition' || node.type === 'PropertyDefinition') return true;
  return node.type !== 'BlockStatement' && isStatement(node) && !isHead(node, ancestors[at - 1]);
}

/** Whether a declaration stands in the head of a loop. */
function isHead(node: Node, parent: Node | undefined): boolean {
  const { init, left } = (parent ?? {}) as { init?: unknown; left?: unknown };
  return node.type === 'VariableDeclaration' && (node === init || node === left);
}

interface Swap {
  start: number;
  end: number;
  text: string;
}

/** What is not shown of a statement as it stands, in the order of the text. */
function swapsIn(unit: Node, bindings: ReadonlyMap<Node, Binding>): Swap[] {
  const places = new Map<Binding, number>();
  const swaps: Swap[] = [];
  const visit = (node: Node, parent: Node | undefined, shorthand: boolean): void => {
    const { start, end } = node;
    const inner =
      isStatement(node) && !isHead(node, parent) && parent?.type !== 'ExportNamedDeclaration';
    if (node !== unit && (inner || node.type === 'ClassBody')) {
      swaps.push({ start, end, text: '…' });
      return;
    }
    const binding = bindings.get(node);
    if (binding) {
      if (binding.outside === undefined && !places.has(binding)) {
        places.set(binding, places.size + 1);
      }
      const text = binding.outside ?? `$${places.get(binding)}`;
      swaps.push({ start, end, text: shorthand ? `${binding.name}: ${text}` : text });
    }
    for (const child of variablesIn(node)) {
      const short =
        (node as Property).shorthand || (shorthand && node.type === 'AssignmentPattern');
      visit(child, node, short && child.start === start);
    }
  };
  visit(unit, undefined, false);
  return swaps.sort((a, b) => a.start - b.start);
}

/** A name that the program gives to something of its own. */
interface Binding {
  name: string;
  /** How it is known outside of the program. */
  outside?: string | undefined;
}

/** Each name's binding. */
function resolve(program: Program, outside: ReadonlyMap<string, string>): Map<Node, Binding> {
  const bindings = new Map<Node, Binding>();
  type Scope = ReadonlyMap<string, Binding>;
  const open = (scope: Scope, node: Node, of?: ReadonlyMap<string, string>): Scope => {
    const names = namesOpenedBy(node);
    if (names.length === 0) return scope;
    return new Map([
      ...scope,
      ...names.map(({ name }) => [name, { name, outside: of?.get(name) }] as const),
    ]);
  };
  const visit = (node: Node, scope: Scope): void => {
    const binding = node.type === 'Identifier' ? scope.get((node as Identifier).name) : undefined;
    if (binding) bindings.set(node, binding);
    for (const child of variablesIn(node)) visit(child, open(scope, child));
  };
  visit(program, open(new Map(), program, outside));
  return bindings;
}

/** The names that are new inside a node: a function's parameters and `var`s, a block's `let`s, a loop's own. */
function namesOpenedBy(node: Node): Identifier[] {
  const { id, params, param, body, init, left } = node as unknown as Record<string, Node | null>;
  const own = [id, ...((params as unknown as Node[] | null) ?? []), param];
  const isNamed = isFunction(node) || isClass(node) || node.type === 'CatchClause';
  return [
    ...(isNamed ? own.flatMap((one) => (one ? namesIn(one) : [])) : []),
    ...(isFunction(node) || node.type === 'Program' ? varsIn(node) : []),
    ...(Array.isArray(body) ? (body as Node[]).flatMap(declaredBy) : []),
    ...(node.type === 'SwitchStatement'
      ? childrenOf(node).flatMap(childrenOf).flatMap(declaredBy)
      : []),
    ...(node.type.startsWith('For')
      ? [init, left].flatMap((one) => (one ? declaredBy(one) : []))
      : []),
  ];
}

/** The names that a declaration gives. */
function declaredBy(node: Node): Identifier[] {
  const { declaration, declarations, id } = node as {
    declaration?: Node | null;
    declarations?: { id: Node }[];
    id?: Identifier | null;
  };
  if (/^Export/.test(node.type)) return declaration ? declaredBy(declaration) : [];
  if (node.type === 'ImportDeclaration')
    return (node as ImportDeclaration).specifiers.map(({ local }) => local);
  if (node.type === 'VariableDeclaration') return declarations!.flatMap((one) => namesIn(one.id));
  return /Declaration$/.test(node.type) && id ? [id] : [];
}

/** The `var`s of a function, however deep in it. */
function varsIn(node: Node): Identifier[] {
  return childrenOf(node).flatMap((child) => {
    if (isFunction(child)) return [];
    const isVar =
      child.type === 'VariableDeclaration' && (child as { kind?: string }).kind === 'var';
    return [...(isVar ? declaredBy(child) : []), ...varsIn(child)];
  });
}

/** The names in a pattern that get a value. */
function namesIn(pattern: Node): Identifier[] {
  return targetsOf(pattern).filter((node): node is Identifier => node.type === 'Identifier');
}

/** A node's children, without names that are no variable's: of members, keys and labels. */
function variablesIn(node: Node): Node[] {
  const { computed, key, property, label } = node as unknown as Record<string, unknown>;
  return childrenOf(node).filter(
    (child) => computed === true || (child !== key && child !== property && child !== label),
  );
}
