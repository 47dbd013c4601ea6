import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Grade, GradeReport } from '../../judge/grade/types.ts';
import { judge, program } from '../support/command-line.ts';
import { TestRepository } from '../support/repository.ts';
import { ROOT, scratchFolder } from '../support/judging.ts';
import {
  BASE,
  grade,
  graded,
  judgedAnew,
  MINE,
  outcomeOf,
  outcomes,
  WALL,
  packageFiles,
} from '../support/grading.ts';
import { RIGHT, WRONG, WRONG_LATER } from '../support/program.ts';

describe('what is told', () => {
  test('has no hidden case, no seed and no counterexample in it, whatever a submission does', async () => {
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
  });

  test('as a table: people by problems, what was refused, and the wall', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: RIGHT, 'solutions/count-islands.js': 'class {' });
    repository.branch('bob', { [MINE]: { link: 'x' } });
    const args = ['--problem', 'count-islands', '--problem', 'tree-codec'];
    const ran = await grade(repository, args);
    expect(ran.code).toBe(0);
    const walls = /behind (.+)\n$/.exec(ran.out)?.[1] ?? '';
    expect(walls).toMatch(WALL.length > 0 ? /^process, permission$/ : /^process, permission, \w/);
    expect(walls).toBe((await graded(repository, args)).settings.walls.join(', '));
    expect(
      ran.out.replace(/\d+(?:\.\d+)? m?s in all/, '9 ms in all').replace(/deno [\d.]+/, 'deno 1'),
    ).toBe(
      [
        '            moving-average  count-islands  points',
        'origin/ann  AC              CE                1/3',
        'origin/bob  refused         ·                 0/3',
        'no submissions for: tree-codec',
        '',
        'origin/bob: moving-average: solutions/moving-average.js: is a symbolic link',
        '',
        `2 people · 2 submissions · 2 judged · 9 ms in all`,
        `deno 1 behind ${walls}`,
        '',
      ].join('\n'),
    );
    expect(ran.err).toMatch(
      /^2 refs, 2 different submissions, 0 in the cache\njudged 1 of 2, .+ left\njudged 2 of 2\n$/,
    );
  });
});

describe('points', () => {
  type Judged = Extract<Grade, { kind: 'judged' }>;

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
    const groups = { sample: 2, hidden: 5, generated: 1, large: 1, growth: 1 };
    const parts = await graded(await two({ points: { 'moving-average': groups } }));
    expect(parts.pointsPossible).toBe(10);
    // Growth was not measured, so nobody has its point.
    expect(parts.people.map(({ points }) => points)).toEqual([9, 2]);
    const [ann, bob] = parts.people.map(({ grades: [grade] }) => (grade as Judged).parts);
    expect(ann!.map(({ group, passed, points, of }) => [group, passed, points, of])).toEqual(
      Object.entries(groups).map(([group, of]) =>
        group === 'growth' ? [group, false, 0, of] : [group, true, of, of],
      ),
    );
    expect(bob!.map(({ passed, points }) => [passed, points])).toEqual([
      [true, 2],
      ...Array.from({ length: 4 }, () => [false, 0]),
    ]);
  });

  test('for growth that was not measured, where the settings say so', async () => {
    const points = { 'moving-average': { sample: 2, growth: 1 } };
    const lenient = await graded(await two({ points, passUnmeasuredGrowth: true }));
    expect(lenient.people.map(({ points }) => points)).toEqual([3, 2]);
  });

  test('--fail-under is about everybody', async () => {
    const repository = await two({ points: { 'moving-average': { sample: 1, hidden: 3 } } });
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

  test('are those that grade.json names, else those that somebody handed in', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: WRONG });
    repository.branch('bob', { 'solutions/lru-cache.js': '(' });
    const course = async () => {
      const args = ['grade', ...WALL, '--no-growth', '--json'];
      const { out } = await judge(args, { cwd: repository.folder });
      const { problems, pointsPossible, people } = JSON.parse(out) as GradeReport;
      const graded = people.map(({ grades }) => grades.map((grade) => outcomeOf(grade)));
      return { problems: problems.map(({ id }) => id), pointsPossible, graded };
    };
    expect(await course()).toEqual({
      problems: ['lru-cache', 'moving-average'],
      pointsPossible: 2,
      graded: [
        ['missing', 'WA'],
        ['CE', 'missing'],
      ],
    });
    repository.write('grade.json', '{ "points": { "moving-average": 3, "edit-distance": 1 } }');
    expect(await course()).toEqual({
      problems: ['moving-average', 'edit-distance'],
      pointsPossible: 4,
      graded: [
        ['WA', 'missing'],
        ['missing', 'missing'],
      ],
    });
  });

  test('at fault: exit 3, nobody else feels it, and nothing of it is kept', async () => {
    const repository = await TestRepository.create();
    const files = await packageFiles();
    const reference = 'problems/average/reference.ts';
    const failing = (when: string) =>
      files[reference]!.replace('  constructor', `  static calls = 0;\n  constructor`).replace(
        'next(val: number): number {',
        `next(val: number): number {\n    if (${when}) throw new Error('out of order');`,
      );
    const write = (when: string) => {
      for (const [path, text] of Object.entries(files)) repository.write(path, text);
      repository.write(reference, failing(when));
    };
    repository.branch('ann', { 'solutions/average.js': RIGHT });
    repository.branch('bob', { 'solutions/average.js': WRONG });
    const args = ['grade', ...WALL, '--no-growth', '--json'];
    const gradeAll = async () => {
      const ran = await judge(args, { cwd: repository.folder });
      expect(ran.out, ran.err).not.toBe('');
      return { code: ran.code, report: JSON.parse(ran.out) as GradeReport };
    };
    write('true');
    for (let again = 0; again < 2; again++) {
      const { code, report } = await gradeAll();
      expect(code).toBe(3);
      expect(outcomes(report)).toEqual({ 'origin/ann': 'JE', 'origin/bob': 'WA' });
      expect(judgedAnew(report)).toBe(2 - again);
      expect(Object.values(report.judgements).map(({ message }) => message)).toContain(
        'internal error of the judge: out of order',
      );
    }
    // What fails once is tried once more, alone.
    write('MovingAverage.calls++ === 0');
    const { code, report } = await gradeAll();
    expect({ code, outcomes: outcomes(report) }).toEqual({
      code: 0,
      outcomes: { 'origin/ann': 'AC', 'origin/bob': 'WA' },
    });
  });
});

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
    expect(refused.err).toContain('grading needs an operating-system sandbox, and none works here');
    const allowed = await program([...args, '--allow-runtime-wall'], repository.folder, '', {
      PATH,
    }).ended;
    expect(allowed).toMatchObject({ code: 0 });
    expect(allowed.out).toMatch(/behind process, permission\n$/);
    // A verdict from behind the weaker wall is not taken for one from behind the stronger.
    if (WALL.length === 0) expect(judgedAnew(await graded(repository))).toBe(1);
  });
});
