/** What is said of a submission that fails, judged in little time. */
import { expect } from 'vitest';
import { failing, judgeText, poolForFile } from './judging.ts';

export const pool = poolForFile();

export const QUICK = { limitScale: 0.02, samplesOnly: true };

/** Judges a submission that never ends; what is said of it besides the limit. */
export async function whereItLoops(id: string, text: string) {
  const result = await judgeText(pool, id, text, QUICK);
  expect(result.verdict).toBe('TLE');
  const { message, place } = failing(result);
  return { message, line: place?.line, frame: place?.frame };
}
