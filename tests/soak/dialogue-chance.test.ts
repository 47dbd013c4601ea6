/** Chance in a dialogue is that of its case. */
import { describe, expect, test } from 'vitest';
import type { Result } from '../../judge/types.ts';
import { choosing, judgeText, TWO } from '../support/choosing.ts';

describe('chance comes from the case', () => {
  const told = (cases: Result['cases']) => cases.map(({ console }) => console);

  test.each([
    [
      'JavaScript',
      'solution.js',
      `const early = Math.random();
       ${choosing('return 0;', 'console.log(early, Math.random(), crypto.getRandomValues(new Uint8Array(2)).join(), _.random(1e9), clicked);')}`,
    ],
    [
      'Python',
      'solution.py',
      `early = random.random()
class ArtworkBandit:
    def __init__(self, arms):
        self.own = random.Random()
    def choose(self):
        return 0
    def reward(self, arm, clicked):
        print(early, random.random(), self.own.random(), clicked)
`,
    ],
  ])('in %s: the same each time, another with another seed', async (_, name, text) => {
    const once = await judgeText(text, { input: TWO }, name);
    const again = await judgeText(text, { input: TWO }, name);
    const other = await judgeText(text, { input: [...TWO.slice(0, 2), 4] }, name);
    expect(once.verdict).toBe('AC');
    expect(told(once.cases)[0]).toMatch(/true|false/i);
    expect(told(again.cases)).toEqual(told(once.cases));
    expect(told(other.cases)).not.toEqual(told(once.cases));
  });
});
