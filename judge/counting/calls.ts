/** Which calls of a script are told to built-ins as the place that they charge, as far as names tell. */
import type { AnyNode, Node } from 'acorn';
import { childrenOf, isFunction } from '../base/syntax-nodes.ts';
import { FAMILIES } from './realm/families.ts';

/** Names of built-ins that charge, or call one that does. */
export const CHARGED: ReadonlySet<string> = new Set([
  ...Object.values(FAMILIES).flatMap((makers) => Object.keys(makers)),
  'test',
  'match',
  'matchAll',
  'search',
]);

/** Methods of the libraries that are there without an import; whatever is called on lodash's `_` is one as well. */
const OF_LIBRARIES = new Set(
  'enqueue dequeue pushFront pushBack popFront popBack removeMany toArray'.split(' '),
);

/** Functions that stand alone and charge. Of any other name, such as `search`, it is the submission's own. */
const CHARGED_ALONE = new Set(Object.keys(FAMILIES['']!));

/** Functions that stand alone and call nothing of the submission's. */
const FREE = new Set('Number String Boolean Symbol BigInt parseInt parseFloat isNaN'.split(' '));

type Call = Extract<AnyNode, { type: 'CallExpression' | 'NewExpression' }>;

/** The last name of what is called. */
export function calledName({ callee }: Call): string | undefined {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.computed) return undefined;
  return callee.property.type === 'Identifier' ? callee.property.name : undefined;
}

/** Whether a call is one of something that charges the site that it is called at. */
export function isCharged(call: Call): boolean {
  const name = calledName(call);
  if (name === undefined) return false;
  if (call.callee.type === 'Identifier') return CHARGED_ALONE.has(name);
  return CHARGED.has(name) || OF_LIBRARIES.has(name) || objectOf(call) === '_';
}

/** The name of the variable whose method is called. */
function objectOf({ callee }: Call): string | undefined {
  if (callee.type !== 'MemberExpression') return undefined;
  return callee.object.type === 'Identifier' ? callee.object.name : undefined;
}

/** Whether a chain of members and calls has a call in it that charges. */
export function callsCharged(node: AnyNode): boolean {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return isCharged(node) || callsCharged(node.callee);
    case 'MemberExpression':
      return callsCharged(node.object);
    case 'TaggedTemplateExpression':
      return callsCharged(node.tag);
    case 'ChainExpression':
      return callsCharged(node.expression);
    default:
      return false;
  }
}

/**
 * Whether something of the submission's own may run where an expression is evaluated. A method may be its own,
 * whatever the name: `heap.pop()`.
 */
export function callsOwn(node: Node): boolean {
  if (isFunction(node)) return false;
  const any = node as AnyNode;
  switch (any.type) {
    case 'CallExpression': {
      const isFree = any.callee.type === 'Identifier' && FREE.has(any.callee.name);
      return (!isFree && objectOf(any) !== 'Math') || any.arguments.some(callsOwn);
    }
    case 'NewExpression':
    case 'TaggedTemplateExpression':
    case 'AwaitExpression':
    case 'YieldExpression':
      return true;
    default:
      return childrenOf(any).some(callsOwn);
  }
}

/** Whether a chain of members and calls may end early: `a?.b().c`. */
export function mayEndEarly(node: AnyNode): boolean {
  switch (node.type) {
    case 'CallExpression':
      return node.optional || mayEndEarly(node.callee);
    case 'MemberExpression':
      return node.optional || mayEndEarly(node.object);
    default:
      return false;
  }
}
