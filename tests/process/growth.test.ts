import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decide } from '../../judge/growth/decide.ts';
import { FirstLook } from '../../judge/growth/plain-calls.ts';
import { planAxes } from '../../judge/growth/plan-axes.ts';
import { summarize } from '../../judge/judging/findings.ts';
import { openProblem } from '../../judge/problem/catalog.ts';
import type { GrowthResult } from '../../judge/types.ts';
import { check as checkWith, fixtures, growthCheck, submission } from '../support/growth-check.ts';
import { ROOT, SEED, judgeText, poolForFile } from '../support/judging.ts';
import { loadLadders } from '../support/ladders.ts';

const pool = poolForFile();
const ours = (path: string) =>
  readFile(join(ROOT, 'problems', path.replace('/', '/submissions/')), 'utf8');

const check = checkWith.bind(undefined, pool);

describe('recorded ladders', () => {
  test.each(loadLadders())('of %s are decided as their folders say', (_, recorded) => {
    const rejected = Object.entries(recorded)
      .filter(([, ladders]) =>
        ladders.some(({ asked, legal, jumped, sizes, cost, reference }) => {
          const points = sizes.map((size, i) => {
            return { size, cost: cost[i]!, reference: reference[i]! };
          });
          const jump = jumped ? points.pop() : undefined;
          return decide(asked, { points, jump }, legal).verdict === 'fail';
        }),
      )
      .map(([name]) => name);
    const slow = Object.keys(recorded).filter((name) => name.startsWith('time_limit_exceeded/'));
    expect(rejected).toEqual(slow);
  });
});

describe('counts decide', () => {
  test('a linear loop passes, twenty times slower too, and is told by how much', async () => {
    const slow =
      'export const addUp = (n: number[]) => { let s = 0; for (const x of n) for (let i = 0; i < 20; i++) s += i === 0 ? x : i % 1; return s; };';
    const { results } = await check('add-up', slow);
    expect(results).toMatchObject([
      { axis: 'numbers', verdict: 'pass', evidence: { by: 'counts' }, cpuMs: [], site: null },
    ]);
    expect(results[0]!.timesReference).toBeCloseTo(21, 0);
    expect(results[0]!.message).toBe(
      "grows like n^1.00 in numbers; required: O(n); 21 times the reference's work at 100,000",
    );
  });

  test('a quadratic loop fails, with the line and the figures to show for it', async () => {
    const text = await submission('add-up/time_limit_exceeded/quadratic.ts');
    const [result] = (await check('add-up', text)).results;
    expect(result).toMatchObject({
      axis: 'numbers',
      resource: 'time',
      asked: 'n',
      verdict: 'fail',
      evidence: { by: 'counts', rounds: 1 },
      message: expect.stringMatching(
        /^too slow: grows like n\^[12]\.\d\d in numbers; required: O\(n\)$/,
      ) as string,
      jump: null,
      cpuMs: [],
    });
    expect(result!.measured).toBeGreaterThanOrEqual(result!.limit);
    expect(result!.cost).toHaveLength(result!.sizes.length);
    expect(result!.referenceCost).toHaveLength(result!.sizes.length);
    const { file, line, what, share, frame } = result!.site!;
    expect(file).toBe('s.ts');
    expect(text.split('\n')[line - 1]).toMatch(/for/);
    expect(what).toMatch(/^for/);
    expect(share).toBeGreaterThan(0.5);
    expect(frame).toMatch(/^>/m);
  });

  test('the same counts come twice, chance included', async () => {
    const text = `export const addUp = (n: number[]) => {
      let s = 0;
      for (const x of n) for (let left = Math.random(); left > 0.1; left -= 0.1) s += x % 1;
      return n.reduce((a, b) => a + b, 0 * s);
    };`;
    const [a, b] = await Promise.all([check('add-up', text), check('add-up', text)]);
    expect(a.results).toEqual(b.results);
  });

  test.each([
    ['n log n where n is required', 'add-up/accepted/sorts-first.ts'],
    ['a string taken apart by slice(1)', 'count-letters/accepted/slices-the-string.ts'],
    ['the usual cache in JavaScript', 'recent-titles/accepted/map-idiom.ts'],
  ])('%s is not rejected', async (_name, path) => {
    const { results } = await check(path.split('/')[0]!, await submission(path));
    expect(results.map(({ verdict }) => verdict)).not.toContain('fail');
  });

  test('work in built-ins counts, and is the site', async () => {
    const path = 'count-letters/time_limit_exceeded/slices-an-array.ts';
    const [result] = (await check('count-letters', await submission(path))).results;
    expect(result).toMatchObject({ verdict: 'fail', evidence: { by: 'counts' } });
    expect(result!.site!.what).toMatch(/slice/);
  });

  test('a jump says where, and its last step is steep enough', async () => {
    const text = `export const addUp = (n: number[]) => {
      let s = 0;
      for (const x of n) s += x;
      for (let i = 0; n.length > 20_000 && i < 1e8; i++) s += i % 1;
      return s;
    };`;
    const [result] = (await check('add-up', text)).results;
    expect(result).toMatchObject({
      verdict: 'fail',
      jump: 32_768,
      message: 'too slow: the work jumps at 32,768 numbers; required: O(n)',
      site: { line: 4 },
    });
    expect(result!.sizes.at(-1)).toBe(32_768);
    expect(result!.measured).toBeGreaterThanOrEqual(result!.limit);
  });

  test('a square behind a large constant fails by what is foreseen, with its line', async () => {
    const hidden = `export const addUp = (n: number[]) => {
      let s = 0;
      for (const x of n) {
        s += x;
        for (let i = 0; i < 3_000; i++) s += 0;
        for (const y of n) s += 0 * y;
      }
      return s;
    };`;
    const [result] = (await check('add-up', hidden)).results;
    expect(result).toMatchObject({
      verdict: 'fail',
      evidence: { by: 'counts', rounds: 1, foreseenAt: 100_000 },
      message: expect.stringMatching(
        /^too slow: will grow like n\^1\.\d\d in numbers up to 100,000; required: O\(n\)$/,
      ) as string,
      site: { line: 6 },
    });
    expect(result!.sizes.at(-1)).toBeLessThan(5_000);
    const constant = hidden.replace('for (const y of n) s += 0 * y;', '');
    expect((await check('add-up', constant)).results).toMatchObject([{ verdict: 'pass' }]);
  });

  test('a codec is counted across its two processes, and every size is told', async () => {
    const codec = await readFile(join(ROOT, 'problems/tree-codec/reference.ts'), 'utf8');
    const { results, events } = await check(
      'tree-codec',
      codec.replace(/^import.*judge.*$/m, ''),
      ROOT,
    );
    expect(results.map(({ axis, verdict }) => [axis, verdict])).toEqual([
      ['depth', 'pass'],
      ['nodes', 'pass'],
    ]);
    expect(results[0]!.timesReference).toBe(1);
    expect(events.filter(({ kind }) => kind === 'axis')).toHaveLength(2);
    expect(events.filter((e) => e.kind === 'point' && e.axis === 'depth')).toHaveLength(
      results[0]!.sizes.length,
    );
  });

  test.each([
    ['a big integer', '10n'],
    ['a list', '[[1]]'],
  ])(
    'a codec that makes %s of a large tree is judged there, and nothing crosses',
    async (_, odd) => {
      const codec = await readFile(join(ROOT, 'problems/tree-codec/reference.ts'), 'utf8');
      const made = codec
        .replace(/^import.*judge.*$/m, '')
        .replace('function serialize(', 'function textOf(');
      const text = `${made}
export function serialize(root: Node | null): unknown {
  const text = textOf(root);
  return text.length > 1_000 ? ${odd} : text;
}`;
      const { results, trial } = await check('tree-codec', text, ROOT, false);
      expect(results).toEqual([]);
      expect(trial.judged).toEqual([expect.stringMatching(/^depth\/\d+$/)]);
    },
  );

  test('what shows only beyond the constraints is a remark', async () => {
    const text = await ours('tree-codec/accepted/queue-by-shift.js');
    const { results } = await check('tree-codec', text, ROOT);
    expect(results).toMatchObject([
      { verdict: 'pass', remark: null },
      {
        verdict: 'pass',
        sizes: expect.not.arrayContaining([40_000]) as number[],
        remark: expect.stringMatching(
          /^beyond 10,000 nodes it becomes too slow: line \d+: queue.shift\(\) does 9\d% of the work at 40,000 nodes$/,
        ) as string,
      },
    ]);
  });

  test('what grows too fast but costs little is a remark as well', async () => {
    const text = await ours('title-anagrams/accepted/letters-crossed-off.ts');
    const [, letters] = (await check('title-anagrams', text, ROOT)).results;
    expect(letters).toMatchObject({
      verdict: 'pass',
      remark: expect.stringMatching(
        /^grows like n\^1\.\d\d in letters, but does only 3\.\d times the reference's work at 100$/,
      ) as string,
    });
  });
});

describe('the clock guards', () => {
  test('what earlier calls left in the memory of its process is held against no other call', async () => {
    const hoarder = `const kept = [];
    export const addUp = (n: number[]) => {
      kept.push(new Uint8Array(120 << 20).fill(1));
      return n.reduce((a, b) => a + b, 0);
    };`;
    const prepared = await growthCheck(pool, 'add-up', hoarder);
    const { problem, trial } = prepared;
    // Three times as much is allowed here: the third call is one too many.
    const little = { ...problem, limits: { ...problem.limits, memoryMiB: 100 } };
    const [axis] = prepared.axes;
    const look = new FirstLook({ ...prepared, problem: little }, 2_000);
    const ends = [];
    for (const size of axis!.legal.slice(0, 4)) {
      ends.push((await look.call(axis!, axis!.prepare(size)))?.kind);
    }
    look.close();
    expect(ends).toEqual(['cost', 'cost', 'cost', 'cost']);
    expect([trial.judged, trial.rejected]).toEqual([[axis!.name + '/64'], []]);
  });
});

describe('a submission that fails where it is counted', () => {
  test('is judged there as on a case', async () => {
    const lazy =
      'export const addUp = (n: number[]) => { let s = 0; if (n.length > 8192) return s; for (const x of n) s += x; return s; };';
    const { results, trial } = await check('add-up', lazy, fixtures, false);
    expect(results).toEqual([]);
    expect(trial).toMatchObject({ judged: ['numbers/16384'], rejected: [] });
  });

  test('at one size only, it fails there', async () => {
    const once =
      'export const addUp = (n: number[]) => { let s = 0; for (const x of n) s += x; return n.length === 1024 ? -s : s; };';
    const { trial } = await check('add-up', once, fixtures, false);
    expect(trial.judged).toEqual(['numbers/1024']);
  });

  test('where it never ends, its work has jumped', async () => {
    const endless =
      'export const addUp = (n: number[]) => { let s = 0; for (const x of n) s += x; while (n.length > 10); return s; };';
    expect((await check('add-up', endless)).results).toMatchObject([
      { verdict: 'fail', sizes: [16], jump: 16 },
    ]);
  });
});

test('inputs are made once, and differ in nothing but their size', async () => {
  const problem = await openProblem(fixtures, 'add-up');
  const [axis] = planAxes(problem, SEED);
  const prepared = axis!.prepare(1_024);
  expect(axis!.prepare(1_024)).toBe(prepared);
  expect(planAxes(problem, SEED)[0]!.prepare(1_024).bytes).toEqual(prepared.bytes);
  expect(planAxes(problem, SEED + 1)[0]!.prepare(1_024).bytes).not.toEqual(prepared.bytes);
  const [numbers] = prepared.input() as [number[]];
  const [half] = axis!.prepare(512).input() as [number[]];
  expect(numbers.slice(0, 512)).toEqual(half);
  const answer = prepared.answer();
  expect(numbers.splice(0)).toHaveLength(1_024);
  expect(prepared.input()).toEqual(JSON.parse(String(prepared.bytes)));
  expect(prepared.answer()).toBe(answer);
});

describe('in a judgement', () => {
  test('it decides the verdict, unless it is left out', async () => {
    const text = await ours('group-anagrams/time_limit_exceeded/all-pairs.ts');
    const measured = await judgeText(pool, 'group-anagrams', text, { growth: true });
    expect(measured.verdict).toBe('TLE');
    expect(measured.message).toMatch(
      /^too slow: grows like n\^\d\.\d\d in titles; required: O\(n\); line \d+: .+ does \d+% of the work at [\d,]+ titles and grows like n\^\d\.\d\d$/,
    );
    expect(measured.cases.every(({ verdict }) => verdict === 'AC')).toBe(true);
    const left = await judgeText(pool, 'group-anagrams', text);
    expect(left).toMatchObject({ verdict: 'AC', growth: [] });
  });

  test('what could not be measured is said, and rejects nobody', () => {
    const skipped = { verdict: 'skipped', message: 'could not be measured' } as GrowthResult;
    expect(summarize([], [skipped])).toBe('accepted: 0 cases; could not be measured');
  });

  test('what is wrong is not measured', async () => {
    const text = 'export const groupAnagrams = (s: string[]) => [s];';
    const result = await judgeText(pool, 'group-anagrams', text, { growth: true });
    expect(result).toMatchObject({ verdict: 'WA', growth: [] });
  });
});
