import fc from 'fast-check';
import { decideRegret } from '../../../judge/growth/regret.ts';
import { describe, expect, test } from 'vitest';
import {
  BAR,
  decide,
  DEARER,
  fuelFor,
  isEnough,
  JUMP,
  LEAST_JUMP,
} from '../../../judge/growth/decide.ts';
import { askedSlope, type Point, slope, slopesOf, WINDOW } from '../../../judge/growth/fit.ts';
import {
  type Clocked,
  LEAST_MS,
  FACTOR,
  GAP,
  gapOf,
  hiddenAt,
  timeOf,
} from '../../../judge/growth/guard.ts';
import { foresee } from '../../../judge/growth/foresee.ts';
import { guiltySite } from '../../../judge/growth/guilty.ts';
import type { Rung } from '../../../judge/growth/ladder.ts';
import { judgePeaks } from '../../../judge/growth/peaks.ts';
import { memoryResult } from '../../../judge/growth/results.ts';
import { legalSizes, sizesBeyond } from '../../../judge/problem/sizes.ts';

/** As in JavaScript. */
const ENOUGH = 3_000_000;
const SIZES = [256, 512, 1024, 2048, 4096, 8192];
const pointsOf = (cost: (n: number) => number, reference = (n: number) => n, sizes = SIZES) =>
  sizes.map((size): Point => ({ size, cost: cost(size), reference: reference(size) }));

describe('sizes', () => {
  test('double from the smallest, and the last is the largest legal one', () => {
    expect(legalSizes({ from: 16, legal: 100 })).toEqual([16, 32, 64, 100]);
    expect(legalSizes({ from: 16, legal: 128 })).toEqual([16, 32, 64, 128]);
    expect(legalSizes({ from: 16, legal: 80 })).toEqual([16, 32, 80]);
  });

  test('go on beyond it where the axis says so', () => {
    expect(sizesBeyond({ from: 16, legal: 100 })).toEqual([]);
    expect(sizesBeyond({ from: 16, legal: 100, beyond: 500 })).toEqual([200, 500]);
  });
});

describe('slopes', () => {
  test('of a power law are its exponent, whatever the unit', () => {
    const exponents = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(exponents, fc.double({ min: 1, max: 1e6, noNaN: true }), (k, c) => {
        const costs = SIZES.map((n) => c * n ** k);
        expect(slope(SIZES, costs)).toBeCloseTo(k, 6);
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

  test('may be as large as the asked one or the reference, which is believed up to 0.35 above it', () => {
    const allowed = (k: number) =>
      slopesOf(
        'n',
        pointsOf(
          (n) => n,
          (n) => n ** k,
        ),
      ).allowed;
    expect(allowed(0.5)).toBeCloseTo(1);
    expect(allowed(1.2)).toBeCloseTo(1.2);
    expect(allowed(2)).toBeCloseTo(1.35);
  });

  test('look at the six largest sizes', () => {
    const sizes = Array.from({ length: 10 }, (_, i) => 2 ** i);
    const bent = pointsOf((n) => (n < 16 ? 1 : n), undefined, sizes);
    expect(WINDOW).toBe(6);
    expect(slopesOf('n', bent).measured).toBeCloseTo(1);
  });
});

describe('counts', () => {
  const verdict = (points: Point[], last = points.at(-1)!.size) =>
    decide('n', { points, jump: undefined }, last).verdict;

  test('reject from a slope of 0.3 above the allowed one on', () => {
    expect(verdict(pointsOf((n) => 100 * n ** (1 + BAR - 0.01)))).toBe('pass');
    expect(verdict(pointsOf((n) => 100 * n ** (1 + BAR + 0.01)))).toBe('fail');
  });

  test('reject nobody who does little more than the reference at the largest legal size', () => {
    const cheap = (factor: number) => pointsOf((n) => (factor * n ** 1.5) / 8192 ** 0.5);
    expect(verdict(cheap(DEARER - 0.1))).toBe('pass');
    expect(verdict(cheap(DEARER + 0.1))).toBe('fail');
    expect(decide('n', { points: cheap(1), jump: undefined }, 8192)).toMatchObject({ steep: true });
  });

  test('go on to the largest legal size where counting ended before', () => {
    const cheap = pointsOf((n) => (2 * n ** 2) / 8192);
    expect(verdict(cheap)).toBe('pass');
    expect(verdict(cheap, 4 * 8192)).toBe('fail');
  });

  test('say nothing of fewer than four sizes', () => {
    expect(verdict(pointsOf((n) => n ** 2, undefined, [16, 32, 64]))).toBe('skipped');
  });

  test('reject a jump, which is measured by itself', () => {
    const points = pointsOf((n) => n);
    const jump = { size: 16_384, cost: LEAST_JUMP, reference: 16_384 };
    const decision = decide('n', { points, jump }, 16_384);
    expect(decision).toMatchObject({ verdict: 'fail', jumped: true });
    expect(decision.measured).toBeGreaterThanOrEqual(decision.limit);
    const first = decide('n', { points: [], jump: { ...jump, size: 16 } }, 16_384);
    expect(first.measured).toBeGreaterThanOrEqual(first.limit);
  });

  test('a rejection has a slope of at least its limit, whatever was counted', () => {
    const cost = fc.integer({ min: 1, max: 1e9 });
    const costs = fc.array(fc.tuple(cost, cost), { minLength: 4, maxLength: 10 });
    fc.assert(
      fc.property(costs, fc.boolean(), (rows, jumps) => {
        const points = rows.map(([cost, reference], i): Point => {
          return { size: 16 * 2 ** i, cost, reference };
        });
        const before = points.at(-1)!;
        const size = 2 * before.size;
        const fuel = fuelFor('n', size, before, before.reference);
        const jump = jumps ? { size, cost: fuel, reference: before.reference } : undefined;
        const decision = decide('n', { points, jump }, size);
        if (decision.verdict === 'fail') {
          expect(decision.measured).toBeGreaterThanOrEqual(decision.limit);
        }
      }),
    );
  });
});

describe('counting', () => {
  const sizes = Array.from({ length: 12 }, (_, i) => 16 * 2 ** i);
  const counted = (cost: (n: number) => number) => {
    const points: Point[] = [];
    for (const point of pointsOf(cost, undefined, sizes)) {
      if (isEnough('n', ENOUGH, points)) break;
      points.push(point);
    }
    return points;
  };

  test('ends where a call costs enough, but not before four sizes', () => {
    expect(counted((n) => 100 * n ** 2).at(-1)!.cost).toBeLessThan(4 * ENOUGH);
    expect(counted((n) => 1e6 * n)).toHaveLength(4);
    expect(counted((n) => n)).toHaveLength(sizes.length);
  });

  test('goes on where the curve bends, until it shows what remains', () => {
    // Cubic up to all 95 characters that there are, and linear from there on.
    const points = counted((n) => (n * Math.min(n, 95) ** 2) / 3);
    expect(decide('n', { points, jump: undefined }, 50_000).verdict).toBe('pass');
    const soon = points.slice(0, points.findIndex(({ cost }) => cost >= ENOUGH) + 1);
    expect(decide('n', { points: soon, jump: undefined }, 50_000).verdict).toBe('fail');
  });
});

describe('fuel', () => {
  test('is enough for a call that costs little, for the reference, and for a doubling', () => {
    const before = { size: 512, cost: 2_000_000 };
    expect(fuelFor('n', 16, undefined, 100)).toBe(LEAST_JUMP);
    expect(fuelFor('n', 16, undefined, 1e7)).toBe(DEARER * 1e7);
    expect(fuelFor('n', 1024, before, 100)).toBe(JUMP * 2 * before.cost);
    expect(fuelFor('n^2', 1024, before, 100)).toBe(JUMP * 4 * before.cost);
  });
});

describe('the guard', () => {
  const clocked = (cpuMs: (n: number) => number, units: (n: number) => number): Clocked[] =>
    SIZES.map((size) => ({ size, ms: cpuMs(size), units: units(size) }));

  const quadratic = (n: number) => 2 * (n / 256) ** 2;
  const linear = (n: number) => n;

  test('sees work that costs time and is not counted', () => {
    const hidden = clocked(quadratic, linear);
    expect(gapOf(hidden).gap).toBeCloseTo(1);
    expect(hiddenAt('n', hidden)).toEqual(hidden);
  });

  test('sees it as well where it begins late', () => {
    const sizes = [...SIZES, 16_384, 32_768, 65_536];
    const late = sizes.map((size): Clocked => {
      return { size, units: size, ms: 2 + (size / 2048) ** 2 };
    });
    expect(gapOf(late).gap).toBeLessThan(GAP);
    const window = hiddenAt('n', late);
    expect(window!.length).toBeLessThan(sizes.length);
    expect(window!.at(-1)!.size).toBe(65_536);
  });

  test('sees it where all smaller sizes are too cheap to tell', () => {
    const sizes = (ms: number) => [
      { size: 4096, units: 4096, ms: 0.5 },
      { size: 8192, units: 8192, ms },
    ];
    expect(hiddenAt('n', sizes(LEAST_MS * 2 * FACTOR))).toBeDefined();
    expect(hiddenAt('n', sizes(LEAST_MS * 2 * FACTOR - 1))).toBeUndefined();
  });

  test('takes a long wait for time, and a short one for nobody’s fault', () => {
    expect(timeOf({ cpuMs: 3, waitedMs: 250 })).toBe(253);
    expect(timeOf({ cpuMs: 3, waitedMs: 60 })).toBe(3);
  });

  test('takes off the gap that the reference has at the same sizes', () => {
    const hidden = clocked(quadratic, linear);
    expect(
      hiddenAt(
        'n',
        hidden,
        clocked((n) => n ** 1.3, linear),
      ),
    ).toBeUndefined();
    expect(
      hiddenAt(
        'n',
        hidden,
        clocked(() => 1, linear),
      ),
    ).toEqual(hidden);
  });

  test('lets what is counted cost time', () => {
    expect(
      hiddenAt(
        'n',
        clocked(quadratic, (n) => n ** 2),
      ),
    ).toBeUndefined();
    expect(
      hiddenAt(
        'n',
        clocked(
          (n) => 2 * (n / 256) ** (GAP - 0.01),
          () => 1,
        ),
      ),
    ).toBeUndefined();
  });

  test('lets a query find a better plan for larger tables, and whoever is as fast as is asked do what they like', () => {
    const at = (units: number[], ms: number[]): Clocked[] =>
      [2_560, 5_120, 10_240, 20_000].map((size, i) => ({ size, units: units[i]!, ms: ms[i]! }));
    const better = [26_472, 58_079, 2_352, 4_073];
    const filling = at([340, 340, 340, 340], [30, 40, 80, 160]);
    expect(hiddenAt('n log n', at(better, [20, 30, 70, 160]), filling)).toBeUndefined();
    const hidden = at(better, [20, 120, 700, 4_000]);
    expect(hiddenAt('n log n', hidden, filling)).toEqual(hidden);
    expect(hiddenAt('n^2', clocked(quadratic, linear))).toBeUndefined();
  });

  test('needs a factor, not only a slope, and sizes that are dear', () => {
    const short = clocked(quadratic, linear).slice(0, 3);
    expect(4 ** gapOf(short).gap).toBeLessThan(FACTOR);
    expect(hiddenAt('n', short)).toBeUndefined();
    const cheap = (n: number) => (LEAST_MS - 0.1) * (n / 8192) ** 2;
    expect(hiddenAt('n', clocked(cheap, linear))).toBeUndefined();
  });
});

describe('the guilty site', () => {
  const rung = (size: number, ...sites: number[]) => {
    const units = sites.reduce((a, b) => a + b, 0);
    return {
      size,
      units,
      cpuMs: 1,
      waitedMs: 0,
      sites: sites.map((units, site) => [site, units] as const),
    };
  };

  test('is the dearest of those that grow too fast', () => {
    const rungs = SIZES.map((n) => rung(n, 100_000 * n, n ** 2, n ** 2 / 2));
    expect(guiltySite(rungs, 1.3)).toMatchObject({ site: 1 });
    expect(guiltySite(rungs, 1.3)!.measured).toBeCloseTo(2);
    expect(guiltySite(rungs, 2.5)).toMatchObject({ site: 0 });
  });

  test('has a share of all the work at the largest size', () => {
    expect(guiltySite([rung(1, 0, 0), rung(2, 10, 30)], 1)).toMatchObject({ site: 1, share: 0.75 });
  });
});

describe('sizes that were not counted', () => {
  /** A linear place and a quadratic one. */
  const rung = (size: number): Rung => {
    const sites = [[0, 1_000 * size], [1, size ** 2], [2, 3]] as const; // prettier-ignore
    const units = sites.reduce((sum, [, own]) => sum + own, 0);
    return { size, units, cpuMs: 0, waitedMs: 0, sites };
  };

  test('are foreseen place by place', () => {
    const rungs = [16, 32, 64, 128, 256].map(rung);
    const [next, last] = foresee(rungs, [512, 65_536]);
    expect(next).toEqual({ size: 512, units: expect.closeTo(rung(512).units, -2) as number });
    // The place that does next to nothing is left out.
    expect(last!.units / rung(65_536).units).toBeCloseTo(1, 4);
  });

  test('go on bending where a place has begun to', () => {
    const bent = (size: number, units: number): Rung => {
      return { size, units, cpuMs: 0, waitedMs: 0, sites: [[0, units]] };
    };
    const rungs = [1, 8, 64, 512, 520, 528].map((units, i) => bent(2 ** i, units));
    expect(foresee(rungs, [64])[0]!.units).toBeLessThan(540);
  });
});

describe('peaks of memory', () => {
  /** In MiB at doubling sizes, beside a reference that hardly needs anything. */
  const peaks = (...mib: number[]) =>
    mib.map((cost, i): Point => ({ size: 1024 * 2 ** i, cost, reference: 7.5 }));

  test('leave out what every process gains by working', () => {
    // As measured for a table of all pairs: without the 7 MiB of any process it is n^2, with them n^1.5.
    const table = peaks(17.7, 42.6, 142.4);
    expect(slopesOf('n', table).measured).toBeLessThan(1.6);
    expect(judgePeaks('n', table).measured).toBeGreaterThan(1.8);
    expect(judgePeaks('n', table).verdict).toBe('fail');
    expect(judgePeaks('n^2', table).verdict).toBe('pass');
    expect(judgePeaks('n', peaks(100, 200, 400)).verdict).toBe('pass');
  });

  test('need one size where that shows little, and three where it does not', () => {
    expect(judgePeaks('n', peaks(12)).verdict).toBe('pass');
    expect(judgePeaks('n', peaks(40, 150)).verdict).toBe('skipped');
    expect(judgePeaks('n', peaks()).verdict).toBe('skipped');
  });

  test('are told as they are: of small ones an exponent would lie', () => {
    const points = [peaks(0.2)[0]!, { size: 2048, cost: 13.6, reference: 0 }];
    const told = (...more: Point[]) =>
      memoryResult({ name: 'letters', resource: 'memory', asked: 'n' } as never, {
        ...judgePeaks('n', [...points, ...more]),
        points: [...points, ...more],
        loadMiB: 0,
        rounds: 1,
      }).message;
    expect(told({ size: 4096, cost: 85.9, reference: 0 })).toBe(
      'too much memory: grows from 14 MiB at 2,048 letters to 86 MiB at 4,096; required: O(n)',
    );
  });

  test('count what it took to load, beside what the reference needs at the largest size', () => {
    expect(judgePeaks('n', peaks(1), 25).verdict).toBe('pass');
    expect(judgePeaks('n', peaks(1), 31).verdict).toBe('fail');
    const roomy = [{ size: 1024, cost: 1, reference: 100 }];
    expect(judgePeaks('n', roomy, 31).verdict).toBe('pass');
  });
});

describe('regret', () => {
  const legal = [625, 1250, 2500, 5000, 10_000, 20_000];
  const axis = { name: 'rounds', resource: 'regret', asked: 'log n', legal } as never;
  const curve = (at: (round: number) => number) =>
    Array.from({ length: 20_000 }, (_, i) => at(i + 1));
  const logarithm = curve((round) => 10 * Math.log(round));
  const decided = (at: (round: number) => number) => decideRegret(axis, curve(at), logarithm);

  test('that grows like log T passes, and so does about the square root of T', () => {
    expect(decided((round) => 100 * Math.log(round)).verdict).toBe('pass');
    expect(decided(Math.sqrt).verdict).toBe('pass');
    expect(decided(() => 0)).toMatchObject({ verdict: 'pass', measured: 0 });
  });

  test('that grows like T fails, whatever was lost at first', () => {
    const { verdict, message, regret, referenceRegret, sizes, timesReference } = decided(
      (round) => 100 + 0.1 * round,
    );
    expect(verdict).toBe('fail');
    expect(message).toBe('too much regret: grows like T^0.86 in rounds; required: about log T');
    expect(sizes).toEqual(legal);
    expect(regret!.at(-1)).toBe(2100);
    expect(referenceRegret!.at(-1)).toBeCloseTo(10 * Math.log(20_000));
    expect(timesReference).toBeCloseTo(21.2, 1);
  });
});
