import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../judge/compile/compile.ts';
import { textSource } from '../judge/compile/source.ts';
import { checkGrowth } from '../judge/check-growth.ts';
import { BARS, opinionOf, settle } from '../judge/growth/decide.ts';
import { askedSlope, excess, slope, topSizes } from '../judge/growth/fit.ts';
import { openProblem } from '../judge/problem/catalog.ts';
import { poolForFile, ROOT, SEED } from './support.ts';

const SIZES = [256, 512, 1024, 2048, 4096, 8192];
const power = (k: number, c = 1) => SIZES.map((n) => c * n ** k);

describe('slopes', () => {
  test('of a power law are its exponent, whatever the unit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 3, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (k, c) => {
          expect(slope(SIZES, power(k, c))).toBeCloseTo(k, 6);
        },
      ),
    );
  });

  test('move by little when every cost moves by little', () => {
    const noise = fc.array(fc.double({ min: 0.9, max: 1.1, noNaN: true }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(noise, (factors) => {
        const costs = power(1).map((cost, i) => cost * factors[i]!);
        expect(Math.abs(slope(SIZES, costs) - 1)).toBeLessThan(0.12);
      }),
    );
  });

  test('asked ones are those of the class on these sizes', () => {
    expect(askedSlope('1', SIZES)).toBeCloseTo(0);
    expect(askedSlope('n', SIZES)).toBeCloseTo(1);
    expect(askedSlope('n^2', SIZES)).toBeCloseTo(2);
    expect(askedSlope('n log n', SIZES)).toBeGreaterThan(1.1);
    expect(askedSlope('n log n', SIZES)).toBeLessThan(1.2);
  });
});

describe('the excess', () => {
  const measured = (k: number, reference: number) => ({
    sizes: SIZES,
    cpuMs: power(k),
    referenceCpuMs: power(reference),
  });

  test('is measured from the larger of the asked slope and the reference', () => {
    expect(excess('n', measured(2, 1))).toBeCloseTo(1);
    expect(excess('n', measured(1.5, 1))).toBeCloseTo(0.5);
    expect(excess('n', measured(1.2, 1.2))).toBeCloseTo(0);
    expect(excess('n', measured(1, 0.5))).toBeCloseTo(0);
  });

  test('a reference lifted far by noise does not hide a worse class', () => {
    expect(excess('n', measured(2, 2))).toBeGreaterThan(BARS.clearPass + 0.3);
  });

  test('n log n for n is no excess that counts', () => {
    const cpuMs = SIZES.map((n) => n * Math.log(n));
    expect(excess('n', { sizes: SIZES, cpuMs, referenceCpuMs: power(1) })).toBeLessThan(
      BARS.clearPass,
    );
  });

  test('the window is the six largest sizes', () => {
    const sizes = Array.from({ length: 10 }, (_, i) => 2 ** i);
    expect(topSizes({ sizes, cpuMs: sizes, referenceCpuMs: sizes }).sizes).toEqual(sizes.slice(4));
  });
});

describe('decisions', () => {
  test('between the bars there is none, and contention raises the upper one', () => {
    expect(opinionOf(0.38, 1)).toBe('pass');
    expect(opinionOf(0.41, 1)).toBe('unsure');
    expect(opinionOf(0.44, 1)).toBe('fail');
    expect(opinionOf(0.5, 1.5)).toBe('unsure');
    expect(opinionOf(0.56, 1.5)).toBe('fail');
  });

  test.each([
    [['pass'], 'pass'],
    [['fail'], undefined],
    [['unsure'], undefined],
    [['fail', 'fail'], 'fail'],
    [['fail', 'pass'], undefined],
    [['fail', 'pass', 'fail'], 'fail'],
    [['fail', 'pass', 'pass'], 'pass'],
    [['fail', 'unsure', 'pass'], 'inconclusive'],
    [['unsure', 'unsure', 'unsure'], 'inconclusive'],
  ] as const)('%j is %s', (opinions, verdict) => {
    expect(settle(opinions)).toBe(verdict);
  });
});

describe('measured in sandboxes', () => {
  const pool = poolForFile();

  async function check(id: string, text: string, workspace = ROOT) {
    const problem = await openProblem(workspace, id);
    const compiled = await compile(textSource(Buffer.from(text), 's.ts', 's.ts'), problem.entry);
    if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.text);
    return checkGrowth(problem, compiled.program, SEED, pool);
  }
  const fixtures = join(ROOT, 'tests/fixtures/packages');
  const read = (path: string) => readFile(join(ROOT, 'problems', path), 'utf8');

  test('a linear loop passes, ten times slower too', async () => {
    const slow =
      'export const addUp = (n: number[]) => { let s = 0; for (const x of n) for (let i = 0; i < 20; i++) s += i === 0 ? x : i % 1; return s; };';
    expect(await check('add-up', slow, fixtures)).toMatchObject([
      { axis: 'numbers', verdict: 'pass' },
    ]);
  });

  test('a quadratic loop fails, with the exponents to show for it', async () => {
    const [result] = await check(
      'add-up',
      await readFile(
        join(fixtures, 'problems/add-up/submissions/time_limit_exceeded/quadratic.ts'),
        'utf8',
      ),
      fixtures,
    );
    expect(result).toMatchObject({ axis: 'numbers', asked: 'n', verdict: 'fail' });
    expect(result!.measured).toBeGreaterThan(result!.limit);
    expect(result!.sizes.length).toBe(result!.cpuMs.length);
  });

  test('a codec is measured across its two processes', async () => {
    const codec = await read('tree-codec/reference.ts');
    const results = await check('tree-codec', codec.replace(/^import.*coding-round-judge.*$/m, ''));
    expect(results.map(({ verdict }) => verdict)).not.toContain('fail');
  });

  test('what is wrong at a size is not measured there', async () => {
    const lazy =
      'export const addUp = (n: number[]) => { let s = 0; if (n.length > 4096) return s; for (let i = 0; i < n.length; i++) { s = 0; for (let j = 0; j <= i; j++) s += n[j]; } return s; };';
    const [result] = await check('add-up', lazy, fixtures);
    expect(Math.max(...result!.sizes)).toBeLessThanOrEqual(4096);
  });
});
