/** Which cases a grading generates, and who can know them beforehand. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshSeed, keptSeed, publicSeed } from '../../judge/grade/seed.ts';
import { grade, graded, judgedAnew, MINE } from '../support/grading.ts';
import { WRONG } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';
import { scratchFolder } from '../support/judging.ts';

async function oneBranch(): Promise<TestRepository> {
  const repository = await TestRepository.create();
  repository.branch('ann', { [MINE]: WRONG });
  return repository;
}

const seedFile = ({ folder }: TestRepository) => join(folder, '.judge/cache/seed');

describe('the seed of a grading', () => {
  test('is drawn, another one for every workspace, and kept with the cache', async () => {
    const [one, two] = [await oneBranch(), await oneBranch()];
    const first = await graded(one);
    const again = await graded(one);
    const other = await graded(two);
    expect(again.settings.seedMark).toBe(first.settings.seedMark);
    expect(judgedAnew(again)).toBe(0);
    expect(other.settings.seedMark).not.toBe(first.settings.seedMark);
    rmSync(join(one.folder, '.judge/cache'), { recursive: true });
    expect((await graded(one)).settings.seedMark).not.toBe(first.settings.seedMark);
  });

  test('stands in no report', async () => {
    const repository = await oneBranch();
    const { out, err } = await grade(repository, ['--json']);
    const kept = readFileSync(seedFile(repository), 'utf8');
    expect(kept).toMatch(/^[0-9a-f]{64}$/);
    expect(out + err).not.toContain(kept);
    expect(out + err).not.toContain(String(keptSeed(repository.folder).seed));
  });

  test('without a cache is drawn for that run alone', async () => {
    const repository = await oneBranch();
    const marks = [
      (await graded(repository, ['--no-cache'])).settings.seedMark,
      (await graded(repository, ['--no-cache'])).settings.seedMark,
    ];
    expect(new Set(marks).size).toBe(2);
    expect(existsSync(seedFile(repository))).toBe(false);
  });

  test('is warned about when it is a public one', async () => {
    const repository = await oneBranch();
    const { code, err } = await grade(repository, ['--seed', '5']);
    expect(code).toBe(0);
    expect(err).toContain('warning: anybody who knows the seed can generate the cases');
    const secret = await grade(repository, ['--seed-from-env', 'COHORT'], {
      env: { COHORT: 'a long secret text' },
    });
    expect(secret.err).not.toContain('warning');
  });

  test('must be given to shards, which would draw different ones', async () => {
    const repository = await oneBranch();
    const { code, err } = await grade(repository, ['--shard', '1/2', '--reporter', 'blob:1.blob']);
    expect(code).toBe(2);
    expect(err).toContain('give all of them the same --seed-from-env');
  });

  test('is drawn anew where the one that was kept is damaged', async () => {
    const folder = await scratchFolder();
    const first = keptSeed(folder);
    expect(keptSeed(folder)).toEqual(first);
    writeFileSync(join(folder, '.judge/cache/seed'), 'x');
    const second = keptSeed(folder);
    expect(second).not.toEqual(first);
    expect(keptSeed(folder)).toEqual(second);
  });

  test('is told from others by its mark alone', () => {
    const seeds = [freshSeed(), freshSeed(), publicSeed(1), publicSeed(2)];
    expect(new Set(seeds.map(({ mark }) => mark)).size).toBe(4);
  });
});
