/** Reports of a grading: the words that all have, the table of the terminal, and the spreadsheet. */
import { describe, expect, test } from 'vitest';
import type {
  Grade,
  GradedProblem,
  GradeReport,
  Judgement,
  Person,
} from '../../../judge/grade/types.ts';
import { csv } from '../../../judge/report/grade/csv.ts';
import {
  formatParts,
  formatPoints,
  markOf,
  scoredOf,
  summaryOf,
  troubles,
  whyOf,
  whyScored,
  wordOf,
} from '../../../judge/report/grade/grade-text.ts';
import { onlyGrade, onlyPerson } from '../../../judge/report/grade/one.ts';
import { table } from '../../../judge/report/grade/table.ts';
import { UsageError, type Verdict } from '../../../judge/types.ts';

const WHOLE: GradedProblem = {
  id: 'pairs',
  title: 'Pairs',
  digest: '',
  points: 2,
  passUnmeasuredGrowth: false,
};
const PARTS: GradedProblem = {
  id: 'trees',
  title: 'Trees',
  digest: '',
  points: { sample: 0.5, hidden: 8 },
  passUnmeasuredGrowth: false,
};

const missing = (problem: string): Grade => ({ kind: 'missing', problem });
const pending = (problem: string): Grade => ({ kind: 'pending', problem, file: 'f', key: 'k9' });
const refused = (problem: string): Grade => ({ kind: 'refused', problem, why: 'is a\nlink' });
const judged = (problem: GradedProblem, verdict: Verdict, points: number): Grade => ({
  kind: 'judged',
  problem: problem.id,
  file: 'f',
  key: `${problem.id}-${verdict}`,
  verdict,
  points,
  parts:
    problem === WHOLE
      ? []
      : [
          { group: 'sample', passed: true, points: 0.5, of: 0.5 },
          { group: 'hidden', passed: points > 8, points: points > 8 ? 8 : 0, of: 8 },
        ],
});

const judgement = (verdict: Verdict, cases: [string, Verdict, string?][]) =>
  ({
    verdict,
    message: `in all ${verdict}`,
    growth: [],
    cases: cases.map(([name, verdict, message]) => ({ name, verdict, message })),
  }) as unknown as Judgement;

const person = (name: string, grades: Grade[], more: Partial<Person> = {}): Person => ({
  ref: `refs/remotes/${name}`,
  name,
  commit: 'c0ffee',
  trouble: null,
  grades,
  points: 0,
  ...more,
});

function reportOf(people: Person[], more: Partial<GradeReport> = {}): GradeReport {
  return {
    schemaVersion: 1,
    complete: true,
    interrupted: false,
    problems: [WHOLE, PARTS],
    pointsPossible: 10.5,
    people,
    judgements: {
      'pairs-AC': judgement('AC', [['sample/1', 'AC']]),
      'pairs-WA': judgement('WA', [
        ['sample/1', 'AC'],
        ['hidden/1', 'WA', 'a value differs'],
        ['hidden/2', 'RTE', 'threw'],
      ]),
      'pairs-CE': judgement('CE', []),
      'pairs-JE': judgement('JE', []),
      'trees-TLE': judgement('TLE', [['hidden/9', 'TLE']]),
      'trees-AC': judgement('AC', []),
    },
    settings: {
      judge: '1',
      runtime: 'deno 2',
      walls: ['process', 'permission'],
      growth: false,
      problemsFrom: null,
      seedMark: '',
    },
    shard: null,
    fromCache: 0,
    warnings: [],
    durationMs: 1_500,
    ...more,
  };
}

describe('the words', () => {
  const report = reportOf([]);

  test('a grade is its verdict, or why there is none', () => {
    const grades = [judged(WHOLE, 'WA', 0), missing('x'), pending('x'), refused('x')];
    expect(grades.map(wordOf)).toEqual(['WA', 'missing', 'pending', 'refused']);
  });

  test('the reason is the first case that failed, else what is said of the whole', () => {
    expect(whyOf(report, judged(WHOLE, 'WA', 0))).toBe('hidden/1: a value differs');
    expect(whyOf(report, judged(PARTS, 'TLE', 0))).toBe('hidden/9: time limit exceeded');
    expect(whyOf(report, judged(WHOLE, 'CE', 0))).toBe('in all CE');
    expect(whyOf(report, judged(WHOLE, 'AC', 2))).toBe('');
    expect(whyOf(report, refused('x'))).toBe('is a\nlink');
    expect(whyOf(report, missing('x'))).not.toBe(whyOf(report, pending('x')));
  });

  test('points that are not given have a reason, also where a submission is accepted', () => {
    const scored = (grade: Grade, group: 'sample' | 'growth', passed: boolean) =>
      whyScored(report, { grade, problem: PARTS, group, passed, points: 0, of: 1 });
    expect(scored(judged(PARTS, 'AC', 1), 'growth', false)).toBe('growth was not measured');
    expect(scored(judged(PARTS, 'AC', 1), 'growth', true)).toBe('');
    expect(scored(judged(PARTS, 'TLE', 1), 'sample', true)).toBe('');
    expect(scored(judged(PARTS, 'TLE', 1), 'growth', false)).toBe('hidden/9: time limit exceeded');
  });

  test('points stand beside a verdict only where they say more than it', () => {
    expect(markOf(judged(WHOLE, 'WA', 0), WHOLE)).toBe('WA');
    expect(markOf(judged(PARTS, 'TLE', 0.5), PARTS)).toBe('TLE 0.5/8.5');
    expect(markOf(missing('trees'), PARTS)).toBe('missing');
    expect(formatParts(judged(PARTS, 'TLE', 0.5), PARTS)).toBe(
      '0.5/8.5 points: sample 0.5/0.5, hidden 0/8',
    );
    expect(formatParts(judged(WHOLE, 'WA', 0), WHOLE)).toBe('');
    expect(formatParts(missing('trees'), PARTS)).toBe('');
  });

  test('points have two decimals at most', () => {
    expect([1 / 3, 0.1 + 0.2, 2, 0.005].map(formatPoints)).toEqual(['0.33', '0.3', '2', '0.01']);
  });

  test('everything that could have points is scored, also what is not there', () => {
    const scored = (...grades: Grade[]) =>
      scoredOf(report, person('ann', grades)).map(({ group, passed, points, of }) => [
        group,
        passed,
        points,
        of,
      ]);
    expect(scored(judged(WHOLE, 'AC', 2), judged(PARTS, 'TLE', 0.5))).toEqual([
      [null, true, 2, 2],
      ['sample', true, 0.5, 0.5],
      ['hidden', false, 0, 8],
    ]);
    expect(scored(refused('pairs'), missing('trees'))).toEqual([
      [null, false, 0, 2],
      ['sample', false, 0, 0.5],
      ['hidden', false, 0, 8],
    ]);
  });

  test('a look is wanted at unreadable refs, refused work and faults of the judge, at nothing else', () => {
    const people = [
      person('ann', [judged(WHOLE, 'WA', 0), missing('trees')]),
      person('bob', [judged(WHOLE, 'JE', 0), refused('trees')]),
      person('eve', [missing('pairs'), missing('trees')], { trouble: 'no such ref' }),
    ];
    expect(
      troubles(reportOf(people)).map(({ person: { name }, level, text }) => [name, level, text]),
    ).toEqual([
      ['bob', 'error', 'pairs: in all JE'],
      ['bob', 'warning', 'trees: is a\nlink'],
      ['eve', 'warning', 'no such ref'],
    ]);
  });

  test('the summary counts what was judged, accepted, and different', () => {
    const people = [
      person('ann', [judged(WHOLE, 'AC', 2), pending('trees')]),
      person('bob', [judged(WHOLE, 'WA', 0), refused('trees')]),
    ];
    const [refs, submissions, contents, equipment] = summaryOf(reportOf(people));
    expect(refs).toContain('2');
    expect(submissions).toMatch(/\b2\b.*\b1\b/);
    expect(contents).toMatch(/^6\b/);
    expect(equipment).toMatch(/deno 2.*process, permission/);
  });
});

describe('the table', () => {
  const shown = (report: GradeReport, columns = 80) =>
    table(report, { colors: false, columns, env: {}, now: new Date(0) }).split('\n');

  const people = [
    person('ann', [judged(WHOLE, 'AC', 2), judged(PARTS, 'TLE', 0.5)], { points: 2.5 }),
    person('bob', [pending('pairs'), refused('trees')]),
  ];

  test('has its columns in line, whatever is in the cells', () => {
    const [head = '', ann = '', bob = ''] = shown(reportOf(people));
    expect(head.indexOf('pairs')).toBe(ann.indexOf('AC'));
    expect(head.indexOf('pairs')).toBe(bob.indexOf('?'));
    expect(head.indexOf('trees')).toBe(ann.indexOf('TLE 0.5/8.5'));
    expect(head.indexOf('trees')).toBe(bob.indexOf('refused'));
    expect(new Set([head, ann, bob].map((text) => text.length)).size).toBe(1);
    expect(ann).toMatch(/2\.5\/10\.5$/);
  });

  test('numbers the problems where their names have no room, and is then as wide as the window', () => {
    const short = { ...WHOLE, id: 'a' };
    const long = { ...PARTS, id: 'serialize-and-deserialize' };
    const grades = [{ ...judged(WHOLE, 'AC', 2), problem: 'a' }, refused(long.id)];
    const report = reportOf([person('ann', grades)], { problems: [short, long] });
    const width = shown(report, 200)[0]!.length;
    expect(shown(report, width)[0]).toMatch(/^ +a +serialize/);
    const lines = shown(report, width - 1);
    expect(lines.slice(0, 3)).toEqual(['1 a', `2 ${long.id}`, '']);
    expect(lines[3]).toMatch(/^ +1 +2 +points$/);
    expect(lines[4]!.length).toBeLessThan(width);
  });

  test('leaves out a problem that nobody handed in, and says so', () => {
    const none = [person('ann', [judged(WHOLE, 'AC', 2), missing('trees')])];
    const [head, , said] = shown(reportOf(none));
    expect(head).not.toContain('trees');
    expect(said).toMatch(/trees$/);
  });

  test('tells below what could not be judged, one line each', () => {
    const troubled = [
      ...people,
      person('eve', [judged(WHOLE, 'JE', 0), missing('trees')], { trouble: 'gone\nforever' }),
    ];
    const lines = shown(reportOf(troubled, { warnings: ['old\ngit'] }));
    expect(lines).toContain('bob: trees: is a link');
    expect(lines).toContain('eve: gone forever');
    expect(lines).toContain('eve: pairs: in all JE');
    expect(lines.some((text) => text.endsWith('old git'))).toBe(true);
  });

  test('says of a part that it is one', () => {
    const footer = (more: Partial<GradeReport>) =>
      shown(reportOf(people, more)).slice(-4).join('\n');
    expect(footer({ interrupted: true })).toMatch(/interrupted/);
    expect(footer({})).not.toMatch(/interrupted|cache/);
    expect(footer({})).toMatch(/1 not judged/);
    expect(footer({ shard: { index: 2, of: 3 } })).toMatch(/1 not judged by shard 2 of 3/);
    expect(footer({ fromCache: 2 })).toMatch(/4 judged · 2 from the cache/);
  });

  test('cuts a name that is too long in the middle', () => {
    const long = `origin/${'x'.repeat(200)}/ann`;
    const [, row = ''] = shown(reportOf([person(long, people[0]!.grades)]), 200);
    expect(row).toMatch(/^origin\/.*…/);
    expect(row.length).toBeLessThan(150);
  });
});

describe('the spreadsheet', () => {
  test('has a column for each group, in every row, whatever the grade', () => {
    const people = [
      person('ann', [judged(WHOLE, 'AC', 2), judged(PARTS, 'TLE', 0.5)], { points: 2.5 }),
      person('b"b, jr', [missing('pairs'), refused('trees')], { commit: null }),
    ];
    expect(csv(reportOf(people)).split('\r\n')).toEqual([
      '"name","ref","commit","pairs","pairs points","trees","trees points","trees sample points","trees hidden points","points","of","trouble","walls","growth not measured"',
      '"ann","refs/remotes/ann","c0ffee","AC",2,"TLE",0.5,0.5,0,2.5,10.5,"","process, permission",""',
      '"b""b, jr","refs/remotes/b""b, jr","","missing",0,"refused",0,0,0,0,10.5,"","process, permission",""',
      '',
    ]);
  });
});

describe('formats about one person', () => {
  const ann = person('ann', [judged(WHOLE, 'WA', 0)]);

  test('take the only one there is', () => {
    expect(onlyPerson('x', reportOf([ann]))).toBe(ann);
    expect(onlyGrade('x', ann)).toBe(ann.grades[0]);
  });

  test('refuse none, several, and what has no verdict, saying why', () => {
    expect(() => onlyPerson('x', reportOf([]))).toThrow(UsageError);
    expect(() => onlyPerson('x', reportOf([ann, ann]))).toThrow(/\b2 refs/);
    const gone = person('eve', [], { trouble: 'is gone' });
    expect(() => onlyPerson('x', reportOf([gone]))).toThrow(/eve: is gone/);
    expect(() => onlyGrade('x', person('a', [missing('p'), missing('q')]))).toThrow(UsageError);
    expect(() => onlyGrade('x', person('a', [refused('p')]))).toThrow(/p: is a\nlink/);
    expect(() => onlyGrade('x', person('a', [pending('p')]))).toThrow(/pending/);
  });
});
