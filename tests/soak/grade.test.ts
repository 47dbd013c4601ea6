/** Gradings that take long: of many branches, of many submissions, and of a text that the compiler does not survive. */
import { readdirSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { GradeReport } from '../../judge/grade/types.ts';
import type { Result } from '../../judge/types.ts';
import { judge, program } from '../support/command-line.ts';
import {
  BASE,
  graded,
  judgedAnew,
  MINE,
  outcomeOf,
  outcomes,
  packageFiles,
  personCalled,
  WALL,
} from '../support/grading.ts';
import { RIGHT, WRONG } from '../support/program.ts';
import { ROOT, scratchFolder } from '../support/judging.ts';
import { descendants, stillRunning } from '../support/processes.ts';
import { TestRepository } from '../support/repository.ts';

test('verdicts are those of judge run with the same seed, case by case', async () => {
  const repository = await TestRepository.create();
  const names = ['group-anagrams', 'tree-codec'];
  const cases = ({ cases }: Pick<Result, 'cases'>) =>
    cases.map(({ name, verdict }) => [name, verdict]);
  const files: { branch: string; problem: string; path: string }[] = [];
  for (const problem of names) {
    const folder = join(ROOT, 'problems', problem, 'submissions');
    for (const verdict of ['accepted', 'wrong_answer', 'run_time_error', 'compile_error']) {
      for (const file of (await readdir(join(folder, verdict)).catch(() => [])).slice(0, 2)) {
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
});

test('a text that ends the compiler is a compile error of one person, and of no other', async () => {
  const repository = await TestRepository.create();
  const deep = `${WRONG}${'('.repeat(1_000_000)}`;
  repository.branch('eve', { [MINE]: deep });
  for (const name of ['ann', 'bob', 'zed']) {
    repository.branch(name, { [MINE]: `${WRONG}const _ = require('lodash'); // ${name}\n` });
  }
  expect(outcomes(await graded(repository))).toEqual({
    'origin/ann': 'WA',
    'origin/bob': 'WA',
    'origin/eve': 'CE',
    'origin/zed': 'WA',
  });
});

test('leaves a report of what is judged, and the next run goes on from there', async () => {
  const repository = await TestRepository.create();
  for (let i = 0; i < 6; i++) repository.branch(`p${i}`, { [MINE]: `${RIGHT}// ${i}\n` });
  const args = [...BASE, '--jobs', '1', '--reporter', 'json:part.json', '--reporter', 'table'];
  const { child, ended } = program(args, repository.folder, '', {}, { detached: true });
  let said = '';
  let started: number[] = [];
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
    if (!/judged \d+ of/.test(said) || started.length > 0) return;
    started = descendants(child.pid);
    // As a terminal does it: to everything in the foreground.
    process.kill(-child.pid!, 'SIGINT');
  });
  const ran = await ended;
  expect(ran.code).toBe(130);
  expect(ran.err).toMatch(/interrupted\n$/);
  expect(ran.out).toContain('interrupted: this report is incomplete');
  const part = JSON.parse(
    await readFile(join(repository.folder, 'part.json'), 'utf8'),
  ) as GradeReport;
  expect(part).toMatchObject({ complete: false, interrupted: true });
  const done = Object.keys(part.judgements).length;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(6);
  expect(Object.values(part.judgements).every(({ verdict }) => verdict === 'AC')).toBe(true);
  expect(started.length).toBeGreaterThan(0);
  await expect.poll(() => stillRunning(started), { timeout: 20_000 }).toEqual([]);
  const rest = await graded(repository);
  expect(rest).toMatchObject({ complete: true, fromCache: done });
  expect(Object.values(outcomes(rest)).every((verdict) => verdict === 'AC')).toBe(true);
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
