import { expect, test } from 'vitest';
import { parsePsTime } from '../../../judge/sandbox/meter.ts';

test('times of ps', () => {
  expect(parsePsTime('0:01.50')).toBe(1_500);
  expect(parsePsTime('01:02:03')).toBe(3_723_000);
  expect(parsePsTime('2-00:00:01')).toBe(172_801_000);
});
