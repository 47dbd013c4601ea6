import type { Checker } from './checker.ts';
import { sameValue } from './difference.ts';
import { exact } from './exact.ts';

/**
 * Like {@link exact}, but numbers may differ by rounding.
 *
 * @param absolute the largest difference allowed
 */
export function closeTo(absolute: number): Checker {
  return exact(
    (output, answer) =>
      sameValue(output, answer) ||
      (typeof output === 'number' &&
        typeof answer === 'number' &&
        Math.abs(output - answer) <= absolute),
  );
}
