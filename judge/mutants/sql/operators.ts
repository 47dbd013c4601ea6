/** The mutations: for a place in a query, what may stand there instead. */
import {
  type Clause,
  conjunctionsIn,
  conjunctsIn,
  type Group,
  itemsIn,
  levelOf,
  type Query,
  type Span,
  symbolAt,
  wordAt,
} from './structure.ts';

/** One token or more of the query, and the text that stands in their place. */
export interface Edit extends Span {
  put: string;
}

/** Operators, and what each is mistaken for. */
const COMPARISONS: Record<string, string[]> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '=': ['<>'],
  '<>': ['='],
  '!=': ['='],
};
const ARITHMETIC: Record<string, string> = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*' };
/** Functions that are taken for one another. */
const FUNCTIONS: Record<string, string[]> = {
  min: ['max'],
  max: ['min'],
  sum: ['avg'],
  avg: ['sum'],
  bool_and: ['bool_or'],
  bool_or: ['bool_and'],
  every: ['bool_or'],
  rank: ['dense_rank', 'row_number'],
  dense_rank: ['rank', 'row_number'],
  row_number: ['rank', 'dense_rank'],
  lag: ['lead'],
  lead: ['lag'],
  first_value: ['last_value'],
  last_value: ['first_value'],
  greatest: ['least'],
  least: ['greatest'],
  floor: ['ceil'],
  ceil: ['floor'],
};
/** Units of time, and what is mistaken for each. */
const UNITS: Record<string, string> = {
  hour: 'day',
  day: 'week',
  week: 'month',
  month: 'year',
  year: 'month',
};
/** After these words, a sign belongs to the number that follows. */
const BEFORE_OPERAND =
  /^(?:select|distinct|all|where|and|or|not|on|when|then|else|case|by|between|in|from|having|limit|offset|as|using|interval|like|ilike|is)$/;

/** Every mutation of a query, in the order of the text. */
export function mutationsOf(query: Query): Edit[] {
  const edits = [
    ...query.tokens.flatMap((_, i) => atToken(query, i)),
    ...query.groups.flatMap((group) => [
      ...inGroup(query, group),
      ...group.clauses.flatMap((clause) => inClause(query, group, clause)),
    ]),
  ];
  return edits.sort((a, b) => a.from - b.from);
}

const one = (i: number, put: string): Edit => ({ from: i, to: i + 1, put });
const leftOut = ({ from, to }: Span): Edit => ({ from, to, put: '' });

/** The text of a span, as it was typed. */
function textOf({ text, tokens }: Query, { from, to }: Span): string {
  return from < to ? text.slice(tokens[from]!.start, tokens[to - 1]!.end) : '';
}

function atToken(query: Query, i: number): Edit[] {
  const { kind, text } = query.tokens[i]!;
  switch (kind) {
    case 'symbol':
      return atSymbol(query, i, text);
    case 'word':
      return [...atWord(query, i, text), ...atCall(query, i, text)];
    case 'number':
      return offByOne(text).map((put) => one(i, put.startsWith('-') ? `(${put})` : put));
    case 'string':
      return strings(text).map((put) => one(i, put));
    case 'name':
      return [];
  }
}

function atSymbol(query: Query, i: number, symbol: string): Edit[] {
  if (Object.hasOwn(COMPARISONS, symbol)) return COMPARISONS[symbol]!.map((put) => one(i, put));
  if (symbol === '::') return [leftOut({ from: i, to: typeEnd(query, i + 1) })];
  if (!Object.hasOwn(ARITHMETIC, symbol)) return [];
  if (isOperandBefore(query, i)) return [one(i, ARITHMETIC[symbol]!)];
  return symbol === '-' ? [leftOut({ from: i, to: i + 1 })] : [];
}

/** Whether a value ends before a token, so that an operator there has two sides. */
export function isOperandBefore(query: Query, i: number): boolean {
  const before = query.tokens[i - 1];
  if (!before) return false;
  if (before.kind === 'symbol') return before.text === ')' || before.text === ']';
  return before.kind !== 'word' || !BEFORE_OPERAND.test(before.text);
}

/** Where the name of a type ends: `numeric(10, 2)`, `double precision`, `int[]`. */
function typeEnd(query: Query, from: number): number {
  let i = from + 1;
  if (/^(?:precision|varying)$/.test(wordAt(query, i))) i++;
  if (symbolAt(query, i) === '(') i = query.brackets.get(i)!.close + 1;
  if (/^with(?:out)?$/.test(wordAt(query, i)) && wordAt(query, i + 1) === 'time') i += 3;
  while (symbolAt(query, i) === '[') i = query.brackets.get(i)!.close + 1;
  return i;
}

function atWord(query: Query, i: number, word: string): Edit[] {
  const [before, after] = [wordAt(query, i - 1), wordAt(query, i + 1)];
  const isBeforeBracket = symbolAt(query, i + 1) === '(';
  switch (word) {
    case 'true':
      return [one(i, 'false')];
    case 'false':
      return [one(i, 'true')];
    case 'or':
      return [one(i, 'AND')];
    case 'distinct':
      return atDistinct(query, i);
    case 'null':
      if (before === 'is') return [one(i, 'NOT NULL')];
      return before === 'not' && wordAt(query, i - 2) === 'is'
        ? [{ from: i - 1, to: i + 1, put: 'NULL' }]
        : [];
    case 'not':
      return before === 'is' || /^(?:distinct|null|materialized)$/.test(after)
        ? []
        : [leftOut({ from: i, to: i + 1 })];
    case 'exists':
    case 'in':
      return isBeforeBracket && before !== 'not' ? [one(i, `NOT ${word.toUpperCase()}`)] : [];
    case 'any':
      return isBeforeBracket ? [one(i, 'ALL')] : [];
    default:
      return [];
  }
}

function atDistinct(query: Query, i: number): Edit[] {
  const before = wordAt(query, i - 1);
  if (before === 'is') return [one(i, 'NOT DISTINCT')];
  if (before === 'not') return [{ from: i - 1, to: i + 1, put: 'DISTINCT' }];
  if (before !== 'select' && symbolAt(query, i - 1) !== '(') return [];
  const keys = wordAt(query, i + 1) === 'on' ? query.brackets.get(i + 2) : undefined;
  if (!keys) return [leftOut({ from: i, to: i + 1 })];
  const inside = { from: keys.open + 1, to: keys.close };
  return [leftOut({ from: i, to: keys.close + 1 }), ...withoutOne(itemsIn(query, inside))];
}

/** A function that is taken for another one, or for one of its arguments. */
function atCall(query: Query, i: number, name: string): Edit[] {
  const brackets = query.brackets.get(i + 1);
  if (symbolAt(query, i + 1) !== '(' || !brackets) return [];
  const inside = { from: brackets.open + 1, to: brackets.close };
  const whole = { from: i, to: brackets.close + 1 };
  if (Object.hasOwn(FUNCTIONS, name)) return FUNCTIONS[name]!.map((put) => one(i, put));
  if (name === 'coalesce' || name === 'nullif') {
    const [first] = itemsIn(query, inside);
    return [{ ...whole, put: `(${textOf(query, first!)})` }];
  }
  if (name !== 'count' || symbolAt(query, inside.from) === '*') return [];
  const all: Edit = { ...whole, put: 'count(*)' };
  if (wordAt(query, inside.from) === 'distinct') return [all];
  return [all, { ...whole, put: `count(DISTINCT ${textOf(query, inside)})` }];
}

/** A number, one more and one less, with as many digits after the point. */
function offByOne(text: string): string[] {
  if (!/^\d+(?:\.\d*)?$|^\.\d+$/.test(text)) return [];
  const digits = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return [1, -1].map((step) => (Number(text) + step).toFixed(digits));
}

function strings(text: string): string[] {
  const [, inside] = /^'((?:[^']|'')*)'$/.exec(text) ?? [];
  if (inside === undefined) return [];
  if (Object.hasOwn(UNITS, inside)) return [`'${UNITS[inside]}'`];
  const [, sign, number, rest] = /^([-+]?)(\d+)([^]*)$/.exec(inside) ?? [];
  if (number === undefined) return [inside === '' ? "'#'" : "''"];
  return offByOne(number).map((put) => `'${sign}${put}${rest}'`);
}

/** Conditions of `CASE`, and the `AND`s of any bracket. */
function inGroup(query: Query, group: Group): Edit[] {
  const { open, close } = group;
  const inside = { from: open + 1, to: close };
  const spans = group.clauses.length > 0 ? group.clauses : [inside];
  const ands = spans.flatMap((span) => [...conjunctionsIn(query, span)]).map((i) => one(i, 'OR'));
  return wordAt(query, open) === 'case' ? [...ands, ...inCase(query, inside)] : ands;
}

function inCase(query: Query, inside: Span): Edit[] {
  const level = [...levelOf(query, inside)];
  const edits: Edit[] = [];
  for (const [at, i] of level.entries()) {
    if (wordAt(query, i) === 'else') edits.push(leftOut({ from: i, to: inside.to }));
    // Without a condition of its own, it compares values.
    if (wordAt(query, inside.from) !== 'when' || wordAt(query, i) !== 'when') continue;
    const then = level.slice(at).find((j) => wordAt(query, j) === 'then');
    if (then === undefined) continue;
    const condition = { from: i + 1, to: then };
    edits.push({ ...condition, put: 'true' }, { ...condition, put: 'false' });
  }
  return edits;
}

function inClause(query: Query, group: Group, clause: Clause): Edit[] {
  const { kind, head, from, to } = clause;
  const whole = { from: head, to };
  switch (kind) {
    case 'join':
      return joins(query, clause);
    case 'where':
    case 'having': {
      const conditions = conjunctsIn(query, clause);
      if (conditions.length > 1) return conditions.map((span) => ({ ...span, put: 'true' }));
      const isFilter = wordAt(query, group.open - 1) === 'filter';
      return [leftOut(isFilter ? { from: group.open - 1, to: group.close + 1 } : whole)];
    }
    case 'on':
      return conjunctsIn(query, clause).map((span) => ({ ...span, put: 'true' }));
    case 'using': {
      const keys = query.brackets.get(from);
      return keys ? withoutOne(itemsIn(query, { from: keys.open + 1, to: keys.close })) : [];
    }
    case 'group by':
    case 'partition by': {
      const items = itemsIn(query, clause);
      return items.length > 1 ? withoutOne(items) : [leftOut(whole)];
    }
    case 'order by': {
      const items = itemsIn(query, clause);
      const turned = items.flatMap((item) => directions(query, item));
      return [...turned, ...(items.length > 1 ? withoutOne(items) : [leftOut(whole)])];
    }
    case 'frame':
      return frames(query, clause);
    case 'limit':
    case 'offset':
      return [leftOut(whole)];
    case 'set operation':
      return setOperations(query, clause);
    default:
      return [];
  }
}

/** Each item of a list left out, with a comma beside it; none of a list of one. */
function withoutOne(items: readonly Span[]): Edit[] {
  if (items.length < 2) return [];
  return items.map(({ from, to }, i) =>
    i === 0 ? leftOut({ from, to: to + 1 }) : leftOut({ from: from - 1, to }),
  );
}

function joins(query: Query, { head, from }: Clause): Edit[] {
  const whole = { from: head, to: from };
  switch (wordAt(query, head)) {
    case 'left':
    case 'right':
      return [{ ...whole, put: 'JOIN' }];
    case 'full':
    case 'inner':
    case 'join':
      return [{ ...whole, put: 'LEFT JOIN' }];
    default:
      return [];
  }
}

/** The other direction of one item of an `ORDER BY`, and where its nulls go. */
function directions(query: Query, { from, to }: Span): Edit[] {
  const nulls = wordAt(query, to - 2) === 'nulls' ? to - 2 : to;
  const last = nulls - 1;
  const edits: Edit[] = [];
  if (wordAt(query, last) === 'desc') edits.push(one(last, 'ASC'));
  else if (wordAt(query, last) === 'asc') edits.push(one(last, 'DESC'));
  else {
    const value = { from, to: nulls };
    edits.push({ ...value, put: `${textOf(query, value)} DESC` });
  }
  if (nulls < to) edits.push(one(to - 1, wordAt(query, to - 1) === 'first' ? 'LAST' : 'FIRST'));
  return edits;
}

function frames(query: Query, { head, from, to }: Clause): Edit[] {
  const edits = [leftOut({ from: head, to })];
  edits.push(one(head, wordAt(query, head) === 'rows' ? 'RANGE' : 'ROWS'));
  for (let i = from; i < to; i++) {
    const word = wordAt(query, i);
    if (word === 'preceding') edits.push(one(i, 'FOLLOWING'));
    if (word === 'following') edits.push(one(i, 'PRECEDING'));
    if (word !== 'current') continue;
    const row = { from: i, to: i + 2 };
    edits.push({ ...row, put: '1 PRECEDING' }, { ...row, put: '1 FOLLOWING' });
  }
  return edits;
}

function setOperations(query: Query, { head, from }: Clause): Edit[] {
  const whole = { from: head, to: from };
  const isAll = wordAt(query, from - 1) === 'all';
  switch (wordAt(query, head)) {
    case 'union':
      return [{ ...whole, put: isAll ? 'UNION' : 'UNION ALL' }];
    case 'intersect':
      return [one(head, 'EXCEPT')];
    default:
      return [one(head, 'INTERSECT')];
  }
}
