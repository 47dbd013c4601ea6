/** A SQL text as tokens, by the lexical rules of Postgres: https://www.postgresql.org/docs/18/sql-syntax-lexical.html */

export interface Token {
  /** A `name` is in double quotes. Keywords and other names are `word`s, what is left is a `symbol`. */
  kind: 'word' | 'name' | 'string' | 'number' | 'symbol';
  /** As it was typed; words in lower case, as Postgres takes them. */
  text: string;
  start: number;
  end: number;
}

const COMMENT = /\s+|--[^\n\r]*/y;
/** In the order in which they are tried. A quote is doubled inside its quotes; only an `E` string has escapes. */
const KINDS: readonly [Token['kind'], RegExp][] = [
  ['string', /[eE]'(?:[^'\\]|\\[^]|'')*'/y],
  ['string', /(?:[bBxXnN]|[uU]&)?'(?:[^']|'')*'/y],
  ['string', /\$((?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?)\$[^]*?\$\1\$/y],
  ['name', /(?:[uU]&)?"(?:[^"]|"")*"/y],
  ['number', /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+/y],
  ['number', /(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y],
  ['word', /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y],
  ['symbol', /::|:=|\.\.|[()[\],;.:]/y],
];
const OPERATOR = /[-+*/<>=~!@#%^&|`?]+/y;

/** The tokens of a text, without comments and blanks. What no rule knows is a symbol of one character. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const skipped = matchAt(COMMENT, text, at)?.length ?? commentAt(text, at);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const [kind, found] = tokenAt(text, at);
    const end = at + found.length;
    tokens.push({ kind, text: kind === 'word' ? found.toLowerCase() : found, start: at, end });
    at = end;
  }
  return tokens;
}

function tokenAt(text: string, at: number): [Token['kind'], string] {
  for (const [kind, pattern] of KINDS) {
    const found = matchAt(pattern, text, at);
    if (found !== undefined) return [kind, found];
  }
  return ['symbol', operatorAt(text, at) ?? text[at]!];
}

/**
 * An operator ends where a comment begins, and ends in a sign only if it has a character that no operator of the SQL
 * standard has: `a<-1` is `a < -1`.
 */
function operatorAt(text: string, at: number): string | undefined {
  const found = matchAt(OPERATOR, text, at);
  if (found === undefined) return undefined;
  const [operator] = /^(?:(?!--|\/\*)[^])+/.exec(found)!;
  if (/[~!@#%^&|`?]/.test(operator)) return operator;
  return operator[0] + operator.slice(1).replace(/[-+]+$/, '');
}

/** The length of the comment between `/*` and its end that begins here; such comments nest. */
function commentAt(text: string, at: number): number {
  if (!text.startsWith('/*', at)) return 0;
  const ends = /\/\*|\*\//g;
  ends.lastIndex = at;
  let depth = 0;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return ends.lastIndex - at;
  }
  return text.length - at;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
