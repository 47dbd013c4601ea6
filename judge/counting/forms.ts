/** What the form of an expression or pattern tells about what it may hold. */
import type { AnyNode, Node, Pattern } from 'acorn';
import { childrenOf } from '../base/syntax-nodes.ts';
import { isNumeric } from './numeric.ts';

/** Texts up to this length are compared, or looked up, within a step. */
const SHORT_LITERAL = 32;

const NO_TEXT = new Set([
  'ArrayExpression',
  'ObjectExpression',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassExpression',
  'ThisExpression',
  'NewExpression',
]);

/** Whether an expression may be a long text. */
export function mayBeLong(node: AnyNode, numeric: ReadonlySet<string>): boolean {
  if (NO_TEXT.has(node.type) || node.type === 'PrivateIdentifier') return false;
  if (node.type === 'Literal') {
    return typeof node.value === 'string' && node.value.length > SHORT_LITERAL;
  }
  if (node.type === 'UnaryExpression') return false;
  return !isNumeric(node, numeric);
}

/** Whether an operand may be a big integer. */
export function mayBeBig(node: AnyNode): boolean {
  if (['Literal', 'TemplateLiteral', 'PrivateIdentifier'].includes(node.type)) return false;
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier') {
    return node.computed || node.property.name !== 'length';
  }
  return !NO_TEXT.has(node.type);
}

/** Whether a function or class takes its name from what it is assigned to. */
export function takesName(node: Node): boolean {
  const { type, id } = node as Node & { id?: Node | null };
  return /^(?:Arrow)?(?:Function|Class)(?:Expression)?/.test(type) && !id;
}

/** Names bound to what is left over of an array or object. */
export function restNames(pattern: AnyNode | Pattern): string[] {
  if (pattern.type === 'RestElement' && pattern.argument.type === 'Identifier') {
    return [pattern.argument.name];
  }
  const parts = pattern.type === 'AssignmentPattern' ? [pattern.left] : childrenOf(pattern);
  return isPattern(pattern) ? parts.flatMap((part) => restNames(part as AnyNode)) : [];
}

/** Whether a pattern takes what is left over. */
export function hasRest(pattern: Node): boolean {
  return (
    pattern.type === 'RestElement' || (isPattern(pattern) && childrenOf(pattern).some(hasRest))
  );
}

function isPattern({ type }: Node): boolean {
  return type.endsWith('Pattern') || type === 'RestElement' || type === 'Property';
}
