import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verify } from '../../judge/commands/verify.ts';
import { poolForFile, ROOT, scratchFolder, SEED } from '../support/judging.ts';

const pool = poolForFile();

test('a slow submission may print while it is cut off', async () => {
  const workspace = await scratchFolder();
  await cp(join(ROOT, 'tests/fixtures/packages'), workspace, { recursive: true });
  await writeFile(
    join(workspace, 'problems/add-up/submissions/time_limit_exceeded/quadratic.ts'),
    `/*
       * Adds up every prefix, and tells of each number.
       * Caught by: growth
       */
      export function addUp(n: number[]) {
        const line = '-'.repeat(n.length < 1000 ? 1 : 300_000);
        let s = 0;
        for (let i = 0; i < n.length; i++) {
          s = 0;
          for (let j = 0; j <= i; j++) for (const x of [n[j]!, 0, 0]) console.log(line, (s += x));
        }
        return s;
      }`,
  );
  const [report] = await verify(workspace, ['add-up'], pool, () => undefined, SEED);
  expect(report!.faults).toEqual([]);
});
