/** Which names of a script never hold a text: comparing by them, or looking something up, costs no characters. */
import type { AnyNode, Identifier, Node } from 'acorn';
import { childrenOf, targetsOf } from '../base/syntax-nodes.ts';

const ARITHMETIC = new Set(['-', '*', '/', '%', '**', '|', '&', '^', '<<', '>>', '>>>']);
const GIVES_NUMBER = new Set(
  'indexOf lastIndexOf findIndex findLastIndex charCodeAt codePointAt push unshift'.split(' '),
);

/** Names that depend on one another through more names than this are not looked into. */
const MOST_PASSES = 20;

/**
 * The names that are only ever given numbers and truth values, wherever in the script they are declared. Scopes are
 * not told apart: a name is numeric when all variables of that name are.
 */
export function numericNames(program: Node): ReadonlySet<string> {
  const given = new Map<string, AnyNode[]>();
  const other = new Set<string>();
  const give = (name: string, value?: AnyNode | null) => {
    const values = given.get(name) ?? [];
    given.set(name, values);
    if (value) values.push(value);
  };
  const bind = (pattern: AnyNode | null | undefined): void => {
    for (const target of pattern ? targetsOf(pattern) : []) {
      if (target.type === 'Identifier') other.add((target as Identifier).name);
    }
  };
  const visit = (node: AnyNode): void => {
    switch (node.type) {
      case 'VariableDeclarator':
        if (node.id.type === 'Identifier') give(node.id.name, node.init);
        else bind(node.id);
        break;
      case 'AssignmentExpression':
        if (node.left.type !== 'Identifier') bind(node.left);
        else if (!ARITHMETIC.has(node.operator.slice(0, -1))) give(node.left.name, node.right);
        break;
      case 'ForInStatement':
      case 'ForOfStatement':
        bind(node.left.type === 'VariableDeclaration' ? node.left.declarations[0]?.id : node.left);
        break;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        bind('id' in node ? node.id : undefined);
        node.params.forEach(bind);
        break;
      case 'ClassDeclaration':
      case 'ClassExpression':
        bind(node.id);
        break;
      case 'CatchClause':
        bind(node.param);
        break;
      default:
    }
    for (const child of childrenOf(node)) visit(child as AnyNode);
  };
  visit(program as AnyNode);
  const numeric = new Set([...given.keys()].filter((name) => !other.has(name)));
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = numeric.size;
    for (const name of [...numeric]) {
      if (!given.get(name)!.every((value) => isNumeric(value, numeric))) numeric.delete(name);
    }
    if (numeric.size === before) return numeric;
  }
  return new Set();
}

/** Whether an expression is no text, as far as its form and these names tell. */
export function isNumeric(node: AnyNode, numeric: ReadonlySet<string>): boolean {
  const is = (part: AnyNode) => isNumeric(part, numeric);
  switch (node.type) {
    case 'Literal':
      return typeof node.value !== 'string';
    case 'Identifier':
      return ['undefined', 'Infinity', 'NaN'].includes(node.name) || numeric.has(node.name);
    case 'UnaryExpression':
      return node.operator !== 'typeof';
    case 'UpdateExpression':
      return true;
    case 'BinaryExpression':
      return node.operator !== '+' || (is(node.left) && is(node.right));
    case 'LogicalExpression':
      return is(node.left) && is(node.right);
    case 'ConditionalExpression':
      return is(node.consequent) && is(node.alternate);
    case 'AssignmentExpression':
      return ARITHMETIC.has(node.operator.slice(0, -1)) || is(node.right);
    case 'SequenceExpression':
      return is(node.expressions.at(-1)!);
    case 'MemberExpression':
      return (
        !node.computed &&
        node.property.type === 'Identifier' &&
        ['length', 'size'].includes(node.property.name)
      );
    case 'CallExpression': {
      const { callee } = node;
      if (callee.type === 'Identifier') return ['Number', 'parseInt'].includes(callee.name);
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
      const { object, property } = callee;
      if (object.type === 'Identifier' && object.name === 'Math') return true;
      return !callee.computed && GIVES_NUMBER.has(property.name);
    }
    default:
      return false;
  }
}
