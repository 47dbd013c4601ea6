/** Which submissions are somebody's own attempt at a problem: only those are remembered. */
import { createHash } from 'node:crypto';
import type { Problem } from './load.ts';
import { endingsFor, starterOf } from './starter.ts';

/** SHA-256 of `solutions/moving-average.ts` as it comes with the judge. */
export const WORKED_EXAMPLE = '3794af54db5babd4a8c70166d1f03a2a413434472f8178f2a67866c1d58d1c5b';

/** Whether there is nothing of anybody's in a file yet: it is empty, or the starter as `judge new` wrote it. */
export function isUntouched({ entry }: Pick<Problem, 'entry'>, text: string): boolean {
  const own = text.trim();
  return own === '' || isStarter(entry, own);
}

function isStarter(entry: Problem['entry'], text: string): boolean {
  return endingsFor(entry).some((language) => starterOf(entry, language).trim() === text);
}

/** Whether a submission is an attempt: somebody has written something, and it is not the worked example. */
export function isAttempt(problem: Pick<Problem, 'entry'>, text: string): boolean {
  if (isUntouched(problem, text)) return false;
  return createHash('sha256').update(text).digest('hex') !== WORKED_EXAMPLE;
}
