/** Solutions in repositories that are damaged, shallow, bare or made by hand. */
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { GradeReport } from '../../judge/grade/types.ts';
import { judge } from '../support/command-line.ts';
import { BASE, graded, MINE, outcomes, personCalled } from '../support/grading.ts';
import { RIGHT, WRONG } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';

test('a folder with names that git itself never writes is read for what is asked of it', async () => {
  const repository = await TestRepository.create();
  const blob = (text: string) => repository.gitWith(text, 'hash-object', '-w', '--stdin');
  const entry = (mode: string, name: string, id: string) =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]);
  const tree = (...entries: Buffer[]) =>
    repository.gitWith(
      Buffer.concat(entries),
      'hash-object',
      '-w',
      '-t',
      'tree',
      '--literally',
      '--stdin',
    );
  const right = blob(RIGHT);
  const solutions = tree(
    entry('100644', '..', right),
    entry('100644', '.git', right),
    entry('100644', '../../escaped.js', right),
    entry('100664', 'count-islands.js', right),
    entry('100644', 'moving-average.js', right),
  );
  const root = tree(entry('40000', 'solutions', solutions));
  repository.ref('refs/remotes/origin/eve', repository.git('commit-tree', '-m', 'x', root));
  const torn = tree(entry('40000', 'solutions', solutions).subarray(0, 20));
  repository.ref('refs/remotes/origin/torn', repository.git('commit-tree', '-m', 'x', torn));
  const report = await graded(repository, ['--problem', 'count-islands']);
  expect(outcomes(report)).toEqual({
    'origin/eve': 'AC',
    'origin/torn': 'the root folder: is damaged',
  });
  expect(personCalled(report, 'origin/eve').grades[1]).toMatchObject({
    kind: 'refused',
    why: 'solutions/count-islands.js: is not a regular file',
  });
});

test('a damaged object is told of the branch that has it, whichever object it is', async () => {
  const repository = await TestRepository.create();
  const text = (name: string) => `${WRONG}// ${name}\n`;
  const ids = (name: string) => {
    const commit = repository.branch(name, { [MINE]: text(name) });
    const [blob, tree, root] = [`:${MINE}`, ':solutions', '^{tree}'].map((path) =>
      repository.git('rev-parse', `${commit}${path}`),
    );
    return { commit, blob: blob!, tree: tree!, root: root! };
  };
  const branches = ['ann', 'blob', 'commit', 'forged', 'root', 'short', 'tree', 'zed'];
  const all = Object.fromEntries(branches.map((name) => [name, ids(name)]));
  const damage = (id: string, content: string | Buffer) =>
    writeFile(repository.objectFile(id), content);
  await damage(all.blob!.blob, 'junk');
  await damage(all.tree!.tree, 'junk');
  await damage(all.root!.root, 'junk');
  await damage(all.commit!.commit, 'junk');
  await truncate(repository.objectFile(all.short!.blob), 20);
  // A right answer in the place of another, well formed: only its id says that it does not belong there.
  const forged = Buffer.from(RIGHT);
  const object = Buffer.concat([Buffer.from(`blob ${forged.length}\0`), forged]);
  await damage(all.forged!.blob, deflateSync(object));
  expect(outcomes(await graded(repository))).toEqual({
    'origin/ann': 'WA',
    'origin/blob': `${MINE}: is missing or damaged`,
    'origin/commit': 'does not point to a readable commit',
    'origin/forged': `${MINE}: is damaged`,
    'origin/root': expect.stringMatching(/is missing or damaged$/) as string,
    'origin/short': expect.stringMatching(/damaged$/) as string,
    'origin/tree': 'solutions: is missing or damaged',
    'origin/zed': 'WA',
  });
});

test('replaced objects are read as they were; a shallow clone is as good as a whole one', async () => {
  const repository = await TestRepository.create();
  const eve = repository.branch('eve', { [MINE]: WRONG });
  const ann = repository.branch('ann', { [MINE]: RIGHT });
  repository.git('replace', eve, ann);
  const expected = { 'origin/ann': 'AC', 'origin/eve': 'WA' };
  expect(outcomes(await graded(repository))).toEqual(expected);
  for (const name of ['ann', 'eve']) {
    repository.git('update-ref', `refs/heads/${name}`, `refs/remotes/origin/${name}`);
  }
  repository.git('replace', '-d', eve);
  const shallow = await TestRepository.create();
  const url = `file://${repository.folder}`;
  shallow.git('fetch', '-q', '--depth', '1', url, 'refs/heads/*:refs/remotes/origin/*');
  expect(outcomes(await graded(shallow))).toEqual(expected);
});

test('a workspace that is a folder of the repository, and a bare repository', async () => {
  const repository = await TestRepository.create();
  repository.branch('ann', { [`course/week 1/${MINE}`]: RIGHT, [MINE]: WRONG });
  const cwd = join(repository.folder, 'course/week 1');
  await mkdir(cwd, { recursive: true });
  const report = await graded(repository, [], { cwd });
  expect(outcomes(report)).toEqual({ 'origin/ann': 'AC' });
  const bare = await judge([...BASE, '--json'], { cwd: join(repository.folder, '.git') });
  expect(outcomes(JSON.parse(bare.out) as GradeReport)).toEqual({ 'origin/ann': 'WA' });
});
