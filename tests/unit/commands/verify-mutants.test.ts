import { expect, test } from 'vitest';
import { cutOffFor } from '../../../judge/commands/verify-mutants.ts';
import type { Result } from '../../../judge/types.ts';

const LIMITS = { cpuMs: 5_000, memoryMiB: 256, outputBytes: 1_000 };

const tookMs = (hidden: number, large: number) =>
  ({
    cases: [
      { group: 'sample', cpuMs: 1 },
      { group: 'hidden', cpuMs: hidden },
      { group: 'large', cpuMs: large },
    ],
  }) as Result;

test.each([
  ['quick: a tenth of the limit', 10, 10, 0.1],
  ['slow: three times what it took', 400, 10, 0.24],
  ['slow on large inputs only: those have all of the limit anyway', 10, 2_000, 0.1],
  ['nearly too slow: the limit', 4_000, 10, 1],
])('a mutant is cut off where its program is %s', (_, hidden, large, share) => {
  expect(cutOffFor(tookMs(hidden, large), LIMITS)).toBeCloseTo(share);
});
