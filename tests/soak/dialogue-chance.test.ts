/** Chance in a dialogue is that of its case. */
import { describe, expect, test } from 'vitest';
import type { Result } from '../../judge/types.ts';
import { TWO, choosing, judgeReservoir, judgeText, reservoir } from '../support/dialogues.ts';

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

describe('a sample', () => {
  const LOWEST = 'if (item < this.items[0]) this.items[0] = item;';

  test.each([
    // The second never comes in.
    ['one place', '', [1, [2], 500, 5], 'after 2 items, the sample of the item at place 1 of the'],
    ['one item', LOWEST, [1, [2], 500, 5], 'after 2 items, the sample [-1] came 500 times'],
    ['places one by one', '', [8, [16], 200, 5], 'after 16 items, the item at place'],
    [
      'items one by one',
      'this.items.sort((a, b) => b - a); ' + LOWEST,
      [8, [16], 200, 5],
      'after 16 items, the item -8 came 200 times',
    ],
  ])('that is unfair to %s says which', async (_, comesIn, input, says) => {
    const { cases } = await judgeReservoir(reservoir(comesIn), input);
    expect(cases[0]!.detail).toContain(says);
  });
});
