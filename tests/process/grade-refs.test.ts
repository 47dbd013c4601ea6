import { describe, expect, test } from 'vitest';
import { judge } from '../support/command-line.ts';
import { BASE, MINE, grade, graded, outcomes, personCalled } from '../support/grading.ts';
import { scratchFolder } from '../support/judging.ts';
import { RIGHT, WRONG } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';

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
