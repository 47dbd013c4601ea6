/**
 * What is known of the structure of a query: its brackets, and the clauses inside them. A mistake needs no more of the
 * grammar, and Postgres says of what is changed whether it is still a query.
 */
import { type Token, tokensOf } from './tokens.ts';

type ClauseKind =
  | 'with'
  | 'select'
  | 'from'
  | 'join'
  | 'on'
  | 'using'
  | 'where'
  | 'group by'
  | 'having'
  | 'window'
  | 'partition by'
  | 'order by'
  | 'frame'
  | 'limit'
  | 'offset'
  | 'values'
  | 'set operation';

/** A clause, by the numbers of its tokens: `head` is the first, `from` the first after its keywords. */
export interface Clause {
  kind: ClauseKind;
  head: number;
  from: number;
  /** The token after its last. */
  to: number;
}

/** What stands between two brackets, or the whole text. */
export interface Group {
  /** Its opening bracket; -1 for the whole text. */
  open: number;
  /** Its closing bracket, or the token after the last of all. */
  close: number;
  parent: Group | undefined;
  isQuery: boolean;
  clauses: Clause[];
}

/** A span of tokens: `to` is the token after its last. */
export interface Span {
  from: number;
  to: number;
}

export interface Query {
  text: string;
  tokens: Token[];
  groups: Group[];
  /** The group that closes or opens with a bracket, by the number of its token. */
  brackets: Map<number, Group>;
}

/** Words that open a bracket are closed by words. */
const CLOSING: Record<string, string> = { '(': ')', '[': ']', case: 'end' };

export function parseQuery(text: string): Query {
  const tokens = tokensOf(text);
  const whole: Group = {
    open: -1,
    close: tokens.length,
    parent: undefined,
    isQuery: true,
    clauses: [],
  };
  const query: Query = { text, tokens, groups: [whole], brackets: new Map() };
  let inner = whole;
  for (const [i, { kind, text: bracket }] of tokens.entries()) {
    if (kind !== 'word' && kind !== 'symbol') continue;
    if (Object.hasOwn(CLOSING, bracket)) {
      inner = { open: i, close: tokens.length, parent: inner, isQuery: false, clauses: [] };
      query.groups.push(inner);
      query.brackets.set(i, inner);
    } else if (inner.open >= 0 && bracket === CLOSING[tokens[inner.open]!.text]) {
      inner.close = i;
      query.brackets.set(i, inner);
      inner = inner.parent!;
    }
  }
  for (const group of query.groups) {
    group.isQuery ||= /^(?:select|with|values)$/.test(wordAt(query, group.open + 1));
    group.clauses = clausesIn(query, group);
  }
  return query;
}

/** A token that is a keyword or a name without quotes; empty for any other. */
export function wordAt({ tokens }: Query, i: number): string {
  const token = tokens[i];
  return token?.kind === 'word' ? token.text : '';
}

export function symbolAt({ tokens }: Query, i: number): string {
  const token = tokens[i];
  return token?.kind === 'symbol' ? token.text : '';
}

/** The tokens of a span that stand in no bracket inside it; of such a bracket, the one that opens it. */
export function* levelOf({ brackets }: Query, { from, to }: Span): Generator<number> {
  for (let i = from; i < to; i++) {
    yield i;
    const inner = brackets.get(i);
    if (inner?.open === i) i = inner.close;
  }
}

/** A span's parts between the commas. */
export function itemsIn(query: Query, span: Span): Span[] {
  return split(query, span, (i) => symbolAt(query, i) === ',');
}

/** A condition's parts between `AND`s; the whole of it where there is an `OR` between them. */
export function conjunctsIn(query: Query, span: Span): Span[] {
  const level = [...levelOf(query, span)];
  if (level.some((i) => wordAt(query, i) === 'or')) return [span];
  const ands = conjunctionsIn(query, span);
  return split(query, span, (i) => ands.has(i));
}

/** The `AND`s of a span that join two conditions, and are no part of a `BETWEEN`. */
export function conjunctionsIn(query: Query, span: Span): Set<number> {
  const found = new Set<number>();
  let between = 0;
  for (const i of levelOf(query, span)) {
    const word = wordAt(query, i);
    if (word === 'between') between++;
    if (word !== 'and') continue;
    if (between > 0) between--;
    else found.add(i);
  }
  return found;
}

function split(query: Query, span: Span, isBetween: (i: number) => boolean): Span[] {
  const parts: Span[] = [];
  let { from } = span;
  for (const i of levelOf(query, span)) {
    if (!isBetween(i)) continue;
    parts.push({ from, to: i });
    from = i + 1;
  }
  return [...parts, { from, to: span.to }];
}

function clausesIn(query: Query, group: Group): Clause[] {
  const clauses: Clause[] = [];
  let next = group.open + 1;
  for (const i of levelOf(query, { from: next, to: group.close })) {
    if (i < next) continue;
    const [kind, length] = clauseAt(query, group, i) ?? [];
    if (kind === undefined) continue;
    const last = clauses.at(-1);
    if (last) last.to = i;
    next = i + length!;
    clauses.push({ kind, head: i, from: next, to: group.close });
  }
  // The semicolon at the end is no part of a clause.
  const last = clauses.at(-1);
  if (last && symbolAt(query, last.to - 1) === ';') last.to--;
  return clauses;
}

/** The clause that begins with a token, and how many tokens its keywords are. */
function clauseAt(query: Query, group: Group, i: number): [ClauseKind, number] | undefined {
  const word = (after: number): string => wordAt(query, i + after);
  switch (word(0)) {
    case 'with':
      return i === group.open + 1 ? ['with', word(1) === 'recursive' ? 2 : 1] : undefined;
    case 'select':
    case 'where':
    case 'having':
    case 'limit':
    case 'offset':
      return [word(0) as ClauseKind, 1];
    case 'window':
    case 'using':
    case 'values':
      return group.isQuery ? [word(0) as ClauseKind, 1] : undefined;
    case 'from':
      // Not that of `extract(day FROM t)`, nor of `IS DISTINCT FROM`.
      return group.isQuery && !(word(-1) === 'distinct' && /^(?:is|not)$/.test(word(-2)))
        ? ['from', 1]
        : undefined;
    case 'on':
      return word(-1) === 'distinct' ? undefined : ['on', 1];
    case 'group':
    case 'order':
    case 'partition':
      return word(1) === 'by' ? [`${word(0)} by` as ClauseKind, 2] : undefined;
    case 'union':
    case 'intersect':
    case 'except':
      return ['set operation', /^(?:all|distinct)$/.test(word(1)) ? 2 : 1];
    case 'rows':
    case 'range':
    case 'groups':
      return group.isQuery || !isFrame(query, i, group) ? undefined : ['frame', 1];
    default:
      return joinAt(query, i);
  }
}

function isFrame(query: Query, i: number, { close }: Group): boolean {
  const rest = [...levelOf(query, { from: i, to: close })].map((j) => wordAt(query, j));
  return rest.some((word) => /^(?:preceding|following|current)$/.test(word));
}

function joinAt(query: Query, i: number): [ClauseKind, number] | undefined {
  let length = 0;
  const skip = (words: RegExp): void => {
    if (words.test(wordAt(query, i + length))) length++;
  };
  skip(/^natural$/);
  skip(/^(?:inner|cross|left|right|full)$/);
  skip(/^outer$/);
  return wordAt(query, i + length) === 'join' ? ['join', length + 1] : undefined;
}
