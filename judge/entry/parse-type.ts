/**
 * The notation in which a package gives types: that of TypeScript, as far as it is needed.
 *
 *     number  integer  string  boolean  date  timestamp  TreeNode  NaryNode  void
 *     T[]  [T, U]  { name: T; other: U }  T | null  (T)
 */
import type { Type } from '../types.ts';

const NAMES = [
  ...(['number', 'integer', 'string', 'boolean', 'date', 'timestamp'] as const),
  ...(['void', 'TreeNode', 'NaryNode'] as const),
];
type Name = (typeof NAMES)[number];

/** @throws SyntaxError saying what was expected, and where */
export function parseType(text: string): Type {
  const tokens = new Tokens(text);
  const type = readType(tokens);
  if (tokens.next !== '') tokens.fail('the end');
  return type;
}

/** The words and marks of a text, one after the other. */
class Tokens {
  /** The token that has not been read yet; empty at the end. */
  next = '';
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.read();
  }

  /** Moves on, and returns the token that was next. */
  read(): string {
    const token = this.next;
    const [found, mark] = /^\s*(\w+|[^\s\w]|$)/.exec(this.#text.slice(this.#at))!;
    this.#at += found.length;
    this.next = mark!;
    return token;
  }

  /** Reads the token if it is this one. */
  accept(token: string): boolean {
    if (this.next !== token) return false;
    this.read();
    return true;
  }

  expect(token: string): void {
    if (!this.accept(token)) this.fail(`"${token}"`);
  }

  fail(expected: string): never {
    const found = this.next === '' ? 'it ends' : `"${this.next}"`;
    throw new SyntaxError(`type "${this.#text}": expected ${expected}, found ${found}`);
  }
}

function readType(tokens: Tokens): Type {
  let type = readOne(tokens);
  while (tokens.accept('[')) {
    tokens.expect(']');
    type = { kind: 'array', of: type };
  }
  if (!tokens.accept('|')) return type;
  tokens.expect('null');
  return { kind: 'nullable', of: type };
}

function readOne(tokens: Tokens): Type {
  if (tokens.accept('(')) {
    const type = readType(tokens);
    tokens.expect(')');
    return type;
  }
  if (tokens.accept('[')) {
    const of = [readType(tokens)];
    while (tokens.accept(',')) of.push(readType(tokens));
    tokens.expect(']');
    return { kind: 'tuple', of };
  }
  if (tokens.accept('{')) {
    const fields: [string, Type][] = [];
    do {
      if (!/^[A-Za-z_]/.test(tokens.next)) tokens.fail('the name of a field');
      const name = tokens.read();
      tokens.expect(':');
      fields.push([name, readType(tokens)]);
    } while (tokens.accept(';') && tokens.next !== '}');
    tokens.expect('}');
    return { kind: 'object', fields: Object.fromEntries(fields) };
  }
  if (!NAMES.includes(tokens.next as Name)) tokens.fail(`a type (${NAMES.join(', ')})`);
  return { kind: tokens.read() as Name };
}
