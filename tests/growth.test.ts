import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkGrowth, type GrowthEvent } from '../judge/check-growth.ts';
import { planAxes } from '../judge/plan-axes.ts';
import { compile } from '../judge/compile/compile.ts';
import { textSource } from '../judge/compile/source.ts';
import { summarize } from '../judge/findings.ts';
import {
  BARS,
  type Count,
  isEnoughMemory,
  newRound,
  nextMemoryStep,
  nextStep,
  opinionOf,
  memoryWindow,
  type Round,
  settle,
} from '../judge/growth/decide.ts';
import { askedSlope, type Point, slope, slopesOf, WINDOW } from '../judge/growth/fit.ts';
import { openProblem } from '../judge/problem/catalog.ts';
import type { CostClass, GrowthVerdict } from '../judge/types.ts';
import { judgeText, poolForFile, ROOT, SEED } from './support.ts';

const SIZES = [256, 512, 1024, 2048, 4096, 8192];
const power = (k: number, c = 1) => SIZES.map((n) => c * n ** k);
const pointsOf = (cost: (n: number) => number, reference: (n: number) => number, sizes = SIZES) =>
  sizes.map((size): Point => ({ size, cost: cost(size), reference: reference(size) }));

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
    expect(askedSlope('n^1.5', SIZES)).toBeCloseTo(1.5);
    expect(askedSlope('n^2', SIZES)).toBeCloseTo(2);
    expect(askedSlope('log n', SIZES)).toBeLessThan(0.2);
    expect(askedSlope('n log n', SIZES)).toBeGreaterThan(1.1);
    expect(askedSlope('n log n', SIZES)).toBeLessThan(1.2);
  });

  test('in excess are measured from the larger of the asked one and the reference', () => {
    const excess = (k: number, reference: number) =>
      slopesOf(
        'n',
        pointsOf(
          (n) => n ** k,
          (n) => n ** reference,
        ),
      ).excess;
    expect(excess(2, 1)).toBeCloseTo(1);
    expect(excess(1.5, 1)).toBeCloseTo(0.5);
    expect(excess(1.2, 1.2)).toBeCloseTo(0);
    expect(excess(1, 0.5)).toBeCloseTo(0);
    // A reference lifted far by noise does not hide a worse class.
    expect(excess(2, 2)).toBeGreaterThan(BARS.contendedFail);
  });

  test('look at the six largest sizes', () => {
    const sizes = Array.from({ length: 10 }, (_, i) => 2 ** i);
    const bent = pointsOf(
      (n) => (n < 16 ? 1 : n),
      (n) => n,
      sizes,
    );
    expect(WINDOW).toBe(6);
    expect(slopesOf('n', bent).measured).toBeCloseTo(1);
    expect(slopesOf('n', bent.slice(0, 1))).toMatchObject({ measured: 0, excess: 0 });
  });
});

/** A machine made of formulas: what it would measure, step by step, until there is a verdict. */
interface Machine {
  asked: CostClass;
  from?: number;
  to?: number;
  cost(n: number): number;
  reference?(n: number): number;
  count?(n: number): number;
  /** A factor on every cost, by how many were measured before. */
  noise?(measured: number): number;
  /** Wall time over CPU time. */
  contention?: number;
}

function decide(machine: Machine): { verdict: GrowthVerdict; rounds: number; spentMs: number } {
  const { asked, from = 256, to = 1_048_576, cost, contention = 1 } = machine;
  const { reference = (n: number) => n * 1e-4, noise = () => 1 } = machine;
  let measured = 0;
  let spentMs = 0;
  const rounds: Round[] = [];
  let counts: Count[] | undefined;
  const sizes: number[] = [];
  let ended = false;
  const measure = (round: Round, size: number) => {
    const cpuMs = cost(size) * noise(measured++);
    const before = round.points.at(-1)?.cost;
    if (before !== undefined && cpuMs > Math.max(150, 8 * before)) {
      round.ranAway = true;
      return;
    }
    spentMs += cpuMs;
    round.spent.cpuMs += cpuMs;
    round.spent.wallMs += cpuMs * contention;
    const known = round.points.find((point) => point.size === size);
    if (known) known.cost = Math.min(known.cost, cpuMs);
    else round.points.push({ size, cost: cpuMs, reference: reference(size) * noise(measured++) });
  };
  for (;;) {
    const next = sizes.length > 0 ? sizes.at(-1)! * 2 : from;
    const step = nextStep({ asked, rounds, counts, canGrow: !ended && next <= to });
    switch (step) {
      case 'climb':
        sizes.push(next);
        measure((rounds[0] ??= newRound()), next);
        ended = rounds[0].ranAway;
        break;
      case 'count':
        counts = machine.count
          ? sizes.map((size) => ({ size, count: Math.round(machine.count!(size)) }))
          : [];
        break;
      case 'repeat':
        rounds.at(-1)!.repeated++;
        for (const { size } of rounds.at(-1)!.points.slice(-WINDOW)) measure(rounds.at(-1)!, size);
        break;
      case 'again':
        rounds.push(newRound());
        for (const size of sizes.slice(-WINDOW)) measure(rounds.at(-1)!, size);
        break;
      case 'forget':
        rounds.splice(0, rounds.length - 1);
        ended = false;
        break;
      default:
        return { verdict: step, rounds: rounds.length, spentMs };
    }
  }
}

describe('on a machine of formulas', () => {
  const linear = (c: number) => (n: number) => c * n;
  const flat = (n: number) => n;
  /** Milliseconds as they were measured, from the smallest size up. */
  const ladder =
    (...costs: number[]) =>
    (n: number) =>
      costs[Math.log2(n / 256)]!;
  /** What code costs until it has seen 65,536, and from then on. */
  const faster = (before: (n: number) => number, from: (n: number) => number) => {
    let seen = false;
    return (n: number) => {
      const cost = seen ? from(n) : before(n);
      seen ||= n === 65_536;
      return cost;
    };
  };

  test.each<[string, Machine, GrowthVerdict]>([
    ['n for n', { asked: 'n', cost: linear(1e-4) }, 'pass'],
    ['n for n, a thousand times slower', { asked: 'n', cost: linear(1e-1) }, 'pass'],
    ['n log n for n', { asked: 'n', cost: (n) => 1e-5 * n * Math.log(n) }, 'pass'],
    ['1 for 1', { asked: '1', cost: () => 0.5, reference: () => 0.5 }, 'pass'],
    ['n^2 for n^2', { asked: 'n^2', cost: (n) => 1e-7 * n * n, reference: (n) => n * n }, 'pass'],
    [
      'n^1.5 in loops for n',
      { asked: 'n', cost: (n) => 1e-5 * n ** 1.5, count: (n) => n ** 1.5 },
      'fail',
    ],
    [
      'n^1.5 in loops for n that looks flat, and is far dearer than the reference',
      {
        asked: 'n',
        cost: (n) => 2e-4 * n ** 1.15,
        reference: (n) => 1e-5 * n,
        count: (n) => n ** 1.5,
      },
      'fail',
    ],
    ['n^1.5 in built-ins for n', { asked: 'n', cost: (n) => 1e-5 * n ** 1.5, count: flat }, 'fail'],
    ['n^2 in loops for n', { asked: 'n', cost: (n) => 1e-6 * n * n, count: (n) => n * n }, 'fail'],
    ['n^2 in built-ins for n', { asked: 'n', cost: (n) => 1e-7 * n * n, count: flat }, 'fail'],
    [
      'n^2 in built-ins for n log n',
      { asked: 'n log n', cost: (n) => 1e-7 * n * n, count: flat },
      'fail',
    ],
    ['n for 1', { asked: '1', cost: linear(1e-3), reference: () => 0.01, count: flat }, 'fail'],
    [
      'n at first, n^2 later, and a jump by chance where it begins',
      {
        asked: 'n',
        cost: (n) => 3e-4 * n + (n > 20_000 ? 3e-8 * n * n : 0),
        reference: (n) => n * 2.8e-4,
        noise: (measured) => (measured === 14 ? 5 : 1),
        count: flat,
      },
      'fail',
    ],
    [
      'n, and a jump by chance',
      { asked: 'n', cost: linear(3e-4), noise: (measured) => (measured === 14 ? 50 : 1) },
      'pass',
    ],
    [
      'n at first, n^2 later',
      { asked: 'n', cost: (n) => 1e-4 * n + (n > 20_000 ? 1e-7 * n * n : 0), count: flat },
      'fail',
    ],
    [
      'n^2 in built-ins that shows late, in a program that is slow',
      { asked: 'n', cost: (n) => 3e-3 * n + (n > 8_000 ? 2e-7 * n * n : 0), count: flat },
      'fail',
    ],
    [
      'n^2 in loops that dear small sizes and a steep reference hide',
      {
        asked: 'n',
        cost: (n) => 4 + 1e-7 * n * n,
        reference: (n) => 1e-5 * n ** 1.4,
        count: (n) => n * n,
      },
      'fail',
    ],
    [
      'n^2 that nobody waits for',
      { asked: 'n', cost: (n) => 1e-7 * n * n, to: 4_096, count: flat },
      'pass',
    ],
    [
      'n^1.5 in loops for n that looks flat, and costs three times what the reference does',
      {
        asked: 'n',
        cost: (n) => 6e-4 * n + 4e-7 * n ** 1.5,
        reference: (n) => 2e-4 * n,
        count: (n) => n ** 1.5,
      },
      'fail',
    ],
    [
      'n^2 in loops for n^1.5, of which a slow machine sees few sizes',
      {
        asked: 'n^1.5',
        from: 64,
        to: 16_384,
        cost: (n) => 6e-3 * n ** 1.65,
        reference: (n) => 3e-3 * n,
        count: (n) => n * n,
      },
      'fail',
    ],
    [
      'n^2 in loops for n^1.5 that looks flat, and costs not quite twice what the reference does',
      {
        asked: 'n^1.5',
        cost: ladder(1.1, 1, 1.8, 3.6, 9.1, 27.6, 90.4),
        reference: ladder(0.6, 1.2, 2.5, 5.6, 9.9, 22.2, 46.3),
        to: 16_384,
        count: (n) => n * n,
      },
      'fail',
    ],
    [
      'n^2 in built-ins that the largest sizes alone show',
      {
        asked: 'n',
        to: 131_072,
        cost: (n) => 2e-3 * n + (n > 16_384 ? 3.5e-8 * n * n : 0),
        reference: (n) => 1.5e-3 * n,
        count: flat,
      },
      'fail',
    ],
    [
      'n^2 in built-ins, whose code becomes ten times faster at the largest sizes',
      {
        asked: 'n',
        to: 65_536,
        cost: faster(
          ladder(0.7, 2.2, 5.4, 15, 30.5, 128, 354.7, 474.5, 410.7),
          (n) => 1e-7 * n * n,
        ),
        count: flat,
      },
      'fail',
    ],
    [
      'n whose optimised code is given up at the largest sizes',
      {
        asked: 'n',
        to: 65_536,
        cost: ladder(0.4, 0.6, 1.3, 4, 1.7, 2.8, 10.5, 37.8, 98.7),
        reference: ladder(1.7, 2.6, 0.4, 0.8, 2.1, 3, 6, 11.7, 22.3),
        count: flat,
      },
      'pass',
    ],
    ['three sizes', { asked: 'n', cost: (n) => 1e-2 * n * n, to: 1_024 }, 'skipped'],
  ])('%s', (_name, machine, verdict) => {
    expect(decide(machine).verdict).toBe(verdict);
  });

  test('loops of a worse class are rejected by counts, without a second process', () => {
    const loops = decide({ asked: 'n', cost: (n) => 1e-6 * n * n, count: (n) => n * n });
    const hidden = decide({ asked: 'n', cost: (n) => 1e-6 * n * n, count: flat });
    expect(loops.rounds).toBe(1);
    expect(hidden.rounds).toBe(2);
    expect(loops.spentMs).toBeLessThan(hidden.spentMs * 0.6);
  });

  test('counts alone reject nobody whose cost does not show it', () => {
    expect(decide({ asked: 'n', cost: linear(1e-4), count: (n) => n * n }).verdict).toBe('pass');
  });

  test('a verdict does not depend on how fast the machine is', () => {
    const speed = fc.double({ min: 0.3, max: 3, noNaN: true });
    fc.assert(
      fc.property(speed, (s) => {
        const at = (cost: (n: number) => number, count: (n: number) => number) =>
          decide({ asked: 'n', cost: (n) => s * cost(n), reference: (n) => s * 1e-4 * n, count })
            .verdict;
        expect(at(linear(1e-4), flat)).toBe('pass');
        expect(at((n) => 1e-5 * n * Math.log(n), flat)).toBe('pass');
        expect(at((n) => 1e-7 * n * n, flat)).toBe('fail');
        expect(
          at(
            (n) => 1e-6 * n ** 1.5,
            (n) => n ** 1.5,
          ),
        ).toBe('fail');
      }),
    );
  });

  test('nor does it where the machine is slow at all but moving memory', () => {
    // A queue by shift() of tree-codec: 2e-3 ms a node on the slowest machine, a third of it on the usual one.
    const shift = (slow: number) =>
      decide({
        asked: 'n',
        to: 262_144,
        cost: (n) => slow * 1e-3 * n + (n > 16_384 ? 3.3e-8 * n * n : 0),
        reference: (n) => slow * 0.9e-3 * n,
        count: flat,
      });
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 2, noNaN: true }), (slow) => {
        expect(shift(slow).verdict).toBe('fail');
      }),
    );
  });

  test('noise that makes any cost up to half as large again rejects nobody, and saves nobody', () => {
    const factors = fc.array(fc.double({ min: 1, max: 1.5, noNaN: true }), {
      minLength: 7,
      maxLength: 40,
    });
    fc.assert(
      fc.property(factors, fc.constantFrom(1, 3), (list, contention) => {
        const noise = (i: number) => list[i % list.length]!;
        const common = { asked: 'n', noise, contention } as const;
        expect(decide({ ...common, cost: linear(1e-4), count: flat }).verdict).toBe('pass');
        expect(decide({ ...common, cost: (n) => 1e-7 * n * n, count: flat }).verdict).toBe('fail');
      }),
    );
  });

  test('a single burst, however large, rejects nobody', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.double({ min: 1, max: 20, noNaN: true }), (at, factor) => {
        const noise = (i: number) => (i === at ? factor : 1);
        expect(decide({ asked: 'n', cost: linear(1e-4), count: flat, noise }).verdict).not.toBe(
          'fail',
        );
      }),
    );
  });
});

describe('decisions', () => {
  const round = (k: number, contention: number): Round => ({
    ...newRound(),
    points: pointsOf(
      (n) => n ** k,
      (n) => n,
    ),
    spent: { cpuMs: 1, wallMs: contention },
  });

  test('between the bars there is none, and contention raises the upper one', () => {
    expect(opinionOf('n', round(1.37, 1))).toBe('pass');
    expect(opinionOf('n', round(1.41, 1))).toBe('unsure');
    expect(opinionOf('n', round(1.45, 1))).toBe('fail');
    expect(opinionOf('n', round(1.5, 1.5))).toBe('unsure');
    expect(opinionOf('n', round(1.57, 1.5))).toBe('fail');
    expect(opinionOf('n', { ...round(1, 1), ranAway: true })).toBe('fail');
  });

  test('where a second round is between them larger sizes are looked at before a third', () => {
    const milliseconds = (k: number): Round => {
      const points = pointsOf(
        (n) => 5 * (n / 256) ** k,
        (n) => 5 * (n / 256),
      );
      return { ...newRound(), points, repeated: 1 };
    };
    const rounds = [milliseconds(1.7), milliseconds(1.41)];
    const evidence = { asked: 'n', rounds, counts: [] } as const;
    expect(nextStep({ ...evidence, canGrow: true })).toBe('forget');
    expect(nextStep({ ...evidence, canGrow: false })).toBe('again');
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

  /** Peaks at doubling sizes, beside a reference that hardly needs anything. */
  const peaks = (...mib: number[]): Round => ({
    ...newRound(),
    points: mib.map((cost, i) => ({ size: 1024 * 2 ** i, cost, reference: 7.5 })),
  });

  test('about memory leave out what every process gains by working', () => {
    // As measured for a table of all pairs: without the 7 MiB of any process it is n^2, with them n^1.5.
    const table = peaks(17.7, 42.6, 142.4);
    expect(slopesOf('n', table.points).measured).toBeLessThan(1.6);
    expect(slopesOf('n', memoryWindow(table.points)).measured).toBeGreaterThan(1.8);
    expect(nextMemoryStep('n', [table])).toBe('again');
    expect(nextMemoryStep('n', [table, table])).toBe('fail');
    expect(nextMemoryStep('n^2', [table])).toBe('pass');
    expect(nextMemoryStep('n', [peaks(100, 200, 400)])).toBe('pass');
  });

  test('about memory need one size where that shows little, and three where it does not', () => {
    expect(isEnoughMemory(peaks(12))).toBe(true);
    expect(isEnoughMemory(peaks(40, 150))).toBe(false);
    expect(isEnoughMemory(peaks(10, 40, 150))).toBe(true);
    expect(nextMemoryStep('n', [peaks(12)])).toBe('pass');
    expect(nextMemoryStep('n', [peaks(40, 150)])).toBe('skipped');
    expect(nextMemoryStep('n', [peaks()])).toBe('skipped');
  });
});

describe('measured in sandboxes', () => {
  const pool = poolForFile();
  const fixtures = join(ROOT, 'tests/fixtures/packages');
  const submission = (path: string) =>
    readFile(join(fixtures, 'problems', path.replace('/', '/submissions/')), 'utf8');

  async function check(
    id: string,
    text: string,
    { workspace = fixtures, emit = (event: GrowthEvent) => void event } = {},
  ) {
    const problem = await openProblem(workspace, id);
    const compiled = await compile(textSource(Buffer.from(text), 's.ts', 's.ts'), problem.entry);
    if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.text);
    return checkGrowth(problem, planAxes(problem, SEED), compiled.program, pool, emit);
  }

  test('a linear loop passes, twenty times slower too', async () => {
    const slow =
      'export const addUp = (n: number[]) => { let s = 0; for (const x of n) for (let i = 0; i < 20; i++) s += i === 0 ? x : i % 1; return s; };';
    expect(await check('add-up', slow)).toMatchObject([{ axis: 'numbers', verdict: 'pass' }]);
  });

  test('a quadratic loop fails, with the exponents to show for it', async () => {
    const [result] = await check(
      'add-up',
      await submission('add-up/time_limit_exceeded/quadratic.ts'),
    );
    expect(result).toMatchObject({
      axis: 'numbers',
      resource: 'time',
      asked: 'n',
      verdict: 'fail',
      evidence: { by: 'counts', rounds: 1 },
      message: expect.stringMatching(
        /^grows like n\^\d\.\d\d in numbers; asked: about n\^1; the reference here: n\^\d\.\d\d$/,
      ) as string,
    });
    expect(result!.measured).toBeGreaterThan(result!.limit);
    expect(result!.sizes.length).toBe(result!.cpuMs.length);
    expect(result!.sizes.length).toBe(result!.referenceCpuMs.length);
  });

  test('n^1.5 in loops is told apart from n', async () => {
    const [result] = await check(
      'add-up',
      await submission('add-up/time_limit_exceeded/blocks.ts'),
    );
    expect(result).toMatchObject({ verdict: 'fail', evidence: { by: 'counts' } });
  });

  test('half a power too much is counted on enough sizes, dear as they are', async () => {
    const id = 'near-duplicate-frames';
    const path = `problems/${id}/submissions/time_limit_exceeded/a-band-too-many.js`;
    const text = await readFile(join(ROOT, path), 'utf8');
    const [result] = await check(id, text, { workspace: ROOT });
    expect(result).toMatchObject({ verdict: 'fail', evidence: { by: 'counts' } });
  });

  test('ten times as much for twice the letters is no jump where four times is asked', async () => {
    const text = `
      export function minDistance(a: string, b: string): number {
        const ms = a.length < 512 ? a.length / 8 : 320;
        for (const end = performance.now() + ms; performance.now() < end; );
        let row = [...b].map((_, j) => j + 1);
        [...a].forEach((letter, i) => {
          let [left, corner] = [i + 1, i];
          row = row.map((above, j) => {
            left = letter === b[j] ? corner : 1 + Math.min(corner, above, left);
            corner = above;
            return left;
          });
        });
        return row.at(-1) ?? a.length;
      }`;
    const [result] = await check('edit-distance', text, { workspace: ROOT });
    expect(result).toMatchObject({ axis: 'letters' });
    expect(result!.sizes).toContain(512);
  });

  test.each([
    ['n log n where n is asked', 'add-up/accepted/sorts-first.ts'],
    ['a string taken apart by slice(1)', 'count-letters/accepted/slices-the-string.ts'],
    ['the usual cache in JavaScript', 'recent-titles/accepted/map-idiom.ts'],
  ])('%s is not rejected', async (_name, path) => {
    const results = await check(path.split('/')[0]!, await submission(path));
    expect(results.map(({ verdict }) => verdict)).not.toContain('fail');
  });

  test('what hides in built-ins is confirmed in a second pair of processes', async () => {
    const path = 'count-letters/time_limit_exceeded/slices-an-array.ts';
    const [result] = await check('count-letters', await submission(path));
    expect(result).toMatchObject({ verdict: 'fail', evidence: { by: 'clocks' } });
    expect(result!.evidence.rounds).toBeGreaterThan(1);
  });

  test('a codec is measured across its two processes, and every size is told', async () => {
    const codec = await readFile(join(ROOT, 'problems/tree-codec/reference.ts'), 'utf8');
    const events: GrowthEvent[] = [];
    const results = await check('tree-codec', codec.replace(/^import.*judge.*$/m, ''), {
      workspace: ROOT,
      emit: (event) => void events.push(event),
    });
    expect(results.map(({ verdict }) => verdict)).not.toContain('fail');
    expect(results.map(({ axis }) => axis)).toEqual(['depth', 'nodes']);
    expect(events.filter(({ kind }) => kind === 'axis')).toHaveLength(2);
    expect(events.filter((e) => e.kind === 'point' && e.axis === 'depth')).toHaveLength(
      results[0]!.sizes.length,
    );
  });

  test('what is wrong at a size is not measured there', async () => {
    const lazy =
      'export const addUp = (n: number[]) => { let s = 0; if (n.length > 8192) return s; for (let i = 0; i < n.length; i++) { s += n[i]; for (let j = 0; j < 4000; j++) s += j % 1; } return s; };';
    const [result] = await check('add-up', lazy);
    expect(result!.sizes).toEqual([1024, 2048, 4096, 8192]);
  });

  test('a submission cannot talk its counts away', async () => {
    const text = await submission('add-up/time_limit_exceeded/quadratic.ts');
    const liar = `${text}
      globalThis.Promise = class { constructor() { throw new Error('no'); } } as never;
      Array.prototype[Symbol.iterator] = function () { return { next: () => ({ done: true }) } } as never;`;
    const [result] = await check('add-up', liar);
    expect(result!.verdict).not.toBe('pass');
  });

  test('memory that grows faster than asked fails, and garbage does not', async () => {
    const table = await check(
      'line-up',
      await submission('line-up/memory_limit_exceeded/whole-table.ts'),
    );
    expect(table).toMatchObject([
      { axis: 'letters', resource: 'time', verdict: 'pass' },
      {
        axis: 'letters',
        resource: 'memory',
        asked: 'n',
        verdict: 'fail',
        cpuMs: [],
        message: expect.stringMatching(/^memory grows like n\^\d/) as string,
      },
    ]);
    expect(table[1]!.memoryMiB).toHaveLength(table[1]!.sizes.length);
    const rows = await check('line-up', await submission('line-up/accepted/new-row-each-time.ts'));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['pass', 'pass']);
    // Where the largest size could be measured, it is enough.
    const { sizes, message } = rows[1]!;
    if (sizes.at(-1) === 8_192) {
      expect(sizes).toHaveLength(1);
      expect(message).toMatch(
        /^memory stays below \d+ MiB in letters, up to 8,192; asked: about n/,
      );
    }
  });

  test('what never ends at the smallest size is not measured', async () => {
    const endless =
      'export const addUp = (n: number[]) => { let s = 0; for (const x of n) s += x; while (n.length > 1000); return s; };';
    expect(await check('add-up', endless)).toMatchObject([{ verdict: 'skipped', sizes: [] }]);
  });

  test('what jumps while it prints has jumped', async () => {
    const chatty = `export const addUp = (n: number[]) => {
      let s = 0;
      for (const x of n) s += x;
      const line = '-'.repeat(300_000);
      while (n.length > 20_000) console.log(line);
      return s;
    };`;
    expect(await check('add-up', chatty)).toMatchObject([
      { verdict: 'fail', message: expect.stringContaining('then jumps at 32768') as string },
    ]);
  });

  test('inputs are made once, whoever is measured on them, and read anew each time', async () => {
    const problem = await openProblem(fixtures, 'add-up');
    const [axis] = planAxes(problem, SEED);
    const prepared = axis!.prepare(1_024);
    expect(axis!.prepare(1_024)).toBe(prepared);
    expect(planAxes(problem, SEED)[0]!.prepare(1_024).bytes).toEqual(prepared.bytes);
    expect(planAxes(problem, SEED + 1)[0]!.prepare(1_024).bytes).not.toEqual(prepared.bytes);
    const [numbers] = prepared.input() as [number[]];
    const answer = prepared.answer();
    expect(numbers.splice(0)).toHaveLength(1_024);
    expect(prepared.input()).toEqual(JSON.parse(String(prepared.bytes)));
    expect(prepared.answer()).toBe(answer);
  });

  test('it decides the verdict of a judgement, unless it is left out', async () => {
    const text = await readFile(
      join(ROOT, 'problems/group-anagrams/submissions/time_limit_exceeded/all-pairs.ts'),
      'utf8',
    );
    const measured = await judgeText(pool, 'group-anagrams', text, { growth: true });
    expect(measured.verdict).toBe('TLE');
    expect(measured.message).toMatch(/^grows like n\^\d\.\d\d in titles; asked: about n\^1;/);
    expect(measured.cases.every(({ verdict }) => verdict === 'AC')).toBe(true);
    const left = await judgeText(pool, 'group-anagrams', text);
    expect(left).toMatchObject({ verdict: 'AC', growth: [] });
  });

  test('what could not be measured is said, and rejects nobody', async () => {
    const results = await check('add-up', await submission('add-up/accepted/loop.ts'));
    const skipped = {
      ...results[0]!,
      verdict: 'skipped' as const,
      message: 'could not be measured',
    };
    expect(summarize([], [skipped])).toBe('accepted: 0 cases; could not be measured');
  });

  test('what is wrong is not measured', async () => {
    const result = await judgeText(
      pool,
      'group-anagrams',
      'export const groupAnagrams = (s: string[]) => [s];',
      { growth: true },
    );
    expect(result).toMatchObject({ verdict: 'WA', growth: [] });
  });
});
