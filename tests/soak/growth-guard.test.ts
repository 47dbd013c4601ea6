/** Work that no counter sees, which the clock tells. */
import { describe, expect, test } from 'vitest';
import { check as checkWith } from '../support/growth-check.ts';
import { judgeText, poolForFile } from '../support/judging.ts';

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

describe('in a judgement', () => {
  test('a failure at a size of the growth check is a case like any other', async () => {
    const text = (then: string) => `export const groupAnagrams = (strs: string[]) => {
      const groups = new Map<string, string[]>();
      for (const s of strs) {
        const key = [...s].sort().join('');
        groups.set(key, [...(groups.get(key) ?? []), s]);
      }
      if (strs.length === 256) ${then}
      return [...groups.values()];
    };`;
    const thrown = await judgeText(pool, 'group-anagrams', text("throw new Error('no');"), {
      growth: true,
    });
    expect(thrown).toMatchObject({ verdict: 'RTE', growth: [] });
    expect(thrown.cases.at(-1)).toMatchObject({
      name: 'growth/titles/256',
      group: 'growth',
      verdict: 'RTE',
      message: 'threw Error: no',
    });
    const wrong = await judgeText(pool, 'group-anagrams', text('return [];'), { growth: true });
    expect(wrong).toMatchObject({ verdict: 'WA', growth: [] });
    expect(wrong.cases.at(-1)).toMatchObject({ name: 'growth/titles/256', verdict: 'WA' });
    expect(wrong.cases.at(-1)!.input).toHaveLength(1);
  });
});
