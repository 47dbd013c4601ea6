/** A result for people: what is shown of its values, and what is left out. */
import { describe, expect, test } from 'vitest';
import { pretty } from '../../../judge/report/pretty.ts';
import { redactHidden } from '../../../judge/report/redact.ts';
import type { ReportContext } from '../../../judge/report/reporter.ts';
import type { CaseResult, Counterexample, Result } from '../../../judge/types.ts';

const failing = (more: Partial<CaseResult> = {}): CaseResult => ({
  name: 'sample/1',
  group: 'sample',
  verdict: 'WA',
  cpuMs: 1,
  wallMs: 2,
  memoryMiB: 60,
  message: 'wrong value',
  input: [[1]],
  output: 1,
  answer: 2,
  ...more,
});
const result = (found: CaseResult, counterexample: Counterexample | null = null) =>
  ({
    verdict: found.verdict,
    problem: 'p',
    submission: 'p.ts',
    message: '',
    cases: [found],
    casesNotJudged: 0,
    growth: [],
    diagnostics: [],
    warnings: [],
    counterexample,
    durationMs: 1,
  }) as unknown as Result;
const shown = (judged: Result, more: Partial<ReportContext> = {}) =>
  pretty(judged, {
    colors: false,
    columns: 80,
    rows: 24,
    parameters: ['list'],
    reveal: false,
    followUps: [],
    ...more,
  });
const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);
const text = (list: number[]) => `[${list.join(', ')}]`;

describe('a case', () => {
  test('is shown whole where the window has room for it', () => {
    const list = numbers(150);
    const out = shown(result(failing({ input: [list] })));
    expect(out).toContain(`  list = ${text(list)}\n`);
    expect(out).not.toContain('…');
  });

  test('has what fits in a larger window, and everything where that is asked for', () => {
    const list = numbers(400);
    const judged = result(failing({ input: [list], output: list }));
    expect(shown(judged)).toMatch(/list = .* characters … .*399\]\n/);
    for (const more of [{ columns: 200, rows: 60 }, { full: true }]) {
      const out = shown(judged, more);
      expect(out).toContain(`  list = ${text(list)}\n`);
      expect(out).toContain(`  output ${text(list)}\n`);
    }
    const long = numbers(100_000);
    expect(shown(result(failing({ input: [long] })), { full: true })).toContain(text(long));
  });

  test('leaves the short values whole when a long one is cut', () => {
    const list = numbers(300);
    const out = shown(
      result(failing({ input: [numbers(9_000)], output: list.slice(0, 60), answer: 7 })),
    );
    expect(out).toContain(`  output ${text(list.slice(0, 60))}\n`);
    expect(out.match(/characters …/g)).toHaveLength(1);
  });

  test('however deep it is nested', () => {
    let tree: unknown = null;
    for (let depth = 0; depth < 20; depth++) tree = { val: depth, left: null, right: tree };
    const out = shown(result(failing({ input: [tree] })));
    expect(out).toContain(`${'null}'}${'}'.repeat(19)}\n`);
  });

  test('prints all its lines where there is room, and counts no single one', () => {
    const console = numbers(13).join('\n');
    expect(shown(result(failing({ console })), { rows: 10 })).toContain('│ 12\n');
    const many = result(failing({ console: numbers(60).join('\n') }));
    expect(shown(many, { rows: 10 })).toContain('│ … 48 more lines');
    expect(shown(many, { rows: 80 })).toContain('│ 59\n');
    expect(shown(many, { rows: 10, full: true })).toContain('│ 59\n');
  });

  test('has differences in rows that are longer than a line', () => {
    const row = (last: number) => [...numbers(60), last];
    const [output, answer] = [1, 2].map((last) => [row(7), row(last), row(8)]);
    const out = shown(result(failing({ output, answer })), { rows: 60 });
    expect(out).toContain(`- ${text(row(1))}\n`);
    expect(out).toContain(`+ ${text(row(2))}\n`);
  });
});

describe('a hidden case', () => {
  const smaller = {
    input: [[3]],
    output: 3,
    answer: 4,
    shrunkFrom: 'hidden/a',
    message: 'smaller',
  };
  const hidden = failing({
    name: 'hidden/a',
    group: 'hidden',
    input: [[77]],
    detail: 'the detail',
  });

  test('is shown beside the smaller one when it is revealed, and only then', () => {
    const out = shown(result(hidden, smaller), { reveal: true });
    expect(out).toMatch(
      /smallest failing input found\n {2}list = \[3\][\s\S]+hidden\/a\n {2}list = \[77\]/,
    );
    expect(out).toContain('the detail');
    const open = shown(redactHidden(result(hidden, smaller)));
    expect(open).toContain('list = [3]');
    expect(open).not.toMatch(/77|the detail/);
  });

  test('says what reveals it', () => {
    expect(shown(redactHidden(result(hidden)))).toContain('a hidden case; `--reveal` shows it');
    expect(shown(redactHidden(result(hidden)), { revealedBy: '`v`' })).toContain('`v` shows it');
  });
});
