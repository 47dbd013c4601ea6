/** Which refs are graded, by patterns and files of names; and names that are bytes, not text. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Around, MINE, graded, outcomeOf, outcomes } from '../support/grading.ts';
import { RIGHT, WRONG } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';

describe('which refs', () => {
  test('patterns, names, tags, a file of names, pull requests; one that is gone stops nobody', async () => {
    const repository = await TestRepository.create();
    const id = repository.commit({ [MINE]: WRONG });
    for (const name of ['heads/s/ann', 'heads/s/deep/bob', 'remotes/origin/s/cyd', 'tags/v1']) {
      repository.ref(`refs/${name}`, id);
    }
    repository.ref('refs/pull/7/head', id);
    repository.git('tag', '-a', '-m', 'x', 'marked', id);
    const names = async (args: string[], around?: Around) =>
      Object.keys(outcomes(await graded(repository, args, around)));
    expect(await names(['s/*'])).toEqual(['s/ann']);
    expect(await names(['s/**'])).toEqual(['s/ann', 's/deep/bob']);
    expect(await names(['*/s/c?d', 'v1', 'refs/heads/s/ann'])).toEqual([
      's/ann',
      'origin/s/cyd',
      'v1',
    ]);
    expect(await names(['--pr', '7'])).toEqual(['pull/7/head']);
    await writeFile(join(repository.folder, 'refs.txt'), 's/ann\r\n\ngone\n');
    expect(outcomes(await graded(repository, ['--refs-from', 'refs.txt', 'marked']))).toEqual({
      gone: 'there is no such ref',
      marked: 'WA',
      's/ann': 'WA',
    });
    expect(await names(['--refs-from', '-'], { stdin: 'v1\n' })).toEqual(['v1']);
  });

  test('two refs of one short name are told apart', async () => {
    const repository = await TestRepository.create();
    repository.ref('refs/heads/x', repository.commit({ [MINE]: WRONG }));
    repository.ref('refs/tags/x', repository.commit({ [MINE]: RIGHT }));
    expect(outcomes(await graded(repository, ['x']))).toEqual({
      'refs/heads/x': 'WA',
      'refs/tags/x': 'AC',
    });
  });

  test('names are bytes, shown harmlessly and given to no shell', async () => {
    const repository = await TestRepository.create();
    const id = repository.commit({ [MINE]: WRONG });
    const names = [
      '-rf',
      '--exec=touch${IFS}pwned',
      'a;touch$IFS`touch${IFS}pwned`',
      '$(touch${IFS}pwned)',
      `"quotes'`,
      'caf\xe9',
      'caf\xc3\xa9',
      'rev\xe2\x80\xaeersed',
      '::error::forged',
    ];
    // Git has no such names; whoever writes them by hand is passed over.
    for (const name of ['a b', 'line\nbreak', 'a..b']) {
      repository.ref(`refs/remotes/origin/${name}`, id);
    }
    for (const name of names.filter((name) => !name.startsWith('::'))) {
      repository.ref(`refs/remotes/origin/${name}`, id);
    }
    const before = await readdir(repository.folder);
    const report = await graded(repository);
    expect(report.people.map(({ name }) => name.slice('origin/'.length)).sort()).toEqual(
      [
        '-rf',
        '--exec=touch${IFS}pwned',
        'a;touch$IFS`touch${IFS}pwned`',
        '$(touch${IFS}pwned)',
        `"quotes'`,
        'caf\\xe9',
        'café',
        'rev\\u{202e}ersed',
      ].sort(),
    );
    expect(report.people.every(({ grades }) => outcomeOf(grades[0]!) === 'WA')).toBe(true);
    expect(report.warnings.filter((text) => /ignoring .*broken/.test(text))).toHaveLength(3);
    expect(report.warnings.join('')).not.toContain('\n');
    // By name as well: on the command line what begins with a dash stands after `--`.
    expect(Object.keys(outcomes(await graded(repository, ['--', 'origin/-rf'])))).toEqual([
      'origin/-rf',
    ]);
    const after = await readdir(repository.folder);
    expect(after.filter((name) => !before.includes(name))).toEqual(['.judge']);
  });
});
