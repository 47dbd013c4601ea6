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

/** A piece of the program's text, and what stands in its place: text, and nodes of the program as they are. */
export interface Edit {
  start: number;
  end: number;
  parts: readonly (string | Node)[];
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
  /** The operator is the first of its kind after what stands left of it. */
  const operator = (left: Node, from: string, to: string): Edit => {
    const start = code.indexOf(from, left.end);
    return { start, end: start + from.length, parts: [to] };
  };
  const condition = (test: Node): Edit[] => [replace(test, 'true'), replace(test, 'false')];

  switch (node.type) {
    case 'BinaryExpression': {
      const { left, operator: from } = node as BinaryExpression;
      const others = (BINARY[from] ?? []).map((to) => operator(left, from, to));
      return [...others, ...truncated(node as BinaryExpression)];
    }
    case 'LogicalExpression': {
      const { left, right, operator: from } = node as LogicalExpression;
      // Brackets, since `??` does not stand beside the others without them.
      return [replace(node, '((', left, `) ${LOGICAL[from]} (`, right, '))')];
    }
    case 'AssignmentExpression': {
      const { left, operator: from } = node as AssignmentExpression;
      const to = ASSIGNMENT[from];
      if (to === undefined) return [];
      return [operator(left, from, to), ...truncatedSum(node as AssignmentExpression)];
    }
    case 'UpdateExpression': {
      const { operator: from, prefix, argument } = node as UpdateExpression;
      const to = from === '++' ? '--' : '++';
      return [replace(node, ...(prefix ? [to, argument] : [argument, to]))];
    }
    case 'UnaryExpression': {
      const { operator: from, argument } = node as UnaryExpression;
      return /^[-!~]$/.test(from) ? [replace(node, '(', argument, ')')] : [];
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
        return { start: first.start, end: second.end, parts: [second, between, first] };
      });
      return [...swapped, ...renamed(callee), ...narrowed(node as CallExpression, textOf(callee))];
    }
    default:
      return [];
  }
}

function replace({ start, end }: Node, ...parts: (string | Node)[]): Edit {
  return { start, end, parts };
}

function renamed(callee: Node): Edit[] {
  if (callee.type !== 'MemberExpression') return [];
  const { property, computed } = callee as MemberExpression;
  if (computed || property.type !== 'Identifier') return [];
  const text = Object.hasOwn(METHODS, property.name) ? METHODS[property.name] : undefined;
  return text === undefined ? [] : [replace(property, text)];
}

function constants({ value, bigint }: Literal): string[] {
  if (typeof value === 'number') return [String(value + 1), `(${value - 1})`];
  if (typeof bigint === 'string') return [`${BigInt(bigint) + 1n}n`, `(${BigInt(bigint) - 1n}n)`];
  if (typeof value === 'boolean') return [String(!value)];
  if (typeof value === 'string') return [value === '' ? '"#"' : '""'];
  return [];
}

/** Sums and products that are cut to 32 bits, and halves taken by a shift. */
function truncated(node: BinaryExpression): Edit[] {
  const { left, right, operator } = node;
  if (operator === '/' && isNumber(right, 2)) return [replace(node, '((', left, ') >> 1)')];
  const isSum = /^[-+*]$/.test(operator) && ![left, right].some(isStep);
  return isSum ? [replace(node, '((', node, ') | 0)')] : [];
}

/** The same for what is added to a variable, with a sign and without one. */
function truncatedSum(node: AssignmentExpression): Edit[] {
  const { left, right, operator } = node;
  if (!/^[-+*]=$/.test(operator) || isStep(right)) return [];
  return ['| 0', '>>> 0'].map((cut) =>
    replace(node, '(', left, ' = (', left, ` ${operator[0]} (`, right, `)) ${cut})`),
  );
}

/** What makes no sum that grows: a number that stands in the program, or a text. */
function isStep({ type }: Node): boolean {
  return type === 'Literal' || type === 'TemplateLiteral';
}

function isNumber(node: Node, value: number): boolean {
  return node.type === 'Literal' && (node as Literal).value === value;
}

/** Lists of numbers that hold only integers of 32 bits. */
function narrowed(node: CallExpression | NewExpression, callee: string): Edit[] {
  const matched = /^(?:Array|Float64Array)(\.from)?$/.exec(callee);
  if (!matched) return [];
  if (matched[1] !== undefined) return [replace(node.callee, 'Int32Array.from')];
  const { start } = node;
  return [{ start, end: node.callee.end, parts: ['new Int32Array'] }];
}
