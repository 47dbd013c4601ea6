/** Watch mode's screen, from its state. */
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../judge/problem/load.ts';
import { formatScreen, formatVerdictLine, mostScroll } from '../../../judge/report/screen.ts';
import type { CaseResult, Result } from '../../../judge/types.ts';
import { KEYS } from '../../../judge/watch/actions.ts';
import { initialState, type WatchState } from '../../../judge/watch/state.ts';

const problem = {
  id: 'p',
  entry: { kind: 'function', name: 'f', parameters: {}, returns: { kind: 'number' } },
} as unknown as Problem;
const parts = {
  markdown: (text: string) => text,
  keys: Object.entries(KEYS).map(([key, { word }]) => [key, word] as const),
};
const context = {
  colors: false,
  columns: 100,
  rows: 20,
  parameters: [],
  reveal: false,
  followUps: [],
};
const result = (cases: Partial<CaseResult>[]) =>
  ({
    verdict: cases.every(({ verdict }) => verdict === 'AC') ? 'AC' : 'WA',
    problem: 'p',
    submission: 'p.ts',
    message: '',
    cases: cases.map((each) => ({ cpuMs: 1, wallMs: 1, memoryMiB: 1, ...each })),
    casesNotJudged: 0,
    growth: [],
    diagnostics: [],
    warnings: [],
    counterexample: null,
    durationMs: 1,
  }) as unknown as Result;
const RIGHT = result([{ name: 'sample/1', group: 'sample', verdict: 'AC' }]);
const HIDDEN = result([{ name: 'hidden/a', group: 'hidden', verdict: 'WA', message: 'wrong' }]);
const state = (more: Partial<WatchState>): WatchState => ({
  ...initialState(true),
  problem,
  file: 'p.ts',
  phase: 'idle',
  ...more,
});
const lines = (more: Partial<WatchState>, rows = 20) =>
  formatScreen(state(more), { ...context, rows }, parts);

describe('the verdict', () => {
  test('is accepted once nothing can overturn it, and so far before that', () => {
    const first = (more: Partial<WatchState>) => lines({ result: RIGHT, ...more })[0];
    expect(first({})).toMatch(/^✓ accepted {2}p/);
    expect(first({ phase: 'settling' })).toMatch(/^✓ accepted so far, running large inputs {2}p/);
    expect(first({ phase: 'measuring' })).toMatch(/^✓ accepted so far, measuring growth {2}p/);
    expect(first({ scope: 'samples' })).toMatch(/^✓ accepted so far, samples only {2}p/);
    expect(first({ phase: 'settling', result: HIDDEN })).toMatch(/^✗ wrong answer {2}p/);
    expect(formatVerdictLine(state({ result: RIGHT, phase: 'measuring' }))).toContain(
      'growth to come',
    );
  });

  test('of a hidden case says which key shows it', () => {
    expect(lines({ result: HIDDEN }).join('\n')).toContain('a hidden case; `v` shows it');
  });

  test('that fails is not hidden by curves that were asked for, nor a panel by trouble', () => {
    const panel = { kind: 'growth', title: 'growth' } as const;
    expect(lines({ result: HIDDEN, panel }).join('\n')).toContain('hidden/a: wrong');
    expect(lines({ result: RIGHT, panel }).join('\n')).toContain('not measured yet');
    const hint = { kind: 'markdown', title: 'hint', text: 'think' } as const;
    expect(lines({ trouble: 'broken', panel: hint }).join('\n')).toContain('think');
    expect(lines({ trouble: 'broken' }).join('\n')).toContain('broken');
  });
});

test('what is waited for is said', () => {
  expect(lines({ phase: 'waiting', file: 'solutions/p.ts' })[1]).toContain(
    'waiting for solutions/p.ts, .js or .py: press o, or run npx judge new p,',
  );
  expect(lines({ phase: 'waiting' })[1]).toContain('p.ts is not there yet: press o to begin it');
  expect(lines({ phase: 'waiting', untouched: true })[1]).toContain('is still the starter');
  expect(lines({ problem: undefined })[1]).toContain('press l to choose a problem');
});

test('the keys fit on one line of a hundred columns, each with its own sentence', () => {
  const colored = formatScreen(state({}), { ...context, colors: true }, parts);
  // eslint-disable-next-line no-control-regex -- colours are what is taken out
  const last = colored.at(-1)!.replace(/\u001b\[[\d;]*m/g, '');
  expect(last).toMatch(/^rerun all samples .* keep case .*\? keys quit$/);
  for (const { does } of Object.values(KEYS)) expect(does).toMatch(/^[a-z].*[^.]$/);
});

test('what is chosen in a list stays in sight, and scrolling ends where the lines do', () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({ id: `p${i}`, text: `row ${i}` }));
  for (const chosen of [0, 7, 20, 39]) {
    const shown = lines({ panel: { kind: 'choice', title: 'problems', rows, chosen } });
    expect(shown).toHaveLength(20);
    expect(shown).toContain(`> row ${chosen}`);
  }
  const text = rows.map((row) => row.text).join('\n');
  const long = state({ panel: { kind: 'text', title: 't', text } });
  const most = mostScroll(long, context, parts);
  expect(formatScreen({ ...long, scroll: most }, context, parts)).toContain('row 39');
  expect(formatScreen({ ...long, scroll: most - 1 }, context, parts)).not.toContain('row 39');
  expect(mostScroll(state({ result: RIGHT }), context, parts)).toBe(0);
});
