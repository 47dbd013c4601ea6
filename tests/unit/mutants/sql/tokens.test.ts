import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../../../judge/mutants/sql/tokens.ts';

const textsOf = (sql: string) => tokensOf(sql).map(({ text }) => text);
const kindsOf = (sql: string) => tokensOf(sql).map(({ kind }) => kind);

describe('tokens', () => {
  test.each<[string, string, string[]]>([
    ['words in lower case', 'SELECT a_1, Überall', ['select', 'a_1', ',', 'überall']],
    ['quoted names as they are', 'a."B ""c"" -- d"', ['a', '.', '"B ""c"" -- d"']],
    ['a text with a quote', "'it''s' x", ["'it''s'", 'x']],
    ['a text that looks like a comment', "'--' || '/*'", ["'--'", '||', "'/*'"]],
    ['a text with escapes', String.raw`E'it\'s' x`, [String.raw`E'it\'s'`, 'x']],
    ['a backslash that escapes nothing', String.raw`'\' x`, [String.raw`'\'`, 'x']],
    ['a text in dollars', "$$it's$$ $a$ $$ $a$", ["$$it's$$", '$a$ $$ $a$']],
    ['a parameter and no text', '$1', ['$', '1']],
    ['a comment to the end of its line', "a -- b, 'c\n, d", ['a', ',', 'd']],
    ['a comment in another', 'a /* b /* c */ d */ e', ['a', 'e']],
    ['a comment without an end', 'a /* b', ['a']],
    ['numbers', '1 2.5 .5 3. 1e-3 0xFF 1_000', ['1', '2.5', '.5', '3.', '1e-3', '0xFF', '1_000']],
    ['a range, which is no number', '1..2', ['1', '..', '2']],
    ['a cast', "a::int >= '1'", ['a', '::', 'int', '>=', "'1'"]],
    ['a sign after an operator', 'a<-1', ['a', '<', '-', '1']],
    ['operators with signs of their own', 'a ->> b @- c', ['a', '->>', 'b', '@-', 'c']],
    ['an operator before a comment', 'a+--b\nc */* d */ e', ['a', '+', 'c', '*', 'e']],
    ['what is no SQL', 'a \\ b', ['a', '\\', 'b']],
  ])('%s', (_, sql, texts) => {
    expect(textsOf(sql)).toEqual(texts);
  });

  test('are told apart', () => {
    expect(kindsOf(`a "b" 'c' 1 <`)).toEqual(['word', 'name', 'string', 'number', 'symbol']);
    expect(kindsOf(`U&"b" U&'c' B'01' x'1F' N'd'`)).toEqual([
      'name',
      'string',
      'string',
      'string',
      'string',
    ]);
  });

  test('have their places, comments or not', () => {
    const sql = "/* x */ SELECT 'a' -- y\n  FROM t";
    for (const { text, start, end } of tokensOf(sql)) {
      expect(sql.slice(start, end).toLowerCase()).toBe(text);
    }
  });
});
