/** What takes twenty thousand rounds to find out about a dialogue. */
import { expect, test } from 'vitest';
import { judgeText as judgeAny, poolForFile } from '../support/judging.ts';

const pool = poolForFile();

test('regret that grows like T is rejected by its growth, with both curves', async () => {
  // It is lucky in what is stored, and loses a tenth of all rounds.
  const text = `class ArtworkBandit {
    constructor(arms) { this.times = Array(arms).fill(0); this.clicks = Array(arms).fill(0); }
    choose() {
      if (Math.random() < 0.1) return Math.floor(Math.random() * this.times.length);
      const means = this.times.map((n, i) => n ? this.clicks[i] / n : 1);
      return means.indexOf(Math.max(...means));
    }
    reward(arm, clicked) { this.times[arm]++; if (clicked) this.clicks[arm]++; }
  }`;
  const { verdict, growth, message } = await judgeAny(
    pool,
    'artwork-bandit',
    text,
    {
      seed: 1,
      only: ['sample/1'],
      growth: true,
      verdictOnly: true,
    },
    'solution.js',
  );
  expect(verdict).toBe('WA');
  expect(message).toMatch(
    /^too much regret: grows like T\^0\.\d\d in rounds; required: about log T/,
  );
  const [axis] = growth;
  expect(axis).toMatchObject({
    resource: 'regret',
    verdict: 'fail',
    sizes: [625, 1250, 2500, 5000, 10000, 20000],
  });
  expect(axis!.regret!.at(-1)!).toBeGreaterThan(5 * axis!.referenceRegret!.at(-1)!);
});
