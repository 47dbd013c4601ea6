import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BLOB_LABEL } from '../../judge/grade/shard.ts';
import { writeChecksummed, readChecksummed } from '../../judge/grade/checksummed.ts';
import type { GradeReport } from '../../judge/grade/types.ts';
import { judge } from '../support/command-line.ts';
import { TestRepository } from '../support/repository.ts';
import { grade, graded, MINE } from '../support/grading.ts';
import { RIGHT, WRONG } from '../support/program.ts';

describe('shards', () => {
  async function classroom(): Promise<TestRepository> {
    const repository = await TestRepository.create();
    for (let i = 0; i < 12; i++) {
      repository.branch(`p${i}`, { [MINE]: `${i === 0 ? RIGHT : WRONG}// ${i}\n` });
    }
    repository.branch('gone', { [MINE]: { link: 'x' } });
    return repository;
  }

  async function shards(repository: TestRepository, of: number, args: string[] = []) {
    const files = Array.from({ length: of }, (_, i) => `s${i + 1}.blob`);
    for (const [i, file] of files.entries()) {
      const part = [
        '--no-cache',
        '--seed',
        '7',
        '--shard',
        `${i + 1}/${of}`,
        '--reporter',
        `blob:${file}`,
        ...args,
      ];
      expect(await grade(repository, part)).toMatchObject({ code: 0, out: '' });
    }
    return files;
  }

  const merge = (repository: TestRepository, args: string[]) =>
    judge(['merge-reports', ...args], { cwd: repository.folder });

  test('merge into the report of the whole, each content judged by one of them', async () => {
    const repository = await classroom();
    const whole = await graded(repository, ['--seed', '7']);
    const files = await shards(repository, 3);
    const ran = await merge(repository, [files[2]!, files[0]!, files[1]!, '--json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const merged = JSON.parse(ran.out) as GradeReport;
    expect(merged.people).toEqual(whole.people);
    expect(Object.keys(merged.judgements)).toEqual(Object.keys(whole.judgements));
    expect(merged).toMatchObject({ complete: true, shard: null, pointsPossible: 1 });
    const parts = await Promise.all(
      files.map(async (file) => {
        const text = await readFile(join(repository.folder, file), 'utf8');
        return readChecksummed(BLOB_LABEL, text) as GradeReport;
      }),
    );
    const judged = parts.map(({ judgements }) => Object.keys(judgements));
    expect(judged.flat().sort()).toEqual(Object.keys(whole.judgements));
    expect(judged.every((keys) => keys.length > 0)).toBe(true);
    const strict = await merge(repository, [...files, '--fail-under', '50']);
    expect(strict.code).toBe(1);
    expect(strict.out).toMatch(/origin\/p0 +AC +1\/1\n/);
  });

  test('that are missing, there twice, of another grading or changed are noticed', async () => {
    const repository = await classroom();
    const [one = '', two = ''] = await shards(repository, 2);
    const refusals: [args: string[], message: RegExp][] = [
      [[one], /^judge: of 2 shards, 2 is missing\n$/],
      [[one, one, two], /s1\.blob: is shard 1, as s1\.blob is/],
      [[one, 'none.blob'], /none\.blob: cannot be read/],
      [
        [one, 'other.blob'],
        /other\.blob: does not belong to the same grading as s1\.blob: settings .* differ/,
      ],
      [
        [one, 'moved.blob'],
        /moved\.blob: does not belong to the same grading as s1\.blob: refs or what is on them differ/,
      ],
      [[one, 'third.blob'], /third\.blob: is a shard of 3; s1\.blob is one of 2/],
      [[one, 'whole.blob'], /whole\.blob: is a whole report, not a shard's/],
      [[one, 'changed.blob'], /changed\.blob: not a report .* changed since/],
      [[one, 'cut.blob'], /cut\.blob: not a report/],
      [[one, 'interrupted.blob'], /interrupted\.blob: shard 2 was interrupted/],
      [[one, 'lazy.blob'], /a shard has not judged everything that belongs to it/],
    ];
    const text = await readFile(join(repository.folder, two), 'utf8');
    const report = readChecksummed(BLOB_LABEL, text) as GradeReport;
    const write = (file: string, content: string) =>
      writeFile(join(repository.folder, file), content);
    await write('changed.blob', text.replace('"WA"', '"AC"'));
    await write('cut.blob', text.slice(0, 300));
    await write('interrupted.blob', writeChecksummed(BLOB_LABEL, { ...report, interrupted: true }));
    await write('lazy.blob', writeChecksummed(BLOB_LABEL, { ...report, judgements: {} }));
    const other = (args: string[]) => grade(repository, ['--reporter', ...args]);
    await other(['blob:other.blob', '--shard', '2/2', '--seed', '9']);
    await other(['blob:third.blob', '--shard', '3/3', '--seed', '7']);
    await other(['blob:whole.blob', '--seed', '7']);
    repository.branch('p1', { [MINE]: RIGHT });
    await other(['blob:moved.blob', '--shard', '2/2', '--seed', '7']);
    for (const [args, message] of refusals) {
      const ran = await merge(repository, args);
      expect(ran, args.join(' ')).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toMatch(message);
    }
  });
});
