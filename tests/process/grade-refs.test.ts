import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge } from '../support/command-line.ts';
import { TestRepository } from '../support/repository.ts';
import { scratchFolder } from '../support/judging.ts';
import {
  type Around,
  BASE,
  grade,
  graded,
  MINE,
  outcomeOf,
  outcomes,
  personCalled,
} from '../support/grading.ts';
import { RIGHT, WRONG } from '../support/program.ts';

describe('which refs', () => {
  test('every remote branch but the default one, and their commits', async () => {
    const repository = await TestRepository.create();
    const ann = repository.branch('ann', { [MINE]: RIGHT });
    repository.branch('week/bob', { [MINE]: WRONG });
    repository.branch('nothing', { 'README.md': 'nothing' });
    repository.branch('trunk', { [MINE]: RIGHT });
    repository.ref('refs/heads/local', ann);
    repository.write('.git/refs/remotes/origin/HEAD', 'ref: refs/remotes/origin/trunk\n');
    const report = await graded(repository);
    expect(outcomes(report)).toEqual({
      'origin/ann': 'AC',
      'origin/nothing': 'missing',
      'origin/week/bob': 'WA',
    });
    expect(personCalled(report, 'origin/ann')).toMatchObject({
      ref: 'refs/remotes/origin/ann',
      commit: ann,
      points: 1,
    });
    expect(report).toMatchObject({ complete: true, interrupted: false, pointsPossible: 1 });
  });

  test('without a default one that is known, main and master are that', async () => {
    const repository = await TestRepository.create();
    for (const name of ['ann', 'main', 'master']) repository.branch(name, { [MINE]: WRONG });
    expect(outcomes(await graded(repository))).toEqual({ 'origin/ann': 'WA' });
  });

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

  test('a ref that points at no commit, or at nothing, is told of that one', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: WRONG });
    const blob = repository.gitWith('text', 'hash-object', '-w', '--stdin');
    repository.ref('refs/remotes/origin/blob', blob);
    repository.ref('refs/remotes/origin/gone', '1'.repeat(40));
    repository.ref(
      'refs/remotes/origin/tree',
      repository.git('rev-parse', 'refs/remotes/origin/ann^{tree}'),
    );
    const no = 'does not point to a readable commit';
    expect(outcomes(await graded(repository))).toEqual({
      'origin/ann': 'WA',
      'origin/blob': no,
      'origin/gone': no,
      'origin/tree': no,
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

  test.each([
    [['origin/an'], /no ref matches origin\/an\ndid you mean origin\/ann/],
    [
      ['--pr', '3'],
      /pull request 3 was not fetched: git fetch origin pull\/3\/head:refs\/pull\/3\/head/,
    ],
    [['--pr', 'x'], /give a whole number/],
    [['--refs-from', 'none.txt'], /--refs-from none\.txt: cannot be read/],
    [['--refs-from', '-'], /--refs-from: the file names no refs/],
    [
      ['--problem', 'moving-averag'],
      /there is no problem moving-averag\ndid you mean moving-average/,
    ],
    [['--problems-from', 'nowhere'], /no ref matches nowhere/],
    [['--problems-from', 'origin/ann'], /has no folder problems\//],
    [['--shard', '3/2'], /give a part and the number of parts/],
    [['--shard', '1/2', '--fail-under', '50'], /cannot be used with/],
    [['--seed-from-env', 'NO_SUCH'], /NO_SUCH is not set/],
    [['--seed-from-env', 'X', '--seed', '1'], /cannot be used with/],
    [['--jobs', '0'], /give a whole number from 1 on/],
    [['--reporter', 'xml'], /unknown reporter xml; available: .*\btable\b.*\bblob\b/],
    [['--fail-under', '101'], /give a number from 0 to 100/],
  ])('%j is a usage error', async (args, message) => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: WRONG });
    const ran = await grade(repository, args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(message);
  });

  test('no repository, and no branches, are usage errors', async () => {
    const nowhere = await judge(BASE, { cwd: await scratchFolder() });
    expect(nowhere).toMatchObject({ code: 2 });
    expect(nowhere.err).toMatch(/git rev-parse failed in .*not a git repository/);
    const empty = await grade(await TestRepository.create());
    expect(empty).toMatchObject({ code: 2 });
    expect(empty.err).toContain('there are no remote branches but the default one');
  });
});
