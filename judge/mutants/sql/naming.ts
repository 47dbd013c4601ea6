/** What a change of a query is called: the clause around it as it was, and as it is, whatever the layout and the case. */
import { type Edit, isOperandBefore } from './operators.ts';
import {
  type Clause,
  type Group,
  itemsIn,
  parseQuery,
  type Query,
  type Span,
  symbolAt,
  wordAt,
} from './structure.ts';

/** Such as `ranked: where rank <= 3 → where rank < 3`: the common table expressions around it come first. */
export function nameOf(query: Query, edit: Edit): string {
  const { group, clause } = placeOf(query, edit);
  const unit = clause ? unitOf(query, clause, edit) : edit;
  const { text, tokens } = query;
  const start = tokens[unit.from]!.start;
  const end = tokens[unit.to - 1]!.end;
  const was = show(parseQuery(text.slice(start, end)));
  const rest = text.slice(tokens[edit.to - 1]!.end, end);
  const is = show(parseQuery(text.slice(start, tokens[edit.from]!.start) + edit.put + rest));
  const change = `${was} → ${is === '' ? 'nothing' : is}`;
  return [...scopeOf(query, group), change].join(': ');
}

/** The innermost query around an edit, and its clause that the edit is in. */
function placeOf(query: Query, { from, to }: Span): { group: Group; clause: Clause | undefined } {
  const around = query.groups.filter(
    ({ open, close, isQuery }) => isQuery && open < from && to <= close,
  );
  // An inner group comes after those around it.
  const group = around.at(-1)!;
  const clause = group.clauses.find((one) => one.head <= from && to <= one.to);
  return { group, clause };
}

/** The clause; of a `SELECT`, the one column that the edit is in. */
function unitOf(query: Query, clause: Clause, { from, to }: Span): Span {
  if (clause.kind === 'select') {
    const item = itemsIn(query, clause).find((one) => one.from <= from && to <= one.to);
    const isDistinct = wordAt(query, from) === 'distinct' && from === clause.from;
    if (item && !isDistinct) return item;
  }
  return { from: clause.head, to: clause.to };
}

/** The names of the common table expressions around a query, the outermost first. */
function scopeOf(query: Query, group: Group): string[] {
  const { open, parent } = group;
  if (!parent) return [];
  const outer = scopeOf(query, parent);
  let at = open - 1;
  if (wordAt(query, at) === 'materialized') at -= wordAt(query, at - 1) === 'not' ? 2 : 1;
  if (wordAt(query, at) !== 'as') return outer;
  at--;
  if (symbolAt(query, at) === ')') at = query.brackets.get(at)!.open - 1;
  const isTable = parent.clauses.some(
    ({ kind, from, to }) => kind === 'with' && from <= at && at < to,
  );
  return isTable ? [...outer, query.tokens[at]!.text] : outer;
}

/** Before these there is no blank, and after those none. */
const CLOSE = /^(?:\)|\]|,|;|\.|::|\[)$/;
const OPEN = /^(?:\(|\[|\.|::)$/;
/** Words before a bracket that are no functions. */
const BEFORE_BRACKET =
  /^(?:select|distinct|on|using|in|any|all|exists|over|filter|as|and|or|not|where|having|by|when|then|else|from|join|lateral|values|union|intersect|except|group|materialized)$/;

/** One line, in which a query in brackets is `(…)`. */
function show(query: Query): string {
  let line = '';
  let last = '';
  for (let i = 0; i < query.tokens.length; i++) {
    const { kind, text } = query.tokens[i]!;
    const inner = query.brackets.get(i);
    const isQuery = inner?.open === i && inner.isQuery;
    const isCall = text === '(' && isFunction(query, i - 1);
    const blank = line === '' || OPEN.test(last) || CLOSE.test(text) || isCall ? '' : ' ';
    line += blank + (isQuery ? '(…)' : text);
    const isSign = /^[-+]$/.test(text) && !isOperandBefore(query, i);
    last = isSign ? '(' : kind === 'symbol' ? text : '';
    if (!isQuery) continue;
    i = inner.close;
    last = ')';
  }
  return line;
}

function isFunction({ tokens }: Query, i: number): boolean {
  const token = tokens[i];
  if (token?.kind === 'name') return true;
  return token?.kind === 'word' && !BEFORE_BRACKET.test(token.text);
}
