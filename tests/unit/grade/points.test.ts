/** What grading keeps and adds up: settings, seeds, reports, shards, and records with a digest. */
import { describe, expect, test } from 'vitest';
import { readChecksummed, writeChecksummed } from '../../../judge/grade/checksummed.ts';
import { difference, messageOf } from '../../../judge/grade/queue/message.ts';
import { groupsOf, outlineDigest, pointsPossibleFor, settle } from '../../../judge/grade/report.ts';
import { publicSeed, seedFromEnvironment } from '../../../judge/grade/seed.ts';
import { parseSettings, pointsOf } from '../../../judge/grade/settings.ts';
import {
  belongsTo,
  type Blob,
  BLOB_LABEL,
  mergeBlobs,
  parseBlob,
} from '../../../judge/grade/shard.ts';
import type {
  Grade,
  GradeReport,
  GradeSettings,
  Judgement,
  Points,
} from '../../../judge/grade/types.ts';
import type { PreparedProblem } from '../../../judge/judging/prepared.ts';
import type { Problem } from '../../../judge/problem/load.ts';
import { type CaseGroup, UsageError, type Verdict } from '../../../judge/types.ts';

const SETTINGS: GradeSettings = {
  judge: '1',
  runtime: 'deno 2',
  walls: ['process', 'permission'],
  growth: true,
  problemsFrom: null,
  seedMark: 'mark',
};
const COURSE = { interrupted: false, fromCache: 0, durationMs: 10 };

const judgement = (verdict: Verdict, cases: [CaseGroup, Verdict][] = []) =>
  ({
    verdict,
    growth: verdict === 'AC' ? [{ verdict: 'pass' }] : [],
    cases: cases.map(([group, verdict], i) => ({ name: `${group}/${i}`, group, verdict })),
  }) as Judgement;

const pending = (problem: string, key: string): Grade => ({
  kind: 'pending',
  problem,
  file: `solutions/${problem}.ts`,
  key,
});

/** A report in which ann and bob have handed in one problem, and the judgements that are known. */
function settled(
  points: Points,
  judgements: Record<string, Judgement>,
  grades: Record<string, Grade[]> = { ann: [pending('p', 'k1')], bob: [pending('p', 'k2')] },
  passUnmeasuredGrowth = false,
): GradeReport {
  const outline = {
    problems: [{ id: 'p', title: 'P', digest: 'd', points, passUnmeasuredGrowth }],
    people: Object.entries(grades).map(([name, grades]) => ({
      ref: `refs/heads/${name}`,
      name,
      commit: 'c',
      trouble: null,
      grades,
      points: 0,
    })),
    settings: SETTINGS,
    shard: null,
    warnings: [],
  };
  return settle(outline, new Map(Object.entries(judgements)), COURSE);
}

const firstGrades = ({ people }: GradeReport) => people.map(({ grades }) => grades[0]!);

describe('a report', () => {
  test('is complete once every submission is settled, and not before', () => {
    const half = settled(2, { k1: judgement('AC') });
    expect(half.complete).toBe(false);
    expect(firstGrades(half).map(({ kind }) => kind)).toEqual(['judged', 'pending']);
    const whole = settled(2, { k1: judgement('AC'), k2: judgement('WA') });
    expect(whole.complete).toBe(true);
    expect(whole.people.map(({ points }) => points)).toEqual([2, 0]);
    expect(whole.pointsPossible).toBe(2);
  });

  test('leaves what was refused, or not handed in, as it is', () => {
    const refused: Grade = { kind: 'refused', problem: 'p', why: 'a link' };
    const missing: Grade = { kind: 'missing', problem: 'p' };
    const report = settled(2, {}, { ann: [refused], bob: [missing] });
    expect(firstGrades(report)).toEqual([refused, missing]);
    expect(report.complete).toBe(true);
  });

  test('has its judgements in one order, whichever came first', () => {
    const found = { k2: judgement('WA'), k1: judgement('AC') };
    expect(Object.keys(settled(1, found).judgements)).toEqual(['k1', 'k2']);
  });

  const GROUPS: Points = { growth: 16, sample: 1, generated: 4, hidden: 2, large: 8 };

  test('has points by group in the order judged', () => {
    expect(groupsOf(GROUPS).map(({ group }) => group)).toEqual([
      'sample',
      'hidden',
      'generated',
      'large',
      'growth',
    ]);
    expect([pointsPossibleFor(GROUPS), pointsPossibleFor(3), groupsOf(3)]).toEqual([31, 3, []]);
  });

  test.each<[string, Judgement, number]>([
    ['all for what is accepted', judgement('AC', [['sample', 'AC']]), 31],
    [
      'those of the groups before the one that failed',
      judgement('WA', [
        ['sample', 'AC'],
        ['hidden', 'AC'],
        ['hidden', 'WA'],
      ]),
      1,
    ],
    [
      'every group but growth where only growth failed',
      judgement('TLE', [
        ['sample', 'AC'],
        ['hidden', 'AC'],
        ['generated', 'AC'],
        ['large', 'AC'],
      ]),
      15,
    ],
    ['none for a group that was not judged', judgement('RTE', [['sample', 'RTE']]), 0],
    ['none where nothing compiles', judgement('CE'), 0],
    ['none for a fault of the judge', judgement('JE', [['sample', 'AC']]), 0],
  ])('gives points by group: %s', (_, judged, points) => {
    const report = settled(GROUPS, { k1: judged });
    expect(report.people[0]!.points).toBe(points);
    const [grade] = firstGrades(report);
    const parts = grade!.kind === 'judged' ? grade!.parts : [];
    expect(parts.filter(({ passed }) => passed).reduce((sum, { of }) => sum + of, 0)).toBe(points);
  });

  test.each([['inconclusive'], ['skipped'], [undefined]] as const)(
    'gives points for growth that is %s only where that is asked for',
    (growth) => {
      const axes = growth ? [{ verdict: 'pass' }, { verdict: growth }] : [];
      const doubtful = { ...judgement('AC', [['sample', 'AC']]), growth: axes } as Judgement;
      expect(settled(GROUPS, { k1: doubtful }).people[0]!.points).toBe(15);
      expect(settled(GROUPS, { k1: doubtful }, undefined, true).people[0]!.points).toBe(31);
      expect(settled(3, { k1: doubtful }).people[0]!.points).toBe(3);
    },
  );

  test('is of the same grading when only what is judged differs', () => {
    const base = settled(2, {});
    expect(outlineDigest(settled(2, { k1: judgement('AC') }))).toBe(outlineDigest(base));
    const others: GradeReport[] = [
      settled(3, {}),
      settled(2, {}, { ann: [pending('p', 'k3')], bob: [pending('p', 'k2')] }),
      settled(2, {}, { ann: [pending('p', 'k1')] }),
      { ...base, settings: { ...SETTINGS, seedMark: 'another' } },
      { ...base, people: base.people.map((person) => ({ ...person, commit: 'd' })) },
    ];
    for (const other of others) expect(outlineDigest(other)).not.toBe(outlineDigest(base));
  });
});

describe('shards', () => {
  const [ONE, TWO] = [{ k1: judgement('AC') }, { k2: judgement('WA') }];
  const blob = (index: number, report: GradeReport, more: Partial<GradeReport> = {}): Blob => ({
    file: `${index}.blob`,
    report: { ...report, shard: { index, of: 2 }, ...more },
  });

  test('share every key among them, each with one', () => {
    const keys = Array.from({ length: 64 }, (_, i) =>
      (i * 0x9e3779b1).toString(16).padStart(64, '0'),
    );
    const spread = keys.map((key) => `${(Number(`0x${key.slice(-6)}`) * 7919) % 2 ** 24}`);
    for (const key of [
      ...keys,
      ...spread.map((text) => Number(text).toString(16).padEnd(64, '0')),
    ]) {
      const owners = [1, 2, 3].filter((index) => belongsTo({ index, of: 3 }, key));
      expect(owners).toHaveLength(1);
    }
    expect(belongsTo({ index: 1, of: 1 }, 'f'.repeat(64))).toBe(true);
  });

  test('become the report of the whole', () => {
    const merged = mergeBlobs([
      blob(2, settled(2, TWO), { warnings: ['w'], fromCache: 1 }),
      blob(1, settled(2, ONE), { warnings: ['w'], fromCache: 2 }),
    ]);
    const whole = settled(2, { ...ONE, ...TWO });
    expect(merged).toEqual({ ...whole, warnings: ['w'], fromCache: 3, durationMs: 20 });
  });

  test.each<[string, Blob[], RegExp]>([
    ['of none', [], /.+/],
    ['of a whole one', [blob(1, settled(2, ONE), { shard: null })], /^1\.blob/],
    ['with one missing', [blob(1, settled(2, ONE))], /\b2\b.*missing/],
    [
      'with one twice',
      [blob(1, settled(2, ONE)), { ...blob(1, settled(2, ONE)), file: 'x' }],
      /^x: .*1\.blob/,
    ],
    [
      'of another number of shards',
      [blob(1, settled(2, ONE)), blob(2, settled(2, TWO), { shard: { index: 2, of: 3 } })],
      /^2\.blob.*3.*1\.blob.*2/,
    ],
    [
      'of other problems',
      [blob(1, settled(2, ONE)), blob(2, settled(9, TWO))],
      /^2\.blob.*problems/,
    ],
    [
      'with other settings',
      [
        blob(1, settled(2, ONE)),
        blob(2, settled(2, TWO), { settings: { ...SETTINGS, growth: false } }),
      ],
      /^2\.blob.*settings/,
    ],
    [
      'of other refs',
      [blob(1, settled(2, ONE)), blob(2, settled(2, TWO, { ann: [pending('p', 'k2')] }))],
      /^2\.blob.*refs/,
    ],
    [
      'that were interrupted',
      [blob(1, settled(2, ONE)), blob(2, settled(2, TWO), { interrupted: true })],
      /^2\.blob.*interrupted/,
    ],
    ['that left something out', [blob(1, settled(2, ONE)), blob(2, settled(2, {}))], /.+/],
  ])('%s cannot be merged', (_, blobs, why) => {
    expect(() => mergeBlobs(blobs)).toThrow(UsageError);
    expect(() => mergeBlobs(blobs)).toThrow(why);
  });

  test('are read as they were written, and in no other way', () => {
    const report = settled(2, ONE);
    const text = writeChecksummed(BLOB_LABEL, report);
    expect(parseBlob('a', text)).toEqual({ file: 'a', report });
    expect(() => parseBlob('a', text.replace('"c"', '"d"'))).toThrow(/^a: /);
  });
});

describe('a record with a digest', () => {
  const VALUE = { text: 'a\nb ##[error]', list: [1, null] };
  const text = writeChecksummed('label', VALUE);

  test('is read under its label only', () => {
    expect(readChecksummed('label', text)).toEqual(VALUE);
    expect(readChecksummed('another', text)).toBeUndefined();
  });

  test.each([
    ['cut short', text.slice(0, -1)],
    ['cut in the middle', text.slice(0, 80)],
    ['longer than it was', `${text}\n`],
    ['changed', text.replace('null', 'true')],
    ['with another digest', text.replace(/^./, (c) => (c === '0' ? '1' : '0'))],
    ['empty', ''],
  ])('counts for nothing when it is %s', (_, damaged) => {
    expect(readChecksummed('label', damaged)).toBeUndefined();
  });

  test('holds no workflow command', () => expect(text).not.toContain('##['));
});

describe('settings', () => {
  test('without a file everything is worth one', () => {
    const nothing = { points: {}, passUnmeasuredGrowth: false };
    expect(parseSettings(undefined, [])).toEqual(nothing);
    expect(parseSettings('{}', [])).toEqual(nothing);
    const problem = { id: 'constructor' } as Problem;
    expect(pointsOf(nothing, problem)).toBe(1);
  });

  test('points are kept as they are given', () => {
    const points = { a: 0, b: 2.5, c: { sample: 1, growth: 3 } };
    expect(parseSettings(JSON.stringify({ points }), ['a', 'b', 'c', 'd']).points).toEqual(points);
    expect(parseSettings('{"passUnmeasuredGrowth":true}', []).passUnmeasuredGrowth).toBe(true);
  });

  test('points for hidden cases may be given by their old name', () => {
    const settings = '{"points":{"a":{"sample":1,"secret":2}}}';
    expect(parseSettings(settings, ['a']).points).toEqual({ a: { sample: 1, hidden: 2 } });
  });

  test.each([
    ['a text', '"a"'],
    ['a list', '[]'],
    ['a list of points', '{"points":[10]}'],
    ['a list of points by group', '{"points":{"a":[]}}'],
    ['negative points', '{"points":{"a":-1}}'],
    ['points that are no number', '{"points":{"a":"2"}}'],
    ['endless points', '{"points":{"a":1e999}}'],
    ['an unknown group', '{"points":{"a":{"own":1}}}'],
    ['one group by two names', '{"points":{"a":{"hidden":1,"secret":1}}}'],
    ['an unknown setting', '{"point":{}}'],
    ['a number for yes', '{"passUnmeasuredGrowth":1}'],
  ])('%s are refused, by the name of the file', (_, text) => {
    expect(() => parseSettings(text, ['a', '0'])).toThrow(UsageError);
    expect(() => parseSettings(text, ['a', '0'])).toThrow(/^grade\.json: /);
  });

  test('points for a group of which a problem has nothing are refused, whatever the group', () => {
    const problem = (more: object = {}) =>
      ({
        id: 'p',
        samples: [],
        hidden: [],
        generators: { large: {} },
        growth: {},
        memoryGrowth: {},
        ...more,
      }) as unknown as Problem;
    for (const group of ['sample', 'hidden', 'large', 'growth'] as const) {
      expect(() => pointsOf({ points: { p: { [group]: 1 } } }, problem())).toThrow(
        new RegExp(`${group}.*\\bp\\b`),
      );
    }
    const worth = { p: { sample: 1, hidden: 1, generated: 1, large: 1, growth: 1 } };
    const full = problem({
      samples: [1],
      hidden: [1],
      generators: { large: { wide: 1 } },
      memoryGrowth: { n: 'n' },
    });
    expect(pointsOf({ points: worth }, full)).toBe(worth.p);
    expect(pointsOf({ points: { p: { generated: 1 } } }, problem())).toEqual({ generated: 1 });
  });
});

describe('seeds', () => {
  // Each takes a while to make, on purpose.
  const [autumn, again, spring, seven] = ['autumn', 'autumn', 'spring', '7'].map((text) =>
    seedFromEnvironment('COHORT', { COHORT: text }),
  );

  test('of a secret text are the same for the same text, and tell nothing of it', () => {
    expect(again).toEqual(autumn);
    expect(spring!.seed).not.toBe(autumn!.seed);
    expect(spring!.mark).not.toBe(autumn!.mark);
    expect(Number.isInteger(autumn!.seed)).toBe(true);
    expect(autumn!.mark).toMatch(/^[0-9a-f]{32}$/);
  });

  test('by number are what was asked for, and have a mark of their own', () => {
    const byNumber = publicSeed(7);
    expect(byNumber.seed).toBe(7);
    // A text that is that number is another secret.
    expect(byNumber.mark).not.toBe(seven!.mark);
  });

  test.each([[{}], [{ COHORT: '' }]])('out of a variable that is not set are an error', (env) => {
    expect(() => seedFromEnvironment('COHORT', env)).toThrow(UsageError);
    expect(() => seedFromEnvironment('COHORT', env)).toThrow(/COHORT/);
  });
});

describe('a message of the queue', () => {
  const prepared = {
    problem: { id: 'p', digest: 'd', samples: ['a secret'] },
    seed: 7,
  } as unknown as PreparedProblem;
  const submission = { file: 'f', name: 'n', text: 't', siblings: [] };

  test('carries what a verdict depends on, and nothing else of the problem', () => {
    expect(messageOf(prepared, submission, SETTINGS)).toEqual({
      problem: { id: 'p', digest: 'd' },
      seed: 7,
      growth: true,
      equipped: { judge: '1', runtime: 'deno 2', walls: ['process', 'permission'] },
      submission,
    });
  });

  test('says what a worker has not as the grader has it', () => {
    expect(difference(SETTINGS, { ...SETTINGS, walls: [...SETTINGS.walls] })).toBeUndefined();
    expect(difference(SETTINGS, { ...SETTINGS, runtime: 'deno 3' })).toMatch(/deno 2.*deno 3/);
    expect(difference(SETTINGS, { ...SETTINGS, walls: ['process'] })).toMatch(/walls/);
  });
});
