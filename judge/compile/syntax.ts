/** What every reader of a program's syntax tree needs. */
import type { Node } from 'acorn';

/** A node's children. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && 'type' in value && 'start' in value;
}

export function isFunction(node: Node): boolean {
  return FUNCTIONS.has(node.type);
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
