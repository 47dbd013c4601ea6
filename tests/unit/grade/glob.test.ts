import { expect, test } from 'vitest';
import { matchesGlob } from '../../../judge/grade/glob.ts';

test.each([
  ['a*c', 'abbc', true],
  ['a*c', 'ab/c', false],
  ['a**c', 'ab/c', true],
  ['**', '', true],
  ['?', '/', false],
  ['?', 'x', true],
  ['a.c', 'abc', false],
  ['*/x', 'a/x', true],
  ['*/x', 'a/b/x', false],
  ['a*', 'a', true],
  ['', 'a', false],
])('%s and %s: %s', (pattern, text, matches) => {
  expect(matchesGlob(pattern, text)).toBe(matches);
});

test('many stars take no longer than few', () => {
  // With backtracking this would take longer than anybody waits.
  expect(matchesGlob(`${'*a'.repeat(50)}b`, 'a'.repeat(2_000))).toBe(false);
  expect(matchesGlob(`${'**a'.repeat(50)}b`, 'a'.repeat(2_000))).toBe(false);
});
