import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import { fuzzTargets } from './fuzz/index.ts';

/** `npm run fuzz` does a million; here are a few thousand. */
const CASES = 6_000;

const folder = mkdtempSync(join(tmpdir(), 'judge-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const targets = await fuzzTargets(folder);
const shares = targets.reduce((sum, { share }) => sum + share, 0);

test.each(targets)(
  'whatever is written: $name',
  { timeout: 180_000 },
  async ({ share, property }) => {
    await fc.assert(property, { numRuns: Math.max(10, Math.round((CASES * share) / shares)) });
  },
);
