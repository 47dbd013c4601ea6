import { expect, test } from 'vitest';
import { Random } from '../../../judge/api.ts';

test('the same seed gives the same numbers, and neighbouring seeds do not begin alike', () => {
  const first = (seed: number) => new Random(seed).fraction();
  expect(first(5)).toBe(first(5));
  const starts = Array.from({ length: 200 }, (_, seed) => first(seed));
  const gaps = starts.slice(1).map((value, i) => Math.abs(value - starts[i]!));
  // Of independent uniform numbers the mean gap is 1/3.
  expect(gaps.reduce((a, b) => a + b) / gaps.length).toBeGreaterThan(0.25);
});

test('numbers stay in their range and reach its ends', () => {
  const random = new Random(1);
  const rolls = random.list(1_000, () => random.integer(-3, 3));
  expect([Math.min(...rolls), Math.max(...rolls)]).toEqual([-3, 3]);
  expect(random.text(50, 'ab')).toMatch(/^[ab]{50}$/);
  expect(random.shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
});
