/** What the settings of a grading decide: problems, points, and the exit code. */
import { describe, expect, test } from 'vitest';
import type { Grade, GradeReport } from '../../judge/grade/types.ts';
import { judge } from '../support/command-line.ts';
import {
  MINE,
  WALL,
  grade,
  graded,
  gradedBy,
  judgedAnew,
  outcomeOf,
  outcomes,
  packageFiles,
} from '../support/grading.ts';
import { RIGHT, WRONG } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';

describe('points', () => {
  type Judged = Extract<Grade, { kind: 'judged' }>;

  test('for a problem, and for each group of its cases', async () => {
    const whole = await graded(await gradedBy({ points: { 'moving-average': 10 } }));
    expect(whole.pointsPossible).toBe(10);
    expect(whole.people.map(({ points }) => points)).toEqual([10, 0]);
    const groups = { sample: 2, hidden: 5, generated: 1, large: 1, growth: 1 };
    const parts = await graded(await gradedBy({ points: { 'moving-average': groups } }));
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
    const lenient = await graded(await gradedBy({ points, passUnmeasuredGrowth: true }));
    expect(lenient.people.map(({ points }) => points)).toEqual([3, 2]);
  });

  test('--fail-under is about everybody', async () => {
    const repository = await gradedBy({ points: { 'moving-average': { sample: 1, hidden: 3 } } });
    for (const [percent, code] of [
      ['25', 0],
      ['26', 1],
    ] as const) {
      expect(await grade(repository, ['--fail-under', percent])).toMatchObject({ code });
    }
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
