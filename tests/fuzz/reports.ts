/** Reports for people: nothing that a submission says may move a cursor, and no secret is told. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { formatCodeFrame, formatValue } from '../../judge/base/format.ts';
import { page } from '../../judge/report/html/page.ts';
import type { Problem } from '../../judge/problem/load.ts';
import { json } from '../../judge/report/json.ts';
import { pretty } from '../../judge/report/pretty.ts';
import { redactHidden } from '../../judge/report/redact.ts';
import type { ReportContext } from '../../judge/report/reporter.ts';
import { formatScreen, formatVerdictLine } from '../../judge/report/screen.ts';
import type { CaseResult, Result, Verdict } from '../../judge/types.ts';
import { initialState, type WatchState } from '../../judge/watch/state.ts';
import type { Target } from './target.ts';
import { anyText, anyValue } from './texts.ts';

/** Whatever could move a cursor, hide text or turn it around. */
const CONTROL =
  /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const SECRET = 'SECRET-OF-A-CASE';

const verdict = fc.constantFrom<Verdict>('AC', 'WA', 'TLE', 'MLE', 'OLE', 'RTE', 'CE', 'JE');
const place = fc.record({
  file: anyText,
  line: fc.integer({ min: 1, max: 9 }),
  column: fc.integer({ min: 1, max: 300 }),
  text: anyText,
});
const placed = place.map(({ text, ...rest }) => ({
  ...rest,
  frame: formatCodeFrame(`${text}\n`.repeat(9), rest.line, rest.column),
}));

/** The input of a function of two parameters. */
const input = fc.tuple(anyValue, anyValue);
const cost = {
  cpuMs: fc.double({ min: 0, max: 1e4, noNaN: true }),
  wallMs: fc.constant(1),
  memoryMiB: fc.constant(40),
};

const caseResult = fc
  .record({
    name: fc.constantFrom('sample/1', 'own/a', 'hidden/b', 'generated/3', 'input/1'),
    verdict,
    ...cost,
    message: fc.option(anyText, { nil: undefined }),
    detail: fc.option(anyText, { nil: undefined }),
    place: fc.option(placed, { nil: undefined }),
    console: fc.option(anyText, { nil: undefined }),
    values: fc.option(fc.record({ input, output: anyValue, answer: anyValue }), { nil: undefined }),
  })
  .map(({ values, ...rest }) => defined({ ...rest, ...values }) as unknown as CaseResult);

function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const result: fc.Arbitrary<Result> = fc
  .record({
    submission: anyText,
    verdict,
    cases: fc.array(caseResult, { maxLength: 3 }),
    counterexample: fc.option(
      fc.record({
        input,
        output: anyValue,
        answer: anyValue,
        shrunkFrom: fc.constant('hidden/b'),
        message: anyText,
      }),
    ),
    diagnostics: fc.array(
      fc.tuple(placed, anyText).map(([at, text]) => ({ ...at, text })),
      { maxLength: 2 },
    ),
    warnings: fc.array(anyText, { maxLength: 2 }),
    message: anyText,
  })
  .map((some) => ({
    schemaVersion: 1,
    problem: 'p',
    seed: 1,
    casesNotJudged: 0,
    growth: [],
    sandbox: { walls: ['process'], runtime: 'deno 2', clock: 'scheduler' },
    digests: { submission: '', problem: '', judge: '' },
    durationMs: 1,
    ...some,
  }));

const context: fc.Arbitrary<ReportContext> = fc.record({
  colors: fc.constant(false),
  columns: fc.integer({ min: 10, max: 200 }),
  rows: fc.integer({ min: 1, max: 60 }),
  parameters: fc.constant(['a', 'b']),
  reveal: fc.boolean(),
  followUps: fc.constant([]),
});

const PARTS = { markdown: (text: string) => text, keys: [['q', 'quit']] as const };

/** @param problem one whose entry is a function */
export const reportTargets = (problem: Problem): Target[] => [
  {
    name: 'report in the terminal',
    share: 80,
    property: fc.property(result, context, (result, context) => {
      expect(pretty(result, context)).not.toMatch(CONTROL);
    }),
  },
  {
    name: 'screen and line of watch mode',
    share: 10,
    property: fc.property(result, context, anyText, anyText, (result, context, notice, trouble) => {
      const state: WatchState = {
        ...initialState(true),
        problem,
        result,
        notice,
        phase: 'idle',
        file: result.submission,
      };
      const lines = formatScreen(state, context, PARTS);
      expect(lines.length).toBeLessThanOrEqual(context.rows);
      for (const line of [...lines, ...formatScreen({ ...state, trouble }, context, PARTS)]) {
        expect(line).not.toMatch(CONTROL);
        expect(line).not.toContain('\n');
      }
      expect(formatVerdictLine(state)).not.toMatch(CONTROL);
      expect(formatVerdictLine(state)).not.toContain('\n');
    }),
  },
  {
    name: 'page',
    share: 30,
    property: fc.property(result, context, (result, context) => {
      const text = page(result, context);
      expect(text).not.toMatch(CONTROL);
      // The page has no script of its own.
      expect(text).not.toMatch(/<\/?script/i);
      expect(text.match(/<\/html>/g)).toHaveLength(1);
    }),
  },
  {
    name: 'secrets',
    share: 10,
    property: fc.property(result, context, (result, context) => {
      const secret = {
        input: [SECRET, SECRET],
        output: [SECRET],
        answer: { [SECRET]: 1 },
        detail: SECRET,
        console: SECRET,
      };
      const cases = result.cases.map((one) =>
        one.name.startsWith('hidden/') ? { ...one, ...secret } : one,
      );
      const visible = redactHidden({ ...result, cases });
      for (const report of [pretty, page, json])
        expect(report(visible, context)).not.toContain(SECRET);
    }),
  },
  {
    name: 'values as text',
    share: 50,
    property: fc.property(
      fc.oneof(anyValue, fc.anything({ withBigInt: true, withNullPrototype: true })),
      fc.integer({ min: 10, max: 400 }),
      (value, max) => {
        const text = formatValue(value, max);
        expect(text).not.toMatch(CONTROL);
        expect(text.length).toBeLessThanOrEqual(max + 40);
      },
    ),
  },
];
