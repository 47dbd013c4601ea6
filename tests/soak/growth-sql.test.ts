/** Growth of queries that takes long to count. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../support/growth-check.ts';
import { judgeText, poolForFile, ROOT } from '../support/judging.ts';

const pool = poolForFile();

const ours = (path: string) =>
  readFile(join(ROOT, 'problems/latest-rating/submissions', path), 'utf8');

test('growth is counted beside the reference, and a good query is accepted', async () => {
  const text = await ours('accepted/lateral.sql');
  const { verdict, growth, sandbox } = await judgeText(
    pool,
    'latest-rating',
    text,
    { growth: true },
    'solution.sql',
  );
  expect(verdict).toBe('AC');
  expect(growth).toMatchObject([
    { axis: 'viewers', verdict: 'pass', evidence: { by: 'counts' } },
    { axis: 'titles', verdict: 'pass', evidence: { by: 'counts' } },
  ]);
  expect(growth.every(({ sizes }) => sizes.at(-1) === 20_000)).toBe(true);
  expect(sandbox.runtime).toMatch(/PostgreSQL 18 \(PGlite\)$/);
});

test('a subquery that is run for every row is named, with its line and how often it ran', async () => {
  const text = await ours('time_limit_exceeded/no-later-view.sql');
  const { results } = await check(pool, 'latest-rating', text, ROOT, true, 's.sql');
  const run = /^the subquery on `views later`, run for [\d,]+ rows of `views v`,$/;
  expect(results.at(-1)).toMatchObject({
    verdict: 'fail',
    evidence: { by: 'counts' },
    site: { line: 7, what: expect.stringMatching(run) as string },
  });
  expect(results.at(-1)!.site!.frame).toContain('> 7 | ');
});
