import { describe, expect, test } from 'vitest';
import type { CaseResult, GrowthResult, Verdict } from '../../judge/types.ts';
import {
  caseVerdict,
  type DeathCause,
  decidingAxis,
  decidingCase,
  isOutOfTime,
  submissionVerdict,
  VERDICT_FOLDERS,
  VERDICT_NAMES,
} from '../../judge/verdict.ts';

const cases = (...verdicts: Verdict[]) =>
  verdicts.map((verdict, i): CaseResult => ({
    name: `sample/${i + 1}`,
    group: 'sample',
    verdict,
    cpuMs: 1,
    wallMs: 1,
    memoryMiB: 60,
  }));

const axis = (
  verdict: GrowthResult['verdict'],
  resource: GrowthResult['resource'] = 'time',
): Pick<GrowthResult, 'verdict' | 'resource'> => ({ verdict, resource });
const growth = (...axes: ReturnType<typeof axis>[]) => axes as GrowthResult[];

describe('the verdict on a case', () => {
  test('is how it ended', () => {
    const ends = [{ kind: 'right' }, { kind: 'wrong' }, { kind: 'threw' }] as const;
    expect(ends.map(caseVerdict)).toEqual(['AC', 'WA', 'RTE']);
  });

  test.each<[DeathCause, Verdict]>([
    ['cpu', 'TLE'],
    ['wall', 'TLE'],
    ['memory', 'MLE'],
    ['output', 'OLE'],
    ['exit', 'RTE'],
    ['signal', 'RTE'],
    ['protocol', 'RTE'],
    ['judge', 'JE'],
  ])('of a process that died by %s is %s', (cause, verdict) => {
    expect(caseVerdict({ kind: 'died', cause })).toBe(verdict);
  });

  test('may be that of an endless loop when time or output ran out, and only then', () => {
    const verdicts = Object.keys(VERDICT_NAMES) as Verdict[];
    expect(verdicts.filter(isOutOfTime)).toEqual(['TLE', 'OLE']);
  });
});

describe('the verdict on a submission', () => {
  test('is that of the first case that failed, in the order judged', () => {
    const judged = cases('AC', 'RTE', 'WA', 'JE');
    expect(decidingCase(judged)).toBe(judged[1]);
    expect(submissionVerdict(judged, [])).toBe('RTE');
  });

  test('is that of a case before that of its growth', () => {
    expect(submissionVerdict(cases('WA'), growth(axis('fail')))).toBe('WA');
  });

  test('is TLE or MLE by what grew too fast', () => {
    expect(submissionVerdict(cases('AC'), growth(axis('pass'), axis('fail')))).toBe('TLE');
    expect(submissionVerdict(cases('AC'), growth(axis('fail', 'memory')))).toBe('MLE');
  });

  test('is not touched by growth that is not known', () => {
    const unknown = growth(axis('inconclusive'), axis('skipped'), axis('pass'));
    expect(submissionVerdict(cases('AC', 'AC'), unknown)).toBe('AC');
    expect(decidingAxis(unknown)).toBeUndefined();
  });
});

test('every verdict that a submission can earn has its folder, once', () => {
  const earned = Object.values(VERDICT_FOLDERS);
  expect([...earned, 'JE'].sort()).toEqual(Object.keys(VERDICT_NAMES).sort());
});
