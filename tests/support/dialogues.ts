/** Submissions to `artwork-bandit`, made of a body of `choose`, and to `reservoir`, made of how later items come in. */
import type { JudgeOptions } from '../../judge/judging/judge.ts';
import { judgeText as judgeAny, poolForFile } from './judging.ts';

export const pool = poolForFile();

export const judgeText = (
  text: string,
  options: Partial<JudgeOptions> = {},
  name = 'solution.js',
) => judgeAny(pool, 'artwork-bandit', text, { seed: 1, ...options }, name);

/** A bandit of two arms with this body of `choose`. */
export const choosing = (body: string, more = '') =>
  `class ArtworkBandit { constructor(arms) { this.arms = arms; this.round = 0; }
   choose() { this.round++; ${body} }
   reward(arm, clicked) { ${more} } }`;

export const TWO = [[[0.5, 0.5]], 6, 3];

/** A reservoir whose later items come in like this. */
export const reservoir = (comesIn: string, more = '') =>
  `class Reservoir { constructor(k) { this.k = k; this.items = []; this.seen = 0; ${more} }
     offer(item) { this.seen++; if (this.items.length < this.k) this.items.push(item); else { ${comesIn} } }
     sample() { return this.items; } }`;

export const judgeReservoir = (text: string, input: unknown[], name = 'solution.js') =>
  judgeAny(pool, 'reservoir', text, { seed: 1, input }, name);
