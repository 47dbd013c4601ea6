import { formatValue } from '../format.ts';
import { type Checker, RIGHT, wrong } from './checker.ts';

/** The output must have the answer's elements, each as often, in any order. */
export function anyOrder(): Checker {
  return ({ output, answer }) => {
    const left = new Map<string, { value: unknown; count: number }>();
    const add = (value: unknown, by: number) => {
      const key = JSON.stringify(value);
      const entry = left.get(key) ?? { value, count: 0 };
      entry.count += by;
      left.set(key, entry);
    };
    for (const value of answer as unknown[]) add(value, 1);
    for (const value of output as unknown[]) add(value, -1);
    const missing = [...left.values()].find(({ count }) => count > 0);
    const extra = [...left.values()].find(({ count }) => count < 0);
    if (missing) return wrong('an element is missing', formatValue(missing.value));
    if (extra) {
      const expected = (answer as unknown[]).some(
        (v) => JSON.stringify(v) === JSON.stringify(extra.value),
      );
      return wrong(
        expected ? 'an element is there too often' : 'an element does not belong',
        formatValue(extra.value),
      );
    }
    return RIGHT;
  };
}
