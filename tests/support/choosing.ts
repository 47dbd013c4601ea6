/** Submissions to `artwork-bandit`, made of a body of `choose`. */
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
