import { Ajv } from 'ajv';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GradeReport } from '../../judge/grade/types.ts';
import { judge, program } from '../support/command-line.ts';
import {
  BASE,
  MINE,
  WALL,
  grade,
  graded,
  gradedBy,
  judgedAnew,
  outcomes,
} from '../support/grading.ts';
import { ROOT, scratchFolder } from '../support/judging.ts';
import { RIGHT, WRONG, WRONG_LATER } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';

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
  test.each([
    ['{', /grade\.json: not JSON/],
    [{ points: { 'moving-average': -1 } }, /grade\.json: .*points/],
    [{ points: { 'moving-average': { samples: 1 } } }, /grade\.json: .*/],
    [{ weights: {} }, /grade\.json: .*weights/],
  ])('settings %j are a usage error', async (settings, message) => {
    const ran = await grade(await gradedBy(settings));
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(message);
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
