/** The checker for lists whose order does not matter. */
import { formatValue } from '../base/format.ts';
import { type Checker, RIGHT, wrong } from './checker.ts';

/** The output must have the answer's elements, each as often, in any order. */
export function anyOrder(): Checker {
  return ({ output, answer }) => {
    const left = new Map<string, { value: unknown; count: number }>();
    for (const value of answer as unknown[]) {
      const key = JSON.stringify(value);
      const entry = left.get(key) ?? { value, count: 0 };
      entry.count++;
      left.set(key, entry);
    }
    // Of what is too much only the first is kept: an output may have millions of such elements.
    let extra: { value: unknown; expected: boolean } | undefined;
    for (const value of output as unknown[]) {
      const entry = left.get(JSON.stringify(value));
      if (entry) entry.count--;
      if (!entry || entry.count < 0) extra ??= { value, expected: entry !== undefined };
    }
    for (const { value, count } of left.values()) {
      if (count > 0) return wrong('an element is missing', formatValue(value));
    }
    if (!extra) return RIGHT;
    const reason = extra.expected ? 'an element appears too often' : 'an unexpected element';
    return wrong(reason, formatValue(extra.value));
  };
}
