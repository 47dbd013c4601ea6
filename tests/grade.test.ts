import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { BLOB_LABEL } from '../judge/grade/shard.ts';
import { seal, unseal } from '../judge/grade/sealed.ts';
import type { Grade, GradeReport, Person } from '../judge/grade/types.ts';
import type { Result } from '../judge/types.ts';
import { judge, program, type Ran } from './command-line.ts';
import { descendants, stillRunning } from './processes.ts';
import { TestRepository } from './repository.ts';
import { ROOT, scratchFolder } from './support.ts';
import { WALL } from './wall.ts';

const RIGHT = `class MovingAverage {
  constructor(n) { this.n = n; this.q = []; this.sum = 0; this.seen = 0; }
  next(v) {
    const slot = this.seen++ % this.n;
    this.sum += v - (this.q[slot] ?? 0);
    this.q[slot] = v;
    return this.sum / this.q.length;
  }
}
`;
/** Wrong on the first sample, so that it is judged at once. */
const WRONG = RIGHT.replace('this.q.length;', 'this.n;');
/** Wrong only after the samples. */
const WRONG_LATER = RIGHT.replace('return', 'if (this.seen > 4) return 7; return');
const MINE = 'solutions/moving-average.js';

const BASE = ['grade', ...WALL, '--no-growth', '--problem', 'moving-average'];

type Around = Partial<Parameters<typeof judge>[1]>;

/** Grades in this process; growth is left out unless the arguments are given whole. */
function grade(repository: TestRepository, args: string[] = [], around: Around = {}): Promise<Ran> {
  return judge([...BASE, ...args], { cwd: repository.folder, ...around });
}

async function graded(
  repository: TestRepository,
  args: string[] = [],
  around: Around = {},
): Promise<GradeReport> {
  const ran = await grade(repository, ['--json', ...args], around);
  expect(ran).toMatchObject({ code: 0 });
  return JSON.parse(ran.out) as GradeReport;
}

const personCalled = ({ people }: GradeReport, name: string): Person =>
  people.find((person) => person.name === name)!;

/** What became of each person's first problem: a verdict, or why there is none. */
const outcomes = ({ people }: GradeReport): Record<string, string> =>
  Object.fromEntries(
    people.map(({ name, trouble, grades }) => [name, trouble ?? outcomeOf(grades[0]!)]),
  );

function outcomeOf(grade: Grade): string {
  if (grade.kind === 'refused') return grade.why;
  return grade.kind === 'judged' ? grade.verdict : grade.kind;
}

const judgedAnew = (report: GradeReport): number =>
  Object.keys(report.judgements).length - report.fromCache;

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
    const no = 'points at no commit that can be read';
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

  test('ten thousand branches with one solution: read one by one, judged once', async () => {
    const repository = await TestRepository.create();
    const id = repository.commit({ [MINE]: WRONG });
    const refs = Array.from(
      { length: 10_000 },
      (_, i) => `create refs/remotes/origin/s/${i} ${id}\n`,
    );
    repository.gitWith(refs.join(''), 'update-ref', '--stdin');
    const report = await graded(repository);
    expect(report.people).toHaveLength(10_000);
    expect(report.people.every(({ grades }) => outcomeOf(grades[0]!) === 'WA')).toBe(true);
    expect(judgedAnew(report)).toBe(1);
  }, 120_000);

  test.each([
    [['origin/an'], /no ref matches origin\/an\ndid you mean origin\/ann/],
    [
      ['--pr', '3'],
      /pull request 3 was not fetched: git fetch origin pull\/3\/head:refs\/pull\/3\/head/,
    ],
    [['--pr', 'x'], /give a whole number/],
    [['--refs-from', 'none.txt'], /--refs-from none\.txt: cannot be read/],
    [
      ['--problem', 'moving-averag'],
      /there is no problem moving-averag\ndid you mean moving-average/,
    ],
    [['--problems-from', 'nowhere'], /no ref matches nowhere/],
    [['--problems-from', 'origin/ann'], /has no folder problems\//],
    [['--shard', '3/2'], /give a part and how many there are/],
    [['--shard', '1/2', '--fail-under', '50'], /cannot be used with/],
    [['--seed-from-env', 'NO_SUCH'], /NO_SUCH is not set/],
    [['--seed-from-env', 'X', '--seed', '1'], /cannot be used with/],
    [['--jobs', '0'], /give a whole number from 1 on/],
    [['--reporter', 'xml'], /there is no reporter xml: table, json, blob/],
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

describe('solutions are data', () => {
  test('what is no regular file, or too large, is refused by name; nobody else feels it', async () => {
    const repository = await TestRepository.create();
    const branch = (name: string, files: Parameters<TestRepository['commit']>[0]) =>
      repository.branch(name, files);
    branch('ann', { [MINE]: RIGHT });
    branch('binary', { [MINE]: Buffer.from([0xc3, 0x28]) });
    branch('folder', { [`${MINE}/inner.js`]: RIGHT });
    branch('huge', { [MINE]: Buffer.alloc(64 * 1024 * 1024, 0x20) });
    branch('lfs', {
      [MINE]: `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`,
    });
    branch('link', { [MINE]: { link: '/etc/passwd' } });
    branch('linked-folder', { solutions: { link: '/etc' } });
    branch('plain', { solutions: 'a file' });
    branch('submodule', { [MINE]: { submodule: '1'.repeat(40) } });
    branch('utf16', { [MINE]: Buffer.from([0xff, 0xfe, 0x20, 0x00]) });
    expect(outcomes(await graded(repository))).toEqual({
      'origin/ann': 'AC',
      'origin/binary': `${MINE}: is not UTF-8 text; save it as UTF-8`,
      'origin/folder': `${MINE}: is a folder`,
      'origin/huge': `${MINE}: has 67108864 bytes; a submission has at most 1048576`,
      'origin/lfs': `${MINE}: is a Git LFS pointer, not the file itself`,
      'origin/link': `${MINE}: is a symbolic link`,
      'origin/linked-folder': 'solutions: is a symbolic link, not a folder',
      'origin/plain': 'solutions: is a file, not a folder',
      'origin/submodule': `${MINE}: is a submodule`,
      'origin/utf16': `${MINE}: is UTF-16; save it as UTF-8`,
    });
  }, 60_000);

  test('of several files: helpers are read, links and what is outside are not', async () => {
    const repository = await TestRepository.create();
    const user = `import { mean } from './parts/mean';
${RIGHT.replace('this.sum / this.q.length', 'mean(this.sum, this.q.length)')}
export { MovingAverage };`;
    const mean = 'export const mean = (sum: number, n: number) => sum / n;';
    const main = 'solutions/moving-average/index.js';
    repository.branch('folder', { [main]: user, 'solutions/moving-average/parts/mean.ts': mean });
    repository.branch('beside', {
      'solutions/moving-average.js': user,
      'solutions/parts/mean.ts': mean,
    });
    repository.branch('escaping', {
      [main]: user.replace('./parts', '../parts'),
      'solutions/parts/mean.ts': mean,
    });
    repository.branch('linked', {
      [main]: user,
      'solutions/moving-average/parts/mean.ts': { link: '../../mean.ts' },
      'solutions/mean.ts': mean,
    });
    repository.branch('other', {
      [main]: user,
      'solutions/moving-average/parts/mean.ts': mean.replace('/ n', ''),
    });
    const report = await graded(repository);
    expect(outcomes(report)).toEqual({
      'origin/beside': 'AC',
      'origin/escaping': 'CE',
      'origin/folder': 'AC',
      'origin/linked': 'CE',
      'origin/other': 'WA',
    });
    const texts = Object.values(report.judgements).map(({ message }) => message);
    expect(texts.join('\n')).toContain("is outside the submission's own folder");
  });

  test('hooks, filters, settings, problems and workflows of a branch change nothing and run nothing', async () => {
    const repository = await TestRepository.create();
    const canary = join(repository.folder, 'canary');
    const touch = `touch ${canary}`;
    const problem = 'problems/moving-average';
    repository.branch('eve', {
      [MINE]: WRONG,
      '.gitattributes': '* filter=evil diff=evil ident\n',
      '.gitmodules': `[submodule "x"]\n\tpath = x\n\turl = ext::${touch}\n\tupdate = !${touch}\n`,
      x: { submodule: '2'.repeat(40) },
      '.github/workflows/grade.yml': 'on: push',
      'hooks/post-checkout': `#!/bin/sh\n${touch}\n`,
      'grade.json': '{ "points": { "moving-average": 1000 } }',
      'package.json': `{ "scripts": { "postinstall": "${touch}" } }`,
      'solutions/package.json': '{ "type": "module", "imports": { "#x": "/etc/passwd" } }',
      'solutions/tsconfig.json': '{ "extends": "/etc/passwd" }',
      'solutions/moving-average.cases.json': 'not even JSON',
      [`${problem}/problem.ts`]: `import { writeFileSync } from 'node:fs'; writeFileSync('${canary}', '');`,
      [`${problem}/reference.ts`]: WRONG,
      'judge/judge.ts': 'export const judge = () => ({ verdict: "AC" })',
      'dist/judge.cjs': `require('fs').writeFileSync('${canary}', '')`,
    });
    repository.branch('ann', { [MINE]: RIGHT });
    // What would run if anything were checked out, compared or shown; what a branch brings names it.
    for (const [key, value] of [
      ['filter.evil.smudge', touch],
      ['filter.evil.clean', touch],
      ['filter.evil.process', touch],
      ['filter.evil.required', 'true'],
      ['diff.evil.textconv', touch],
      ['core.fsmonitor', touch],
      ['core.hooksPath', 'hooks'],
      ['core.pager', touch],
      ['core.sshCommand', touch],
      ['alias.cat-file', `!${touch}`],
    ]) {
      repository.git('config', key!, value!);
    }
    for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change']) {
      repository.write(`hooks/${hook}`, `#!/bin/sh\n${touch}\n`);
      spawnSync('chmod', ['+x', join(repository.folder, 'hooks', hook)]);
    }
    const before = await readdir(repository.folder);
    const report = await graded(repository);
    expect(outcomes(report)).toEqual({ 'origin/ann': 'AC', 'origin/eve': 'WA' });
    expect(report.pointsPossible).toBe(1);
    expect(existsSync(canary)).toBe(false);
    const after = await readdir(repository.folder);
    expect(after.filter((name) => !before.includes(name))).toEqual(['.judge']);
    expect(existsSync(join(repository.folder, '.git/index'))).toBe(false);
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
      'origin/blob': `${MINE}: is not there, or damaged`,
      'origin/commit': 'points at no commit that can be read',
      'origin/forged': `${MINE}: is damaged`,
      'origin/root': expect.stringMatching(/is not there, or damaged$/) as string,
      'origin/short': expect.stringMatching(/damaged$/) as string,
      'origin/tree': 'solutions: is not there, or damaged',
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

  test('a partial clone fetches nothing: what is not there is said to be missing', async () => {
    const whole = await TestRepository.create();
    whole.ref('refs/heads/ann', whole.commit({ [MINE]: WRONG }));
    whole.git('config', 'uploadpack.allowFilter', 'true');
    const partial = await TestRepository.create();
    partial.git('remote', 'add', 'origin', `file://${whole.folder}`);
    partial.git('fetch', '-q', '--filter=blob:none', 'origin');
    expect(outcomes(await graded(partial))).toEqual({
      'origin/ann': `${MINE}: is not there, or damaged`,
    });
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
});

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
  }, 120_000);

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
  }, 120_000);
});

describe('what is told', () => {
  test('has no secret case, no seed and no counterexample in it, whatever a submission does', async () => {
    const repository = await TestRepository.create();
    const tell = (what: string) => RIGHT.replace('next(v) {', `next(v) { ${what}`);
    repository.branch('a', {
      [MINE]: tell('console.log("PRINTED" + v); if (this.seen > 3) throw new Error("THROWN" + v);'),
    });
    repository.branch('b', {
      [MINE]: tell(
        'if (this.seen > 3) { setTimeout(() => { throw new Error("LATE" + v); }); return new Promise(() => {}); }',
      ),
    });
    repository.branch('c', { [MINE]: tell('if (this.seen > 3) return "RETURNED" + v;') });
    repository.branch('d', { [MINE]: tell('if (this.seen > 3) process.exit(77);') });
    repository.branch('e', { [MINE]: WRONG_LATER });
    const secret = 'the cohort of winter';
    const args = [
      '--seed-from-env',
      'COHORT',
      '--reporter',
      'json:out.json',
      '--reporter',
      'table',
      '--reporter',
      'blob:out.blob',
    ];
    const ran = await grade(repository, args, { env: { COHORT: secret } });
    expect(ran.code).toBe(0);
    const json = await readFile(join(repository.folder, 'out.json'), 'utf8');
    const report = JSON.parse(json) as GradeReport;
    expect(Object.values(outcomes(report))).toEqual(['RTE', 'RTE', 'WA', 'RTE', 'WA']);
    const cache = readdirSync(join(repository.folder, '.judge/cache'), {
      recursive: true,
      encoding: 'utf8',
    });
    const kept = await Promise.all(
      cache
        .filter((p) => p.includes('/'))
        .map((p) => readFile(join(repository.folder, '.judge/cache', p), 'utf8')),
    );
    expect(kept).toHaveLength(5);
    const blob = await readFile(join(repository.folder, 'out.blob'), 'utf8');
    for (const text of [ran.out, ran.err, json, blob, ...kept]) {
      expect(text).not.toMatch(/PRINTED\d|THROWN\d|LATE\d|RETURNED\d|exit code 77/);
      expect(text).not.toMatch(/"(?:seed|input|output|answer|console|detail|counterexample)"/);
      expect(text).not.toContain(secret);
    }
    // Another cohort has other cases, and nothing of the one is taken for the other's.
    const other = await graded(repository, ['--seed-from-env', 'COHORT'], { env: { COHORT: 'x' } });
    expect(judgedAnew(other)).toBe(5);
    expect(other.settings.seedMark).not.toBe(report.settings.seedMark);
  });

  test('is the report of its published schema', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: RIGHT });
    repository.branch('bob', { [MINE]: 'class {' });
    repository.branch('cyd', { [MINE]: { link: 'x' } });
    const ran = await judge(['grade', ...WALL, '--problem', 'moving-average', '--json'], {
      cwd: repository.folder,
    });
    expect(ran.code).toBe(0);
    const report = JSON.parse(ran.out) as GradeReport;
    expect(outcomes(report)).toMatchObject({ 'origin/ann': 'AC', 'origin/bob': 'CE' });
    expect(Object.values(report.judgements).some(({ growth }) => growth.length === 2)).toBe(true);
    const schema = JSON.parse(
      await readFile(join(ROOT, 'dist/grade.schema.json'), 'utf8'),
    ) as object;
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...report, people: [{}] })).toBe(false);
  }, 60_000);

  test('as a table: people by problems, what was refused, and the wall', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: RIGHT, 'solutions/count-islands.js': 'class {' });
    repository.branch('bob', { [MINE]: { link: 'x' } });
    const args = ['--problem', 'count-islands', '--problem', 'tree-codec'];
    const ran = await grade(repository, args);
    expect(ran.code).toBe(0);
    const walls = WALL.length > 0 ? 'process, permission' : 'process, permission, bubblewrap';
    expect(
      ran.out.replace(/\d+(?:\.\d+)? m?s in all/, '9 ms in all').replace(/deno [\d.]+/, 'deno 1'),
    ).toBe(
      [
        '            moving-average  count-islands  points',
        'origin/ann  AC              CE                1/3',
        'origin/bob  refused         ·                 0/3',
        'nobody handed in: tree-codec',
        '',
        'origin/bob: moving-average: solutions/moving-average.js: is a symbolic link',
        '',
        `2 people · 2 submissions · 2 judged · 9 ms in all · deno 1 behind ${walls}`,
        '',
      ].join('\n'),
    );
    expect(ran.err).toBe(
      '2 refs, 2 different submissions, 0 of them known\njudged 1 of 2, 1 s left\njudged 2 of 2\n',
    );
  });
});

describe('points', () => {
  async function two(settings: unknown): Promise<TestRepository> {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: RIGHT });
    repository.branch('bob', { [MINE]: WRONG_LATER });
    repository.write(
      'grade.json',
      typeof settings === 'string' ? settings : JSON.stringify(settings),
    );
    return repository;
  }

  test('for a problem, and for each group of its cases', async () => {
    const whole = await graded(await two({ points: { 'moving-average': 10 } }));
    expect(whole.pointsPossible).toBe(10);
    expect(whole.people.map(({ points }) => points)).toEqual([10, 0]);
    const groups = { sample: 2, secret: 5, generated: 1, large: 1, growth: 1 };
    const parts = await graded(await two({ points: { 'moving-average': groups } }));
    expect(parts.pointsPossible).toBe(10);
    expect(parts.people.map(({ points }) => points)).toEqual([10, 2]);
  });

  test('--fail-under is about everybody', async () => {
    const repository = await two({ points: { 'moving-average': { sample: 1, secret: 3 } } });
    for (const [percent, code] of [
      ['25', 0],
      ['26', 1],
    ] as const) {
      expect(await grade(repository, ['--fail-under', percent])).toMatchObject({ code });
    }
  });

  test.each([
    ['{', /grade\.json: not JSON/],
    [{ points: { 'moving-average': -1 } }, /grade\.json: .*points/],
    [{ points: { 'moving-average': { samples: 1 } } }, /grade\.json: .*/],
    [{ weights: {} }, /grade\.json: .*weights/],
  ])('settings %j are a usage error', async (settings, message) => {
    const ran = await grade(await two(settings));
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(message);
  });
});

describe('problems', () => {
  /** A package of ours under another name, and whether its samples have been spoilt. */
  async function packageFiles(): Promise<Record<string, string>> {
    const folder = join(ROOT, 'problems/moving-average');
    const all = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = all.filter((e) => e.isFile() && !e.parentPath.includes('submissions'));
    const read = files.map(async (e): Promise<[string, string]> => {
      const path = join(e.parentPath, e.name);
      return [`problems/average${path.slice(folder.length)}`, await readFile(path, 'utf8')];
    });
    return Object.fromEntries(await Promise.all(read));
  }

  test("are the workspace's own before the judge's", async () => {
    const repository = await TestRepository.create();
    for (const [path, text] of Object.entries(await packageFiles())) repository.write(path, text);
    repository.branch('ann', { 'solutions/average.js': RIGHT, [MINE]: WRONG });
    const ran = await judge(['grade', ...WALL, '--no-growth', '--json'], {
      cwd: repository.folder,
    });
    const report = JSON.parse(ran.out) as GradeReport;
    expect(report.problems.map(({ id }) => id)).toEqual(['average']);
    expect(outcomes(report)).toEqual({ 'origin/ann': 'AC' });
  });

  test('of a ref are pinned to its commit, read as objects, and cleared away', async () => {
    const repository = await TestRepository.create();
    const files = await packageFiles();
    const commit = repository.commit({ ...files, 'grade.json': '{ "points": { "average": 7 } }' });
    repository.ref('refs/heads/teacher', commit);
    repository.branch('ann', { 'solutions/average.js': RIGHT, 'problems/average/problem.ts': 'x' });
    // In the working tree stands something else.
    repository.write('problems/average/problem.ts', 'broken');
    const tmp = await scratchFolder();
    const args = ['grade', ...WALL, '--no-growth', '--json', '--problems-from', 'teacher'];
    const ran = await program(args, repository.folder, '', { TMPDIR: tmp }).ended;
    expect(ran).toMatchObject({ code: 0 });
    const report = JSON.parse(ran.out) as GradeReport;
    expect(report).toMatchObject({ pointsPossible: 7, settings: { problemsFrom: commit } });
    expect(outcomes(report)).toEqual({ 'origin/ann': 'AC' });
    expect(await readdir(tmp)).toEqual([]);
    // By the commit's id as well; and a link among the problems is no file.
    const linked = repository.commit({
      ...files,
      'problems/average/x.ts': { link: '/etc/passwd' },
    });
    const refused = await judge([...args.slice(0, -1), linked], { cwd: repository.folder });
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.err).toContain('problems/average/x.ts: is a symbolic link');
  });
});

test('verdicts are those of judge run with the same seed, case by case', async () => {
  const repository = await TestRepository.create();
  const names = ['group-anagrams', 'tree-codec'];
  const cases = ({ cases }: Pick<Result, 'cases'>) =>
    cases.map(({ name, verdict }) => [name, verdict]);
  const files: { branch: string; problem: string; path: string }[] = [];
  for (const problem of names) {
    const folder = join(ROOT, 'problems', problem, 'submissions');
    for (const verdict of ['accepted', 'wrong_answer', 'run_time_error', 'compile_error']) {
      for (const file of (await readdir(join(folder, verdict)).catch(() => [])).slice(0, 3)) {
        const branch = `${problem}/${verdict}/${file}`;
        const path = join(folder, verdict, file);
        files.push({ branch, problem, path });
        const name = `solutions/${problem}${file.slice(file.lastIndexOf('.'))}`;
        repository.branch(branch, { [name]: await readFile(path, 'utf8') });
      }
    }
  }
  expect(files.length).toBeGreaterThan(12);
  const selected = names.flatMap((name) => ['--problem', name]);
  const args = ['grade', ...WALL, '--no-growth', '--seed', '77', '--json', ...selected];
  const report = JSON.parse((await judge(args, { cwd: repository.folder })).out) as GradeReport;
  for (const { branch, problem, path } of files) {
    const ran = await judge(['run', problem, path, '--no-growth', '--seed', '77', '--json'], {
      cwd: repository.folder,
    });
    const result = JSON.parse(ran.out) as Result;
    const found = personCalled(report, `origin/${branch}`).grades.find(
      (g) => g.problem === problem,
    )!;
    const judged = found.kind === 'judged' ? report.judgements[found.key]! : undefined;
    expect(judged?.verdict, branch).toBe(result.verdict);
    expect(cases(judged!), branch).toEqual(cases(result));
  }
}, 180_000);

describe('walls', () => {
  async function withoutBubblewrap(): Promise<string> {
    const folder = await scratchFolder();
    const git = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
    await symlink(git, join(folder, 'git'));
    return folder;
  }

  test('without one of the operating system nothing is graded, unless that is asked for', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: WRONG });
    const PATH = await withoutBubblewrap();
    const args = BASE.filter((arg) => arg !== '--allow-runtime-wall');
    const refused = await program(args, repository.folder, '', { PATH }).ended;
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(
      'grading needs a wall of the operating system, and none works here',
    );
    const allowed = await program([...args, '--allow-runtime-wall'], repository.folder, '', {
      PATH,
    }).ended;
    expect(allowed).toMatchObject({ code: 0 });
    expect(allowed.out).toMatch(/behind process, permission\n$/);
    // A verdict from behind the weaker wall is not taken for one from behind the stronger.
    if (WALL.length === 0) expect(judgedAnew(await graded(repository))).toBe(1);
  });
});

describe('an interrupt', () => {
  test('leaves a report of what is judged, and the next run goes on from there', async () => {
    const repository = await TestRepository.create();
    for (let i = 0; i < 40; i++) repository.branch(`p${i}`, { [MINE]: `${RIGHT}// ${i}\n` });
    const args = [...BASE, '--jobs', '1', '--reporter', 'json:part.json', '--reporter', 'table'];
    const { child, ended } = program(args, repository.folder);
    let said = '';
    let started: number[] = [];
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
      if (!/judged \d+ of/.test(said) || started.length > 0) return;
      started = descendants(child.pid);
      child.kill('SIGINT');
    });
    const ran = await ended;
    expect(ran.code).toBe(130);
    expect(ran.err).toMatch(/interrupted\n$/);
    expect(ran.out).toContain('interrupted: this is a part');
    const part = JSON.parse(
      await readFile(join(repository.folder, 'part.json'), 'utf8'),
    ) as GradeReport;
    expect(part).toMatchObject({ complete: false, interrupted: true });
    const done = Object.keys(part.judgements).length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(40);
    expect(Object.values(part.judgements).every(({ verdict }) => verdict === 'AC')).toBe(true);
    expect(started.length).toBeGreaterThan(0);
    await expect.poll(() => stillRunning(started), { timeout: 20_000 }).toEqual([]);
    const rest = await graded(repository);
    expect(rest).toMatchObject({ complete: true, fromCache: done });
    expect(Object.values(outcomes(rest)).every((verdict) => verdict === 'AC')).toBe(true);
  }, 120_000);
});
