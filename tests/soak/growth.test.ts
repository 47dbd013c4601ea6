/** What the growth check says of programs that take long to find out about. */
import { expect, test } from 'vitest';
import type { GrowthResult } from '../../judge/types.ts';
import { check as checkWith, submission } from '../support/growth-check.ts';
import { judgeText, poolForFile } from '../support/judging.ts';

const pool = poolForFile();
const check = checkWith.bind(undefined, pool);

/** The result of a sum that is as it should be for all that is counted, and too slow by the clock. */
async function failsByClocks(text: string, message: RegExp): Promise<GrowthResult> {
  const [result] = (await check('add-up', text)).results;
  expect(result).toMatchObject({
    verdict: 'fail',
    evidence: { by: 'clocks', rounds: 2 },
    message: expect.stringMatching(message) as string,
  });
  return result!;
}

test.each([
  ['grows', 'n.length / 100', 'n.length >= 4096'],
  ['begins at the largest size', '1500', 'n.length >= 100_000'],
])('a sleep that %s counts as time', async (_, ms, where) => {
  const text = `const cell = new Int32Array(new SharedArrayBuffer(4));
  export const addUp = (n: number[]) => {
    if (${where}) Atomics.wait(cell, 0, 0, ${ms});
    return n.reduce((a, b) => a + b, 0);
  };`;
  const result = await failsByClocks(
    text,
    /^too slow: grows like n\^\d+\.\d\d in numbers by the time it waits; required: O\(n\)$/,
  );
  expect(result.waitedMs).toHaveLength(result.sizes.length);
});

test('where counting takes too long, smaller sizes that are too steep decide', async () => {
  const text = `export function addUp(n: number[]) {
    if (n.length >= 4096) eval('for (;;) {}');
    let sum = 0;
    for (let i = 0; i < n.length; i += 16) for (let j = 0; j < n.length; j++) sum += j;
    return n.reduce((a, b) => a + b, 0 * sum);
  }`;
  const { results, trial } = await check('add-up', text);
  expect(trial).toMatchObject({ judged: [], rejected: [], failed: false });
  expect(results).toMatchObject([
    { verdict: 'fail', evidence: { by: 'counts' }, site: { line: 4 } },
  ]);
});

test('what is wrong, throws or waits only in an ordinary process is rejected there', async () => {
  // Whoever counts evaluates the program anew for each input; whoever clocks calls it again and again.
  const text = (then: string) => `const counted = 'seen' in globalThis;
    Object.assign(globalThis, { seen: true });
    let calls = 0;
    export const addUp = (n: number[]) => {
      if (!counted) { /a+b/.test('a'.repeat(n.length)); if (++calls > 3) ${then} }
      return n.reduce((a, b) => a + b, 0);
    };`;
  const [wrong, thrown, waiting] = await Promise.all([
    check('add-up', text('return -1;')),
    check('add-up', text("throw new Error('no');")),
    check(
      'add-up',
      text('return new Promise<number>(() => setInterval(() => 0, 1000)) as unknown as number;'),
    ),
  ]);
  expect(wrong).toMatchObject({ results: [], trial: { rejected: ['numbers/128 returned'] } });
  expect(thrown).toMatchObject({ results: [], trial: { rejected: ['numbers/128 threw'] } });
  expect(waiting).toMatchObject({ results: [], trial: { rejected: ['numbers/128 died'] } });
});

test('a table that is made before the first call counts as memory', async () => {
  const text = await submission('line-up/memory_limit_exceeded/whole-table.ts');
  const { results, trial } = await check('line-up', `${text}\nconst table = Array(6e6).fill(1.5);`);
  expect(trial).toMatchObject({ judged: [], rejected: [], failed: false });
  const [time, memory] = results;
  expect(time).toMatchObject({ resource: 'time', verdict: 'pass' });
  expect(memory).toMatchObject({
    resource: 'memory',
    verdict: 'fail',
    evidence: { by: 'peaks', rounds: 2 },
    message: expect.stringMatching(
      /^too much memory: \d\d MiB to load, before it is called; required: O\(n\)$/,
    ) as string,
  });
});

test('what throws only while it is counted is inconclusive, or fails by clocks', async () => {
  // Whoever counts evaluates the program anew for each input.
  const text = (work: string) => `const counted = 'seen' in globalThis;
    Object.assign(globalThis, { seen: true });
    export const addUp = (n: number[]) => {
      if (counted) throw new Error('not now');
      let s = 0;
      ${work}
      return n.reduce((a, b) => a + b, 0 * s);
    };`;
  const [linear] = (await check('add-up', text(''))).results;
  expect(linear).toMatchObject({ verdict: 'inconclusive' });
  const quadratic = text('for (const _ of n) for (const x of n) s += x % 1;');
  const [slow] = (await check('add-up', quadratic)).results;
  expect(slow).toMatchObject({ verdict: 'fail', evidence: { by: 'clocks' } });
});

test('memory that grows faster than asked fails, and garbage does not', async () => {
  const table = await check(
    'line-up',
    await submission('line-up/memory_limit_exceeded/whole-table.ts'),
  );
  expect(table.results).toMatchObject([
    { axis: 'letters', resource: 'time', verdict: 'pass' },
    {
      axis: 'letters',
      resource: 'memory',
      asked: 'n',
      verdict: 'fail',
      evidence: { by: 'peaks', rounds: 2 },
      cost: [],
      cpuMs: [],
      message: expect.stringMatching(
        /^too much memory: grows from \d+ MiB at \d,000 letters to \d+ MiB at \d,000; required: O\(n\)$/,
      ) as string,
    },
  ]);
  expect(table.results[1]!.memoryMiB).toHaveLength(table.results[1]!.sizes.length);
  const rows = await check('line-up', await submission('line-up/accepted/new-row-each-time.ts'));
  expect(rows.results.map(({ verdict }) => verdict)).toEqual(['pass', 'pass']);
  expect(rows.results[1]).toMatchObject({
    sizes: [8_000],
    message: expect.stringMatching(
      /^memory stays below \d+ MiB in letters, up to 8,000; required: O\(n\)$/,
    ) as string,
  });
});

test('work that is not counted fails by clocks, in two processes', async () => {
  const text = `export const addUp = (n: number[]) => {
    /a+b/.test('a'.repeat(n.length));
    return n.reduce((a, b) => a + b, 0);
  };`;
  const result = await failsByClocks(
    text,
    /^too slow: grows like n\^[12]\.\d\d in numbers by CPU time; required: O\(n\)$/,
  );
  expect(result.site).toBeNull();
  const { measured, limit, sizes, cpuMs, referenceCpuMs, cost, referenceCost } = result;
  expect(measured).toBeGreaterThanOrEqual(limit);
  for (const costs of [cpuMs, cost, referenceCost]) expect(costs).toHaveLength(sizes.length);
  expect(referenceCpuMs.length).toBeLessThanOrEqual(sizes.length);
});

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
