/** The mutations: for a node of a program, what may stand there instead. */
import type {
  AssignmentExpression,
  BinaryExpression,
  CallExpression,
  ConditionalExpression,
  IfStatement,
  Literal,
  LogicalExpression,
  MemberExpression,
  NewExpression,
  Node,
  UnaryExpression,
  UpdateExpression,
} from 'acorn';

/** A piece of the program's text, and the text in its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Operators, and what each is mistaken for. */
const BINARY: Record<string, string[]> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '&': ['|'],
  '|': ['&'],
  '^': ['&'],
  '<<': ['>>'],
  '>>': ['<<'],
  '>>>': ['<<'],
};
const LOGICAL: Record<string, string> = { '&&': '||', '||': '&&', '??': '&&' };
const ASSIGNMENT: Record<string, string> = {
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '%=': '*=',
  '&=': '|=',
  '|=': '&=',
  '^=': '&=',
  '<<=': '>>=',
  '>>=': '<<=',
  '>>>=': '<<=',
  '&&=': '=',
  '||=': '=',
  '??=': '=',
};
/** Methods that are taken for one another. */
const METHODS: Record<string, string> = {
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  push: 'unshift',
  unshift: 'push',
  pop: 'shift',
  shift: 'pop',
  some: 'every',
  every: 'some',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
};

/** What may stand in a node's place, or in place of a part of it. Unchanged is everything around it. */
export function mutationsOf(node: Node, code: string): Edit[] {
  const textOf = ({ start, end }: Node) => code.slice(start, end);
  const replace = ({ start, end }: Node, text: string): Edit => ({ start, end, text });
  /** The operator is the first of its kind after what stands left of it. */
  const operator = (left: Node, from: string, to: string): Edit => {
    const start = code.indexOf(from, left.end);
    return { start, end: start + from.length, text: to };
  };
  const condition = (test: Node): Edit[] => [replace(test, 'true'), replace(test, 'false')];

  switch (node.type) {
    case 'BinaryExpression': {
      const { left, operator: from } = node as BinaryExpression;
      return (BINARY[from] ?? []).map((to) => operator(left, from, to));
    }
    case 'LogicalExpression': {
      const { left, right, operator: from } = node as LogicalExpression;
      // Brackets, since `??` does not stand beside the others without them.
      return [replace(node, `((${textOf(left)}) ${LOGICAL[from]} (${textOf(right)}))`)];
    }
    case 'AssignmentExpression': {
      const { left, operator: from } = node as AssignmentExpression;
      const to = ASSIGNMENT[from];
      return to === undefined ? [] : [operator(left, from, to)];
    }
    case 'UpdateExpression': {
      const { operator: from, prefix, argument } = node as UpdateExpression;
      const to = from === '++' ? '--' : '++';
      return [replace(node, prefix ? `${to}${textOf(argument)}` : `${textOf(argument)}${to}`)];
    }
    case 'UnaryExpression': {
      const { operator: from, argument } = node as UnaryExpression;
      return /^[-!~]$/.test(from) ? [replace(node, `(${textOf(argument)})`)] : [];
    }
    case 'Literal':
      return constants(node as Literal).map((text) => replace(node, text));
    case 'ConditionalExpression':
      return condition((node as ConditionalExpression).test);
    case 'IfStatement':
      return [...condition((node as IfStatement).test), replace(node, ';')];
    case 'ExpressionStatement':
      return 'directive' in node ? [] : [replace(node, ';')];
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'ThrowStatement':
    case 'ReturnStatement':
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return [replace(node, ';')];
    case 'CallExpression':
    case 'NewExpression': {
      const { callee, arguments: args } = node as CallExpression | NewExpression;
      // Of these the order of the arguments does not matter.
      const orderless = /^Math\.(?:min|max|imul)$/.test(textOf(callee));
      const swapped = (orderless ? [] : args.slice(1)).map((second, i): Edit => {
        const first = args[i]!;
        const between = code.slice(first.end, second.start);
        const text = `${textOf(second)}${between}${textOf(first)}`;
        return { start: first.start, end: second.end, text };
      });
      return [...swapped, ...renamed(callee)];
    }
    default:
      return [];
  }
}

function renamed(callee: Node): Edit[] {
  if (callee.type !== 'MemberExpression') return [];
  const { property, computed } = callee as MemberExpression;
  if (computed || property.type !== 'Identifier') return [];
  const text = Object.hasOwn(METHODS, property.name) ? METHODS[property.name] : undefined;
  return text === undefined ? [] : [{ start: property.start, end: property.end, text }];
}

function constants({ value, bigint }: Literal): string[] {
  if (typeof value === 'number') return [String(value + 1), `(${value - 1})`];
  if (typeof bigint === 'string') return [`${BigInt(bigint) + 1n}n`, `(${BigInt(bigint) - 1n}n)`];
  if (typeof value === 'boolean') return [String(!value)];
  if (typeof value === 'string') return [value === '' ? '"#"' : '""'];
  return [];
}
