/** The commands that a result ends with. */
import { describe, expect, test } from 'vitest';
import { shellWord } from '../../../judge/base/shell.ts';
import { nextCommands } from '../../../judge/report/next.ts';
import type { Asked } from '../../../judge/report/reporter.ts';
import type { CaseGroup, Result, Verdict } from '../../../judge/types.ts';

const failing = (name: string, group: CaseGroup) => [{ name, group, verdict: 'WA' }];
const result = (verdict: Verdict, cases: unknown[] = []) =>
  ({ verdict, problem: 'p', cases, growth: [], counterexample: null }) as unknown as Result;
const next = (judged: Result, asked: Asked = {}, reveal = false) =>
  nextCommands(judged, { asked, reveal, followUps: ['q', 'r'] });

describe('the next command', () => {
  const hidden = result('WA', failing('hidden/a', 'hidden'));
  const sample = result('WA', failing('sample/1', 'sample'));

  test('has the file as it was given, quoted where a shell needs it', () => {
    expect(next(hidden, { file: '../other/a.ts' })).toEqual([
      'npx judge run p ../other/a.ts --case hidden/a --reveal',
    ]);
    expect(next(hidden, { file: "my dir/it's $a.ts" })).toEqual([
      `npx judge run p 'my dir/it'\\''s $a.ts' --case hidden/a --reveal`,
    ]);
    expect(next(hidden)).toEqual(['npx judge run p --case hidden/a --reveal']);
  });

  test('says again what the cases depend on', () => {
    const generated = result('WA', failing('generated/3', 'generated'));
    expect(next(generated, { seed: 7, limitScale: 2 })).toEqual([
      'npx judge run p --case generated/3 --seed 7 --limit-scale 2',
    ]);
  });

  test('reveals where that was asked for', () => {
    expect(next(sample, {}, true)).toEqual(['npx judge run p --case sample/1 --reveal']);
    expect(next(sample)).toEqual(['npx judge run p --case sample/1']);
  });

  test('is never the one that was just run', () => {
    expect(next(sample, { cases: ['sample/1'] })).toEqual(['npx judge debug p --case sample/1']);
    expect(next(hidden, { cases: ['hidden/a'] })).toEqual([
      'npx judge run p --case hidden/a --reveal',
    ]);
    expect(
      next(hidden, { cases: ['hidden/a'], file: 'a b.ts', seed: 3, limitScale: 2 }, true),
    ).toEqual(["npx judge debug p 'a b.ts' --case hidden/a --seed 3"]);
    const input = result('WA', failing('input/1', 'input'));
    expect(next(input, { input: '["it\'s"]' })).toEqual([
      `npx judge debug p --input '["it'\\''s"]'`,
    ]);
    expect(next(input, { input: `[${'1,'.repeat(200)}1]` })).toEqual([]);
  });

  test('after a part is the whole, with the same file', () => {
    for (const part of [{ samples: true }, { cases: ['sample/1'] }, { noGrowth: true }]) {
      expect(next(result('AC'), { ...part, file: 'a.ts' })).toEqual(['npx judge run p a.ts']);
    }
    expect(next(result('AC'), { input: '[1]', file: 'a.ts' })).toEqual(['npx judge run p a.ts']);
  });

  test('after everything is accepted is each problem that follows', () => {
    expect(next(result('AC'))).toEqual(['npx judge show q', 'npx judge show r']);
  });

  test('after debugging is a run of the file that was debugged', () => {
    const asked = { debugged: true, file: 'a.ts' };
    for (const debugged of [result('AC'), sample]) {
      expect(next(debugged, asked, true)).toEqual(['npx judge run p a.ts']);
    }
  });

  test('is none where there is nothing that could be copied', () => {
    expect(next(hidden, { file: '-' })).toEqual([]);
    expect(next(result('AC'), { file: '-', samples: true })).toEqual([]);
    expect(next(hidden, { file: 'a\u202e.ts' })).toEqual([]);
    expect(next(result('CE'))).toEqual([]);
    expect(next(result('JE'))).toEqual(['npx judge doctor']);
  });
});

test('a word of a shell is quoted only where it must be', () => {
  expect(['a.ts', 'x/y-z_1', '@a:b', ''].map(shellWord)).toEqual(['a.ts', 'x/y-z_1', '@a:b', "''"]);
  expect(['~a', '*', 'a b', '$x', 'a;b', '#a'].map(shellWord)).toEqual(
    ['~a', '*', 'a b', '$x', 'a;b', '#a'].map((text) => `'${text}'`),
  );
});
