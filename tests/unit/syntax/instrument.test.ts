import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { withClock } from '../../../judge/syntax/instrument.ts';

/** Runs a script with a clock in it, where `now` is the time in ms; the first number is read as it loads. */
function stopped(script: string, now: () => number): unknown {
  try {
    runInContext(
      withClock(script, 'submission.js', 200)!,
      createContext({ performance: { now } }),
      { timeout: 5_000, displayErrors: false },
    );
  } catch (thrown) {
    const { name, message, stack } = thrown as Error;
    return { name, message, stack };
  }
  return undefined;
}

const LOOP = { name: 'StillRunning', message: 'loop', stack: 'submission.js:2:1' };

test('a loop that goes on is named by its place', () => {
  let time = 0;
  expect(stopped('let n = 0;\nfor (;;) n++;', () => time++)).toEqual(LOOP);
});

test('so it is when the process got no processor for longer than it looks', () => {
  const times = [0, 10_000, 20_000, 30_000];
  let time = 40_000;
  expect(stopped('let n = 0;\nfor (;;) n++;', () => times.shift() ?? time++)).toEqual(LOOP);
});

test('what ends in time is left alone', () => {
  let time = 0;
  const script = 'for (let i = 0; i < 100; i++);';
  expect(stopped(script, () => time++)).toBeUndefined();
});
