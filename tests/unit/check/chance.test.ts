/** What chance may do: the tail of the chi-square distribution, and counts of what is equally likely. */
import { describe, expect, test } from 'vitest';
import { equallyLikely, Random, saysEnough } from '../../../judge/api.ts';
import { chiSquareTail } from '../../../judge/check/chi-square.ts';

describe('chiSquareTail', () => {
  // Upper points of Abramowitz and Stegun, table 26.8.
  test.each([
    [1, 3.84146, 0.05],
    [1, 10.8276, 0.001],
    [2, 9.21034, 0.01],
    [5, 20.515, 0.001],
    [10, 18.307, 0.05],
    [10, 2.55821, 0.99],
    [30, 59.7031, 0.001],
    [100, 124.342, 0.05],
  ])('with %i degrees of freedom, %d is exceeded with probability %d', (degrees, x, tail) => {
    expect(chiSquareTail(x, degrees) / tail).toBeCloseTo(1, 3);
  });

  // With an even number of degrees it is a sum of Poisson probabilities.
  test.each([2, 4, 10, 98])('with %i degrees it is exp(-x/2) Σ (x/2)^j / j!', (degrees) => {
    for (const x of [0.1, 1, 10, 60, 200, 400]) {
      let term = Math.exp(-x / 2);
      let sum = 0;
      for (let j = 0; j < degrees / 2; j++) {
        sum += term;
        term *= x / 2 / (j + 1);
      }
      expect(chiSquareTail(x, degrees) / sum).toBeCloseTo(1, 10);
    }
  });

  // erfc(sqrt(x / 2)), from Python's math.erfc.
  test('with one degree it is that of the normal distribution, far out as well', () => {
    expect(chiSquareTail(37.32, 1) / 1.002512109777697e-9).toBeCloseTo(1, 6);
    expect(chiSquareTail(200, 1) / 2.088487583762545e-45).toBeCloseTo(1, 6);
  });

  test('at and below 0 it is certain', () => {
    expect(chiSquareTail(0, 3)).toBe(1);
    expect(chiSquareTail(-1, 3)).toBe(1);
  });
});

describe('equallyLikely', () => {
  test('one outcome of a draw: Pearson, with a hand-made sum', () => {
    // 2 · 60² / 100 = 72 with 2 degrees: exp(-36).
    const verdict = equallyLikely([40, 160, 100], { draws: 300 });
    expect(verdict).toMatchObject({ right: false, reason: 'not equally likely' });
    expect(JSON.stringify(verdict)).toContain('0 came 40 times in 300, about 100 are expected');
    expect(JSON.stringify(verdict)).toContain('chi-square 72 with 2 degrees');
    expect(JSON.stringify(verdict)).toContain('2.3e-16');
  });

  test('several outcomes of a draw vary less than single ones', () => {
    // All but one of four: what is left out is one of four, with the same distances and a quarter of the draws.
    const leftOut = [130, 70, 100, 100];
    const size3 = leftOut.map((count) => 400 - count);
    const sumOf = (counts: number[], size: number) =>
      /chi-square (\S+)/.exec(
        JSON.stringify(equallyLikely(counts, { draws: 400, size, error: 1 })),
      )?.[1];
    expect(sumOf(leftOut, 1)).toBe('18');
    expect(sumOf(size3, 3)).toBe('18');
  });

  test('the name of an outcome is told, and the error may be chosen', () => {
    const draws = { draws: 400, name: (i: number) => `item ${i + 1}` };
    expect(equallyLikely([130, 70, 100, 100], draws)).toEqual({ right: true });
    expect(equallyLikely([131, 69, 100, 100], { ...draws, error: 1e-3 })).toMatchObject({
      detail: expect.stringContaining('item 1 came 131 times') as string,
    });
  });

  test('one degree of freedom, and what came once, are told in the singular', () => {
    expect(equallyLikely([1, 199], { draws: 200 })).toMatchObject({
      detail: expect.stringMatching(
        /^0 came once in 200, about 100 .* 1 degree of freedom, /,
      ) as string,
    });
  });

  test('what never varies passes: too even is not looked for', () => {
    expect(equallyLikely([100, 100], { draws: 200 })).toEqual({ right: true });
  });

  test('too few draws are no evidence', () => {
    expect(saysEnough(4, { draws: 200 })).toBe(true);
    expect(saysEnough(4, { draws: 199 })).toBe(false);
    expect(saysEnough(4, { draws: 100, size: 2 })).toBe(true);
    // Everything is drawn each time.
    expect(saysEnough(4, { draws: 1_000, size: 4 })).toBe(false);
    expect(() => equallyLikely([1, 1, 1], { draws: 3 })).toThrow(
      'too few draws (3) for 3 outcomes',
    );
  });

  test('fair draws exceed a probability about as often as it says', () => {
    const random = new Random(1);
    const [tests, draws, n, size] = [2_000, 200, 6, 2];
    let rejected = 0;
    for (let i = 0; i < tests; i++) {
      const counts = random.list(n, () => 0);
      for (let j = 0; j < draws; j++) {
        const items = random.shuffle(random.list(n, (item) => item));
        for (const item of items.slice(0, size)) counts[item]!++;
      }
      if (!equallyLikely(counts, { draws, size, error: 0.05 }).right) rejected++;
    }
    // 100 ± 9.7; five deviations.
    expect(rejected).toBeGreaterThan(50);
    expect(rejected).toBeLessThan(150);
  });
});
