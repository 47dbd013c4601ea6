/** Which variables of a submission outlive a call: those of its top level that its functions change. */
import {
  type AssignmentExpression,
  type CallExpression,
  type Identifier,
  type MemberExpression,
  type Node,
  type Property,
  parse,
} from 'acorn';
import {
  declarationsOf,
  HOLDERS,
  localsOf,
  type Named,
  placed,
  type Variable,
} from './declarations.ts';
import { SUBMISSION } from './script.ts';
import { childrenOf, isFunction, targetsOf } from '../base/syntax-nodes.ts';

/** How sure it is that something survives in a variable. */
type Suspicion = 'changed' | 'set anew' | 'handed on';

/**
 * The variables at the top level of a script, wrapped as the compiler does it, that functions change: those
 * never set anew inside a function, if there are any; else all. It reads names, not data flow.
 *
 * @returns none when the script cannot be read
 */
export function findSurvivors(script: string): Named[] {
  try {
    const program = parse(script, { ecmaVersion: 'latest', sourceType: 'script', locations: true });
    return suspects(script, program);
  } catch {
    return []; // Nested too deeply, or newer than the parser.
  }
}

function suspects(script: string, program: Node): Named[] {
  const variables = new Map<string, Variable>();
  const functions: Node[] = [];
  const found = new Map<string, Named & { suspicions: Set<Suspicion> }>();

  const suspect = (survivor: Named, suspicion: Suspicion) => {
    const { name, line, column } = survivor;
    const known = found.get(name) ?? { name, line, column, suspicions: new Set() };
    found.set(name, known);
    known.suspicions.add(suspicion);
  };

  const readTopLevel = (node: Node): void => {
    for (const child of childrenOf(node)) {
      const declared = declarationsOf(child);
      for (const variable of declared) variables.set(variable.name, variable);
      if (isFunction(child) && !runsAtOnce(node)) functions.push(child);
      else readTopLevel(child);
    }
    const onPrototype = prototypeProperty(node, script);
    if (onPrototype) suspect(onPrototype, 'handed on');
  };

  /** Notes a change of what an expression such as `a.b[0]` belongs to. */
  const change = (target: Node, hidden: ReadonlySet<string>, suspicion: Suspicion) => {
    const [base, property] = ownerOf(target);
    if (!base || hidden.has(base.name)) return;
    const variable = variables.get(base.name);
    const ofGlobal = GLOBALS.has(base.name);
    const name =
      property !== undefined && (ofGlobal || variable?.callable)
        ? `${base.name}.${property}`
        : base.name;
    if (variable) suspect({ ...variable, name }, suspicion);
    // Assigned without a declaration, a name becomes a global.
    else if (base === target || ofGlobal) suspect(placed(name, base), suspicion);
  };

  const readFunction = (node: Node, hidden: ReadonlySet<string>): void => {
    if (isFunction(node)) hidden = new Set([...hidden, ...localsOf(node)]);
    switch (node.type) {
      case 'AssignmentExpression': {
        const { left, right, operator } = node as AssignmentExpression;
        const itself = left.type === 'Identifier' && mentions(script, right, left.name);
        const anew = operator === '=' && left.type === 'Identifier' && !itself;
        for (const target of targetsOf(left)) change(target, hidden, anew ? 'set anew' : 'changed');
        break;
      }
      case 'UpdateExpression':
        change((node as Node & { argument: Node }).argument, hidden, 'changed');
        break;
      case 'CallExpression': {
        const { callee, arguments: passed } = node as CallExpression;
        if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
          if (MUTATORS.has(callee.property.name)) change(callee.object, hidden, 'changed');
        }
        for (const argument of passed) {
          if (argument.type !== 'Identifier' || !variables.get(argument.name)?.holder) continue;
          change(argument, hidden, 'handed on');
        }
        break;
      }
    }
    for (const child of childrenOf(node)) readFunction(child, hidden);
  };

  readTopLevel(program);
  for (const node of functions) readFunction(node, new Set());
  // What is set anew somewhere is mostly set anew for every call.
  const all = [...found.values()];
  const having = (suspicion: Suspicion) => all.filter((s) => s.suspicions.has(suspicion));
  const changed = having('changed');
  const kept = changed.filter((s) => !s.suspicions.has('set anew'));
  return [kept, changed, having('set anew'), all].find((some) => some.length > 0) ?? [];
}

const GLOBALS = new Set(['globalThis', 'window', 'global']);
/** Methods by which arrays, maps, sets and queues are changed. */
const MUTATORS = new Set(
  'push pop shift unshift splice sort reverse fill copyWithin set add delete clear append insert enqueue dequeue'.split(
    ' ',
  ),
);

/** Whether a function found below this node runs while the file loads: the wrapping of a file, mostly. */
function runsAtOnce(parent: Node): boolean {
  switch (parent.type) {
    case 'CallExpression': {
      const { callee } = parent as CallExpression;
      return isFunction(callee);
    }
    case 'MemberExpression':
      // `(function () {…}).call(…)`
      return true;
    case 'Property': {
      const { key } = parent as Property;
      return key.type === 'Literal' && String(key.value).startsWith(`${SUBMISSION}:`);
    }
    default:
      return false;
  }
}

/** The variable that `a.b[0]` or `a.get(b)` belongs to, and the name of its first property. */
function ownerOf(
  node: Node,
  property?: string,
): [owner?: Identifier, property?: string | undefined] {
  switch (node.type) {
    case 'Identifier':
      return [node as Identifier, property];
    case 'MemberExpression': {
      const { object, property: inner } = node as MemberExpression;
      const { name } = inner as { name?: string };
      return ownerOf(object, inner.type === 'PrivateIdentifier' ? `#${inner.name}` : name);
    }
    case 'CallExpression': {
      const { callee } = node as CallExpression;
      return callee.type === 'MemberExpression' ? ownerOf(callee.object) : [];
    }
    default:
      return [];
  }
}

/** A list or an object on a prototype, which all instances share. */
function prototypeProperty(node: Node, script: string): Named | undefined {
  if (node.type !== 'AssignmentExpression') return undefined;
  const { left, right } = node as AssignmentExpression;
  const name = script.slice(left.start, left.end);
  return /^[\w$]+\.prototype\.[\w$]+$/.test(name) && HOLDERS.has(right.type)
    ? placed(name, left)
    : undefined;
}

function mentions(script: string, node: Node, name: string): boolean {
  const text = script.slice(node.start, node.end);
  // After a dot stands a property, but not after the three dots of a spread.
  return new RegExp(`(?<![\\w$]|(?<!\\.\\.)\\.)${name.replaceAll('$', '\\$')}(?![\\w$])`).test(
    text,
  );
}
