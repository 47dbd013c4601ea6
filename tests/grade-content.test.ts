import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BLOB_LABEL } from '../judge/grade/shard.ts';
import { seal, unseal } from '../judge/grade/sealed.ts';
import type { GradeReport } from '../judge/grade/types.ts';
import { judge } from './command-line.ts';
import { TestRepository } from './repository.ts';
import { grade, graded, judgedAnew, MINE, outcomes, RIGHT, WRONG } from './grading.ts';

describe('the same content', () => {
  test('is judged once, whoever hands it in, and whatever else is on the branch', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: RIGHT });
    repository.branch('bob', { [MINE]: RIGHT, 'solutions/count-islands.ts': 'other' });
    repository.branch('cyd', { [MINE]: `${RIGHT}// mine\n` });
    const report = await graded(repository);
    expect(Object.values(outcomes(report))).toEqual(['AC', 'AC', 'AC']);
    expect(judgedAnew(report)).toBe(2);
    // A helper that it does not import is no part of it either.
    const helped = RIGHT.replace('class', `const _ = require('lodash'); class`);
    repository.branch('dan', { [MINE]: helped, 'solutions/x.js': '1' });
    repository.branch('eve', { [MINE]: helped, 'solutions/x.js': '2' });
    expect(judgedAnew(await graded(repository))).toBe(1);
  });

  test('is not judged again; other seeds, problems and growth are', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: WRONG });
    repository.branch('bob', { [MINE]: RIGHT });
    const first = await graded(repository);
    const second = await graded(repository);
    expect([judgedAnew(first), judgedAnew(second)]).toEqual([2, 0]);
    expect(second.judgements).toEqual(first.judgements);
    expect(second.people).toEqual(first.people);
    expect(judgedAnew(await graded(repository, ['--seed', '5']))).toBe(2);
    expect(judgedAnew(await graded(repository, ['--no-cache']))).toBe(2);
    repository.branch('bob', { [MINE]: `${RIGHT}// later\n` });
    expect(judgedAnew(await graded(repository))).toBe(1);
  });

  test('an entry of the cache that was changed, cut short or moved counts for nothing', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: WRONG });
    repository.branch('bob', { [MINE]: RIGHT });
    await graded(repository);
    const cache = join(repository.folder, '.judge/cache');
    const entries = readdirSync(cache, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.includes('/'))
      .map((path) => join(cache, path));
    expect(entries).toHaveLength(2);
    const texts = await Promise.all(entries.map((path) => readFile(path, 'utf8')));
    const wrong = texts.findIndex((text) => text.includes('"verdict":"WA"'));
    const damages: [what: string, content: string][] = [
      ['changed', texts[wrong]!.replaceAll('"WA"', '"AC"')],
      ['cut short', texts[wrong]!.slice(0, -20)],
      ['empty', ''],
      ['of another', texts[1 - wrong]!],
      ['no JSON', 'x\ny\n'],
    ];
    for (const [what, content] of damages) {
      await writeFile(entries[wrong]!, content);
      const report = await graded(repository);
      expect(outcomes(report), what).toEqual({ 'origin/ann': 'WA', 'origin/bob': 'AC' });
      expect(judgedAnew(report), what).toBe(1);
    }
    expect(judgedAnew(await graded(repository))).toBe(0);
  });

  test('a cache that cannot be written to costs nothing but time', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: WRONG });
    repository.write('.judge', 'a file');
    expect(outcomes(await graded(repository))).toEqual({ 'origin/ann': 'WA' });
  });
});

describe('shards', () => {
  async function classroom(): Promise<TestRepository> {
    const repository = await TestRepository.create();
    for (let i = 0; i < 12; i++) {
      repository.branch(`p${i}`, { [MINE]: `${i % 3 === 0 ? RIGHT : WRONG}// ${i}\n` });
    }
    repository.branch('gone', { [MINE]: { link: 'x' } });
    return repository;
  }

  async function shards(repository: TestRepository, of: number, args: string[] = []) {
    const files = Array.from({ length: of }, (_, i) => `s${i + 1}.blob`);
    for (const [i, file] of files.entries()) {
      const part = [
        '--no-cache',
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
    const whole = await graded(repository);
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
        return unseal(BLOB_LABEL, text) as GradeReport;
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
      [[one, 'other.blob'], /other\.blob: graded something else than s1\.blob: settings .* differ/],
      [
        [one, 'moved.blob'],
        /moved\.blob: graded something else than s1\.blob: refs or what is on them differ/,
      ],
      [[one, 'third.blob'], /third\.blob: is a shard of 3; s1\.blob is one of 2/],
      [[one, 'whole.blob'], /whole\.blob: is a whole report, not a shard's/],
      [[one, 'changed.blob'], /changed\.blob: is no report .* changed since it was written/],
      [[one, 'cut.blob'], /cut\.blob: is no report/],
      [[one, 'interrupted.blob'], /interrupted\.blob: shard 2 was interrupted/],
      [[one, 'lazy.blob'], /a shard has not judged all that is its own/],
    ];
    const text = await readFile(join(repository.folder, two), 'utf8');
    const report = unseal(BLOB_LABEL, text) as GradeReport;
    const write = (file: string, content: string) =>
      writeFile(join(repository.folder, file), content);
    await write('changed.blob', text.replace('"WA"', '"AC"'));
    await write('cut.blob', text.slice(0, 300));
    await write('interrupted.blob', seal(BLOB_LABEL, { ...report, interrupted: true }));
    await write('lazy.blob', seal(BLOB_LABEL, { ...report, judgements: {} }));
    const other = (args: string[]) => grade(repository, ['--reporter', ...args]);
    await other(['blob:other.blob', '--shard', '2/2', '--seed', '9']);
    await other(['blob:third.blob', '--shard', '3/3']);
    await other(['blob:whole.blob']);
    repository.branch('p1', { [MINE]: RIGHT });
    await other(['blob:moved.blob', '--shard', '2/2']);
    for (const [args, message] of refusals) {
      const ran = await merge(repository, args);
      expect(ran, args.join(' ')).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toMatch(message);
    }
  });
});
