/** Judgements that take much memory. */
import { expect, test } from 'vitest';
import { judgeText, poolForFile } from '../support/judging.ts';
import { RIGHT } from '../support/program.ts';

const pool = poolForFile();

test('memory that earlier cases left behind is not held against a later one', async () => {
  // Each case needs 200 MiB that are free again afterwards, though nobody has collected them yet.
  const text = RIGHT.replace('next(v) {', 'next(v) { const big = new Uint8Array(2e8).fill(1);');
  const result = await judgeText(pool, 'moving-average', text, {
    only: ['hidden/one-call', 'sample/2', 'hidden/window-of-one'],
  });
  expect(result.verdict).toBe('AC');
});
