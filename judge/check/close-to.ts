/** The checker for numbers that may differ a little. */
import { allowed, formatNumber, isClose, type Tolerance, TOLERANCE } from '../base/numbers.ts';
import { formatValue } from '../base/format.ts';
import { type Check, type Checker, RIGHT, wrong } from './checker.ts';
import { type Difference, firstDifference, sameValue } from './difference.ts';
import { explainDifference } from './exact.ts';
import { numbersOf, resemblanceOf } from './resemblance.ts';

/**
 * Like {@link exact}, but numbers may differ by rounding. Explains which number is wrong, by how much, and what the
 * output looks like: divided by the wrong length, rounded, an `exp` that overflowed.
 *
 * @param tolerance the largest difference allowed: an absolute one, or both; default 1e-6 of the answer or 1e-9,
 *   whichever is larger
 */
export function closeTo(tolerance: number | Tolerance = TOLERANCE): Checker {
  const limits = typeof tolerance === 'number' ? { relative: 0, absolute: tolerance } : tolerance;
  const same = (output: unknown, answer: unknown) =>
    typeof output === 'number' && typeof answer === 'number'
      ? isClose(output, answer, limits)
      : sameValue(output, answer);
  return (check) => {
    const difference = firstDifference(check.output, check.answer, same);
    if (!difference) return RIGHT;
    const { output, answer } = difference;
    if (typeof output !== 'number' || typeof answer !== 'number') {
      return wrong(...explainDifference(difference));
    }
    return wrong(...explainNumber(check, { ...difference, output, answer }, limits));
  };
}

interface NumberDifference extends Difference {
  output: number;
  answer: number;
}

function explainNumber(
  check: Check,
  { path, output, answer }: NumberDifference,
  limits: Tolerance,
): [reason: string, detail: string] {
  const field = fieldOf(path);
  const part = field === undefined ? check : partOf(check, field);
  const [got, want] = [numbersOf(part.output), numbersOf(part.answer)];
  const wrongOnes = want.filter((value, i) => !isClose(got[i]!, value, limits)).length;
  const where = path === '' ? '' : `at ${path}: `;
  const off = Math.abs(output - answer);
  const looks = resemblanceOf(part, check.input, limits);
  return [
    looks?.reason ?? (path === '' ? 'wrong value' : 'a value differs'),
    [
      `${where}expected ${formatValue(answer)}, got ${formatValue(output)}`,
      Number.isFinite(off) &&
        `off by ${formatNumber(off, 3)}, ${formatNumber(allowed(answer, limits), 3)} is allowed`,
      want.length > 1 &&
        `${field === undefined ? '' : `${field}: `}${wrongOnes} of ${want.length} numbers differ`,
      looks?.detail,
    ]
      .filter((text) => typeof text === 'string')
      .join('; '),
  ];
}

/** The field of an object in which a difference is. */
function fieldOf(path: string): string | undefined {
  return /^\.([^.[]+)/.exec(path)?.[1];
}

/** One field of both: what happened to it says nothing of the others. */
function partOf({ output, answer }: Check, field: string): Pick<Check, 'output' | 'answer'> {
  const [got, want] = [output, answer] as Record<string, unknown>[];
  return { output: got![field], answer: want![field] };
}
