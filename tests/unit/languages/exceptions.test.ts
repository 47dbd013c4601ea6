import { expect, test } from 'vitest';
import { explainThrown, isStackOverflow } from '../../../judge/languages/javascript/exceptions.ts';

const thrown = (name: string, message: string) => ({ name, message, stack: '' });

/** What an engine may say of the input `secret`; the message for everybody must not. */
test.each([
  ["Cannot read properties of undefined (reading 'secret')"],
  ["Cannot set properties of null (setting 'secret')"],
  ['secret is not a function'],
  ['secret is not iterable'],
  ['undefined is not iterable (cannot read property secret)'],
  ['secret is not defined'],
  ['secret is not a constructor'],
  ["Cannot access 'secret' before initialization"],
  ['Assignment to constant variable. secret'],
  ['Cannot mix BigInt and other types, secret'],
])('the engine says "%s": everybody reads what went wrong, without the value', (message) => {
  const { message: shown, detail } = explainThrown(thrown('TypeError', message));
  expect(shown).toMatch(/^threw TypeError: \S/);
  expect(shown).not.toContain('secret');
  expect(detail).toBe(`TypeError: ${message}`);
});

test("a message of the submission's own is in the detail only, as is a name of its own", () => {
  expect(explainThrown(thrown('Error', 'input was 42'))).toEqual({
    message: 'threw Error',
    detail: 'Error: input was 42',
  });
  const named = explainThrown(thrown('Secret42', 'x'));
  expect(named.message).not.toContain('42');
  expect(named.detail).toBe('Secret42: x');
  expect(explainThrown(thrown('', 'x')).detail).toBe('exception: x');
});

test('a text that only looks like a message of the engine tells nothing', () => {
  const { message } = explainThrown(thrown('Error', '42, cannot read properties of undefined'));
  expect(message).toBe('threw Error');
});

test('a stack overflow is told in words, by its message and not by its name', () => {
  const overflow = thrown('RangeError', 'Maximum call stack size exceeded');
  expect(isStackOverflow(overflow)).toBe(true);
  expect(explainThrown(overflow).message).toMatch(/^stack overflow/);
  expect(isStackOverflow(thrown('RangeError', 'Invalid array length'))).toBe(false);
});
