import { cp, readFile, writeFile } from 'node:fs/promises';
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

test.each([
  [
    'is wrong',
    (text: string) => text.replace('IS NOT NULL', 'IS NULL'),
    /^reference\.sql: differs from brute\.ts on \[/,
  ],
  [
    'fails',
    (text: string) => text.replace('title_id, rating', 'title_id, rating / 0'),
    /^reference\.sql: fails \(division by zero\) on \[/,
  ],
])('a reference in SQL that %s is told once', async (_, changed, fault) => {
  const workspace = await scratchFolder();
  const folder = join(workspace, 'problems/latest-rating');
  await cp(join(ROOT, 'problems/latest-rating'), folder, { recursive: true });
  const path = join(folder, 'reference.sql');
  const text = await readFile(path, 'utf8');
  expect(changed(text)).not.toBe(text);
  await writeFile(path, changed(text));
  const [report] = await verify(workspace, ['latest-rating'], pool, () => undefined, SEED);
  expect(report!.faults).toEqual([expect.stringMatching(fault)]);
});
