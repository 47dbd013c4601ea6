/** Work that no counter sees, which the clock tells. */
import { describe, expect, test } from 'vitest';
import { check as checkWith } from '../support/growth-check.ts';
import { poolForFile } from '../support/judging.ts';

const pool = poolForFile();

const check = checkWith.bind(undefined, pool);

describe('the clock guards', () => {
  test('work that is not counted fails by clocks, in two processes', async () => {
    const text = `export const addUp = (n: number[]) => {
      /a+b/.test('a'.repeat(n.length));
      return n.reduce((a, b) => a + b, 0);
    };`;
    const [result] = (await check('add-up', text)).results;
    expect(result).toMatchObject({
      verdict: 'fail',
      evidence: { by: 'clocks', rounds: 2 },
      site: null,
      message: expect.stringMatching(
        /^too slow: grows like n\^[12]\.\d\d in numbers by CPU time; required: O\(n\)$/,
      ) as string,
    });
    const { measured, limit, sizes, cpuMs, referenceCpuMs, cost, referenceCost } = result!;
    expect(measured).toBeGreaterThanOrEqual(limit);
    for (const costs of [cpuMs, cost, referenceCost]) expect(costs).toHaveLength(sizes.length);
    expect(referenceCpuMs.length).toBeLessThanOrEqual(sizes.length);
  });
});
