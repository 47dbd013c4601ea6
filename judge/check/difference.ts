/** Where two values first differ. */
import { isRecord } from '../base/record.ts';

/** The place, what stands there in each, and how the two differ. */
export interface Difference {
  /** Such as `[3][1]` or `.title`; empty for the values themselves. */
  path: string;
  output: unknown;
  answer: unknown;
  kind: 'value' | 'length' | 'keys' | 'type';
}

type Compare = (output: unknown, answer: unknown) => boolean;

/** Equal as answers go: `-0` is `0`, and `NaN` is `NaN`. */
export function sameValue(output: unknown, answer: unknown): boolean {
  return output === answer || (output !== output && answer !== answer);
}

/**
 * The first difference between two values, in reading order; undefined when they are equal. Iterative, since
 * an output may nest deeper than the stack.
 *
 * @param same decides about two values that are not both arrays or both objects
 */
export function firstDifference(
  output: unknown,
  answer: unknown,
  same: Compare = sameValue,
): Difference | undefined {
  if (typeof output !== 'object' && same(output, answer)) return undefined;
  const pending: Pair[] = [{ path: '', output, answer }];
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const { path, output, answer } = pair;
    if (pair.kind) return { ...pair, kind: pair.kind };
    if (Array.isArray(output) && Array.isArray(answer)) {
      // Looked at after the elements, so that the first wrong one is named and not only the length.
      if (output.length !== answer.length) pending.push({ ...pair, kind: 'length' });
      for (let i = Math.min(output.length, answer.length) - 1; i >= 0; i--) {
        pending.push({ path: `${path}[${i}]`, output: output[i], answer: answer[i] });
      }
    } else if (isRecord(output) && isRecord(answer)) {
      const keys = Object.keys(answer);
      if (
        keys.length !== Object.keys(output).length ||
        keys.some((k) => !Object.hasOwn(output, k))
      ) {
        return { ...pair, kind: 'keys' };
      }
      for (const key of keys.reverse()) {
        pending.push({ path: `${path}.${key}`, output: output[key], answer: answer[key] });
      }
    } else if (!same(output, answer)) {
      return { ...pair, kind: typeof output === typeof answer ? 'value' : 'type' };
    }
  }
  return undefined;
}

/**
 * Whether two values are lists (of lists …) of the same texts, numbers and so on, in the same order. Most right
 * outputs are, and this tells so at a fraction of the cost of a schema and a checker. False says nothing.
 */
export function areIdentical(output: unknown, answer: unknown): boolean {
  if (sameValue(output, answer)) return true;
  const pending: unknown[] = [output, answer];
  while (pending.length > 0) {
    const b = pending.pop();
    const a = pending.pop();
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) {
      if (sameValue(a[i], b[i])) continue;
      if (typeof a[i] !== 'object') return false;
      pending.push(a[i], b[i]);
    }
  }
  return true;
}

interface Pair extends Omit<Difference, 'kind'> {
  /** A difference already known, to be told once everything before it is equal. */
  kind?: Difference['kind'];
}
