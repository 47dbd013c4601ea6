/** The checker for binary trees. */
import { formatValue } from '../base/format.ts';
import { type Checker, RIGHT, wrong } from './checker.ts';
import { sameValue } from './difference.ts';

/** Two trees as level-order lists: the shape and every value must be equal. */
export function tree(): Checker {
  return ({ output, answer }) => {
    const got = output as unknown[];
    const want = answer as unknown[];
    const nodes = (list: unknown[]) => list.filter((value) => value !== null).length;
    const length = Math.max(got.length, want.length);
    for (let i = 0; i < length; i++) {
      const [a, b] = [got[i] ?? null, want[i] ?? null];
      if (sameValue(a, b)) continue;
      const detail = `at position ${i} in level order: expected ${formatValue(b)}, got ${formatValue(a)}`;
      if (a !== null && b !== null) return wrong('a value differs', detail);
      if (nodes(got) < nodes(want)) {
        return wrong('nodes are missing', `${nodes(got)} of ${nodes(want)} nodes; ${detail}`);
      }
      if (nodes(got) > nodes(want)) {
        return wrong('too many nodes', `${nodes(got)} instead of ${nodes(want)} nodes; ${detail}`);
      }
      return wrong('the shape differs', detail);
    }
    return RIGHT;
  };
}
