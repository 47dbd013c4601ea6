import { describe, expect, test } from 'vitest';
import { deathBy, deathByItself, tooMuchMemory } from '../../../judge/sandbox/death.ts';

test('a death without words of the process is told to everybody alike', () => {
  expect(deathBy('cpu', 'took too long')).toEqual({
    cause: 'cpu',
    message: 'took too long',
    discreet: 'took too long',
  });
});

describe('a process that ended by itself', () => {
  const HEAP = 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory';

  test.each([
    ['by a signal', null, 'SIGABRT' as const],
    ['by a signal that arrives as an exit code', 134, null],
  ])('after its engine ran out of memory, %s, used too much memory', (_, code, signal) => {
    expect(deathByItself(code, signal, HEAP, 512)).toEqual(tooMuchMemory(512));
  });

  test('did not run out of memory when it only says so', () => {
    expect(deathByItself(1, null, HEAP, 512).cause).toBe('exit');
  });

  test.each([
    [null, 'SIGSEGV' as const, 'SIGSEGV'],
    [139, null, 'signal 11'],
  ])('by code %s and signal %s crashed', (code, signal, named) => {
    const death = deathByItself(code, signal, ' the input is 42\n', 512);
    expect(death.cause).toBe('signal');
    expect(death.message).toContain(named);
    expect(death.message).toContain('the input is 42');
    expect(death.discreet).not.toContain('42');
  });

  test('by an exit code: neither the code nor what it wrote is for everybody', () => {
    const death = deathByItself(42, null, 'said 43', 512);
    expect(death.cause).toBe('exit');
    expect(death.message).toMatch(/42.*said 43/);
    expect(death.discreet).not.toMatch(/42|43/);
    expect(deathByItself(128, null, '', 512).cause).toBe('exit');
    expect(deathByItself(null, null, '', 512).message).toContain('exit code 0');
  });

  test('while it waited for a promise that nothing settles', () => {
    const death = deathByItself(1, null, 'error: Top-level await promise never resolved', 512);
    expect(death.cause).toBe('exit');
    expect(death.message).toContain('promise');
    expect(death.discreet).toBe(death.message);
  });

  test('what it wrote is cut', () => {
    expect(deathByItself(1, null, 'x'.repeat(100_000), 512).message.length).toBeLessThan(600);
  });
});
