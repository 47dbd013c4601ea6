/** The checker for outputs that must equal the answer. */
import { formatValue } from '../base/format.ts';
import { type Checker, RIGHT, wrong } from './checker.ts';
import { type Difference, firstDifference, sameValue } from './difference.ts';

/**
 * The output must equal the answer, part by part and in order. `-0` counts as `0`.
 *
 * @param same decides about two parts that are neither arrays nor objects; default equality
 */
export function exact(same = sameValue): Checker {
  return ({ output, answer }) => {
    const difference = firstDifference(output, answer, same);
    return difference ? wrong(...explainDifference(difference)) : RIGHT;
  };
}

/** A difference as a checker's reason and detail. */
export function explainDifference(difference: Difference): [reason: string, detail: string] {
  const { path, output, answer, kind } = difference;
  const where = path === '' ? '' : `at ${path}: `;
  const values = `${where}expected ${formatValue(answer)}, got ${formatValue(output)}`;
  switch (kind) {
    case 'length': {
      const [got, want] = [(output as unknown[]).length, (answer as unknown[]).length];
      return [
        got < want ? 'elements are missing' : 'too many elements',
        `${where}expected ${want} elements, got ${got}`,
      ];
    }
    case 'keys':
      return ['wrong keys', values];
    case 'type':
      return ['wrong type', values];
    case 'value':
      return [path === '' ? 'wrong value' : 'a value differs', values];
  }
}
