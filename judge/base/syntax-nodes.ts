/** What every reader of a program's syntax tree needs. */
import type { AssignmentPattern, Node, Property } from 'acorn';

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

/** The name that a declaration, property or method gives to the function in it. */
export function nameGivenBy(node: Node): string | undefined {
  const { id, key } = node as { id?: { name?: string } | null; key?: { name?: string } };
  return id?.name ?? key?.name;
}

/** What a pattern assigns to: identifiers and members. */
export function targetsOf(pattern: Node): Node[] {
  switch (pattern.type) {
    case 'Identifier':
    case 'MemberExpression':
      return [pattern];
    case 'AssignmentPattern':
      return targetsOf((pattern as AssignmentPattern).left);
    case 'Property':
      return targetsOf((pattern as Property).value);
    default:
      return childrenOf(pattern).flatMap(targetsOf);
  }
}
