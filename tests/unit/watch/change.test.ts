import { describe, expect, test } from 'vitest';
import type { GrowthResult, Result } from '../../../judge/types.ts';
import { type Change, changeSince, changeWords } from '../../../judge/watch/change.ts';
import { EventQueue } from '../../../judge/watch/events.ts';
import { initialState } from '../../../judge/watch/state.ts';

type Failure = Change['fixed'][number];

describe('what a save has changed', () => {
  const result = (
    verdict: Result['verdict'],
    cases: [name: string, verdict: Result['verdict']][],
  ) =>
    ({
      verdict,
      growth: [],
      cases: cases.map(([name, v]) => ({ name, verdict: v })),
    }) as unknown as Result;

  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  const since = (before: Result, now: Result) => {
    const { fixed, broken, failing, still } = changeSince(before, now);
    return {
      fixed: names(fixed),
      broken: names(broken),
      failing: names(failing),
      still: names(still),
    };
  };

  test('is what is fixed, what is broken, and what still fails', () => {
    const before = result('WA', [
      ['sample/1', 'WA'],
      ['sample/2', 'WA'],
      ['sample/3', 'AC'],
    ]);
    const now = result('WA', [
      ['sample/1', 'AC'],
      ['sample/2', 'WA'],
      ['sample/3', 'WA'],
    ]);
    expect(since(before, now)).toEqual({
      fixed: ['sample/1'],
      still: ['sample/2'],
      broken: ['sample/3'],
      failing: [],
    });
  });

  test('says broken only of what was right before: what was not judged then is failing now', () => {
    const before = result('WA', [['hidden/x', 'WA']]);
    expect(since(before, result('WA', [['sample/1', 'WA']]))).toEqual({
      fixed: [],
      still: [],
      broken: [],
      failing: ['sample/1'],
    });
  });

  test('a compile error is broken and mended as well', () => {
    const broken = result('CE', []);
    const good = result('AC', [['sample/1', 'AC']]);
    expect(since(good, broken).broken).toEqual(['compilation']);
    expect(since(broken, good).fixed).toEqual(['compilation']);
  });

  test('growth that was too fast is fixed only by being measured again', () => {
    const grown = (verdict: GrowthResult['verdict'] | undefined) =>
      ({
        ...result('AC', [['sample/1', 'AC']]),
        growth: verdict === undefined ? [] : [{ axis: 'cells', verdict, resource: 'time' }],
      }) as Result;
    const growth = 'too slow in cells';
    expect(since(grown('pass'), grown('fail')).broken).toEqual([growth]);
    expect(since(grown(undefined), grown('fail')).failing).toEqual([growth]);
    expect(since(grown('fail'), grown('fail')).still).toEqual([growth]);
    expect(since(grown('fail'), grown('pass')).fixed).toEqual([growth]);
    for (const unknown of ['inconclusive', undefined] as const) {
      expect(since(grown('fail'), grown(unknown)).fixed).toEqual([]);
    }
  });

  test('growth is no matter as long as a case fails', () => {
    const failing = {
      ...result('WA', [['sample/1', 'WA']]),
      growth: [{ axis: 'n', verdict: 'fail', resource: 'time' }],
    };
    expect(since(result('AC', []), failing as Result).failing).toEqual(['sample/1']);
  });

  test('is said in words that fit what it is', () => {
    const all: Failure[] = [
      { kind: 'case', name: 'sample/1' },
      { kind: 'case', name: 'sample/2' },
      { kind: 'case', name: 'hidden/x' },
      { kind: 'compilation', name: 'compilation' },
      { kind: 'growth', name: 'too slow in n' },
    ];
    const change = { fixed: all, broken: all, failing: all, still: all };
    expect(changeWords(change, 'fixed')).toEqual([
      'compiles again',
      'no longer too slow in n',
      'fixed sample/1 and 2 more',
    ]);
    expect(changeWords(change, 'broken')).toEqual([
      'no longer compiles',
      'now too slow in n',
      'broken sample/1 and 2 more',
    ]);
    expect(changeWords(change, 'failing')).toEqual([
      'does not compile',
      'too slow in n',
      'now failing sample/1 and 2 more',
    ]);
    expect(changeWords(change, 'still')).toEqual([
      'still does not compile',
      'still too slow in n',
      'still failing sample/1 and 2 more',
    ]);
    expect(changeWords({ ...change, still: [] }, 'still')).toEqual([]);
  });
});

test('watch mode begins with nothing to show, and judges everything', () => {
  const state = initialState(false);
  expect(state).toMatchObject({ phase: 'waiting', scope: 'all', reveal: false, growth: false });
  expect([state.problem, state.result, state.change, state.panel]).toEqual(
    Array(4).fill(undefined),
  );
  expect(initialState(true).growth).toBe(true);
});

describe('events', () => {
  test('are taken in the order in which they came, whether anybody waited or not', async () => {
    const queue = new EventQueue();
    queue.push({ kind: 'key', key: 'a' });
    queue.push({ kind: 'resize' });
    expect(await queue.next()).toEqual({ kind: 'key', key: 'a' });
    expect(await queue.next()).toEqual({ kind: 'resize' });
    const waiting = queue.next();
    queue.push({ kind: 'key', key: 'b' });
    queue.push({ kind: 'end' });
    expect(await waiting).toEqual({ kind: 'key', key: 'b' });
    expect(await queue.next()).toEqual({ kind: 'end' });
  });
});
