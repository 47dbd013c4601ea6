/** What reports are made of: what may be told of a result, its checks, and values as text. */
import { describe, expect, test } from 'vitest';
import { cutMiddle } from '../../../judge/base/format.ts';
import { checksOf, line } from '../../../judge/report/checks.ts';
import { json } from '../../../judge/report/json.ts';
import { redactHidden } from '../../../judge/report/redact.ts';
import { valueDiff } from '../../../judge/report/difference.ts';
import { fitTexts, inputLines, parameterNames } from '../../../judge/report/values.ts';
import type {
  CaseGroup,
  CaseResult,
  Diagnostic,
  GrowthResult,
  Result,
} from '../../../judge/types.ts';

const PLACE = { file: 'a.ts', line: 3, column: 9, frame: '> 3 | x' };

/** A case with everything that one can have. */
const full = (group: CaseGroup, more: Partial<CaseResult> = {}): Required<CaseResult> => ({
  name: `${group}/1`,
  group,
  verdict: 'WA',
  cpuMs: 1,
  wallMs: 2,
  memoryMiB: 60,
  message: 'a value differs',
  detail: 'expected 7, got 8',
  place: PLACE,
  passesAlone: true,
  console: 'printed',
  dialogue: { turns: 1, last: [{ method: 'choose', args: [], returned: 7 }] },
  input: [1],
  output: 8,
  answer: 7,
  ...more,
});

const result = (parts: Partial<Result>) =>
  ({ verdict: 'WA', message: '', cases: [], growth: [], diagnostics: [], ...parts }) as Result;

describe('redaction', () => {
  const redacted = (found: CaseResult) => redactHidden(result({ cases: [found] })).cases[0]!;

  test.each<CaseGroup>(['input', 'sample', 'own', 'generated', 'large', 'growth'])(
    'shows a case of the group %s as it is',
    (group) => expect(redacted(full(group))).toEqual(full(group)),
  );

  test('leaves of a hidden case only what names no value of it', () => {
    const { detail, console, input, output, answer, dialogue, ...told } = full('hidden');
    expect([detail, console, input, output, answer, dialogue]).not.toContain(undefined);
    expect(redacted(full('hidden'))).toEqual(told);
  });

  test('adds no field that a hidden case has not', () => {
    const { name, group, verdict, cpuMs, wallMs, memoryMiB } = full('hidden', { verdict: 'AC' });
    const plain: CaseResult = { name, group, verdict, cpuMs, wallMs, memoryMiB };
    expect(Object.keys(redacted(plain))).toEqual(Object.keys(plain));
  });

  test('hides a field, and a group, that nobody has thought of yet', () => {
    const added = { ...full('hidden'), trace: 'values' };
    expect(redacted(added)).not.toHaveProperty('trace');
    const unknown = full('later' as CaseGroup);
    expect(redacted(unknown)).not.toHaveProperty('input');
  });

  test('leaves the result itself whole, for whoever may see it', () => {
    const whole = result({ cases: [full('hidden'), full('sample')] });
    expect(redactHidden(whole).cases).toHaveLength(2);
    expect(whole.cases[0]).toEqual(full('hidden'));
  });
});

describe('checks', () => {
  const axis = (verdict: GrowthResult['verdict'], more: Partial<GrowthResult> = {}) =>
    ({
      axis: 'cells',
      verdict,
      resource: 'time',
      message: `${verdict}\nsaid`,
      sizes: [8, 16],
      cost: [20, 40],
      cpuMs: [1, 2.5],
      site: null,
      remark: null,
      jump: null,
      ...more,
    }) as GrowthResult;
  const diagnostic: Diagnostic = { ...PLACE, text: 'what is\nwrong' };

  test('a case that is accepted has no message; one that is not always has', () => {
    const right = full('sample', { verdict: 'AC' });
    const silent: Partial<CaseResult> = full('sample', { verdict: 'RTE' });
    delete silent.message;
    const [first, second] = checksOf(result({ cases: [right, silent as CaseResult] }));
    expect(first).not.toHaveProperty('message');
    expect(second!.message).toBe('run-time error');
  });

  test('detail and place of a case are told below its message', () => {
    const [check] = checksOf(result({ cases: [full('sample')] }));
    expect(check!.detail).toBe('expected 7, got 8\nat a.ts:3:9\n> 3 | x');
    expect(check!.place).toEqual(PLACE);
    expect(check!.console).toBe('printed');
  });

  test('an axis that fails has the verdict of what grew, any other that was measured is right', () => {
    const growth = [
      axis('pass'),
      axis('inconclusive'),
      axis('fail'),
      axis('fail', { resource: 'memory', cost: [], cpuMs: [] }),
      axis('skipped'),
    ];
    const checks = checksOf(result({ verdict: 'TLE', growth }));
    expect(checks.map(({ verdict }) => verdict)).toEqual([
      'AC',
      undefined,
      'TLE',
      'MLE',
      undefined,
    ]);
    expect(checks[0]).toMatchObject({ name: 'growth/cells', cpuMs: 3.5, message: 'pass said' });
    expect(checks[0]!.detail).toBe('8: 20 units\n16: 40 units');
    expect(checks[3]!.detail).toBe('');
  });

  test('the place that is too slow is told with its lines, and a remark with the numbers', () => {
    const site = { ...PLACE, what: 'list.shift()', measured: 1.98, share: 0.97 };
    const growth = [axis('fail', { site }), axis('pass', { remark: 'slow beyond it' })];
    const [slow, right] = checksOf(result({ verdict: 'TLE', growth }));
    expect(slow!.message).toMatch(/^fail said; .*line 3.*list\.shift\(\)/);
    expect(slow!.place).toEqual({ file: 'a.ts', line: 3, column: 9 });
    expect(slow!.detail).toContain('> 3 | x');
    expect(right!.detail).toBe('8: 20 units\n16: 40 units\nslow beyond it');
    expect(right).not.toHaveProperty('place');
  });

  test('compile errors are one check, at the first of them', () => {
    const second = { ...diagnostic, line: 7, text: 'more' };
    const checks = checksOf(result({ verdict: 'CE', diagnostics: [diagnostic, second] }));
    expect(checks).toHaveLength(1);
    expect(checks[0]).toMatchObject({
      verdict: 'CE',
      message: 'what is wrong',
      place: { file: 'a.ts', line: 3, column: 9 },
    });
    expect(checks[0]!.detail).toMatch(/a\.ts:3:9: .*a\.ts:7:9: more/s);
  });

  test('a verdict that no check has gets a check of its own', () => {
    const right = full('sample', { verdict: 'AC' });
    const checks = checksOf(result({ verdict: 'JE', message: 'a fault', cases: [right] }));
    expect(checks.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['sample/1', 'AC'],
      ['submission', 'JE'],
    ]);
    expect(checksOf(result({ verdict: 'AC', cases: [right] }))).toHaveLength(1);
    expect(checksOf(result({ verdict: 'CE', message: 'none' }))).toHaveLength(1);
  });

  test('texts are cut, on one line where one line is promised, and hide nothing', () => {
    const [check] = checksOf(
      result({
        cases: [
          full('sample', { message: `a\nb\u202e${'x'.repeat(9_000)}`, detail: 'y'.repeat(9_000) }),
        ],
      }),
    );
    expect(check!.message).toMatch(/^a b\\u\{202e\}x/);
    expect(check!.message!.length).toBeLessThan(600);
    expect(check!.detail.length).toBeLessThan(4_100);
    expect(line('short')).toBe('short');
  });
});

describe('the JSON report', () => {
  const shown = (found: Partial<CaseResult>, more: Partial<Result> = {}) =>
    JSON.parse(
      json(result({ cases: [full('sample', found)], counterexample: null, ...more })),
    ) as Result;

  test('says what JSON cannot say as people would write it', () => {
    const { output } = shown({ output: [NaN, -Infinity, 12n, 1.5] }).cases[0]!;
    expect(output).toEqual(['NaN', '-Infinity', '12n', 1.5]);
  });

  test('leaves out a value that is too large or too deep, and only that', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 600; i++) deep = [deep];
    const found = shown({ input: new Array(200_000).fill(0), output: deep }).cases[0]!;
    expect(found).not.toHaveProperty('input');
    expect(found).not.toHaveProperty('output');
    expect(found.answer).toBe(7);
    expect(shown({ input: 'x'.repeat(2_000_000) }).cases[0]).not.toHaveProperty('input');
    const whole = Array.from({ length: 10_000 }, (_, i) => i);
    expect(shown({ input: whole }).cases[0]!.input).toEqual(whole);
  });

  test('leaves it out of the counterexample as well', () => {
    const counterexample = {
      input: new Array(200_000).fill(0),
      output: 1,
      answer: 2,
      shrunkFrom: 'hidden/1',
      message: '',
    };
    const found = shown({}, { counterexample }).counterexample!;
    expect(found).not.toHaveProperty('input');
    expect(found).toMatchObject({ output: 1, answer: 2 });
  });
});

describe('values', () => {
  test('arguments have names where there are any', () => {
    const parameters = parameterNames({
      kind: 'function',
      name: 'f',
      parameters: { list: { kind: 'array', of: { kind: 'number' } }, root: { kind: 'TreeNode' } },
      returns: { kind: 'number' },
    });
    expect(inputLines([[1, 2], null], parameters)).toEqual([
      ['list =', '[1, 2]'],
      ['root =', 'null'],
    ]);
    expect(
      parameterNames({ kind: 'codec', encode: 'e', decode: 'd', carries: { kind: 'TreeNode' } }),
    ).toHaveLength(1);
  });

  test('calls of a class stand in a row, the constructor first; very many are counted', () => {
    const parameters = parameterNames({ kind: 'class', name: 'Box', methods: {} });
    const input = [
      ['Box', 'put', 'take'],
      [[3], [1, 'a'], []],
    ];
    expect(inputLines(input, parameters).map(([, text]) => text)).toEqual([
      'new Box(3), put(1, "a"), take()',
    ]);
    const calls = (n: number) => [new Array(n).fill('put'), new Array(n).fill([1])];
    const shown = (n: number) => inputLines(calls(n), [])[0]![1];
    expect(shown(240).match(/put\(1\)/g)).toHaveLength(240);
    const some = shown(1_000);
    const seen = some.match(/put\(1\)/g)!.length;
    expect(some).toContain(`, … ${1_000 - seen} more calls`);
    expect(some.length).toBeLessThan(2_050);
  });

  test('texts share what room there is: short ones are whole, long ones get equal parts', () => {
    const text = (length: number) => (max: number) => cutMiddle('x'.repeat(length), max);
    const lengths = (texts: number[], room: number) =>
      fitTexts(texts.map(text), room).map(({ length }) => length);
    expect(lengths([10, 300, 690], 1_000)).toEqual([10, 300, 690]);
    const [short, long, longer] = lengths([10, 5_000, 9_000], 1_010);
    expect(short).toBe(10);
    expect(long).toBeGreaterThan(450);
    expect(Math.max(long!, longer!)).toBeLessThanOrEqual(500);
  });

  const numbers = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);

  test('a diff names what is too much and what is missing, and skips what is the same', () => {
    const answer = numbers(1, 30);
    const output = [...numbers(1, 14), 99, ...numbers(16, 30)];
    const diff = valueDiff(output, answer, 80)!;
    expect(diff.map(({ kind, text }) => (kind === 'skipped' ? kind : `${kind} ${text}`))).toEqual([
      'skipped',
      'same 14',
      'extra 99',
      'missing 15',
      'same 16',
      'skipped',
    ]);
    expect(diff[0]!.text).toContain('13');
    expect(diff.at(-1)!.text).toContain('14');
  });

  test('there is no diff where both are short, no lists, or differ in their order only', () => {
    expect(valueDiff([1, 2], [1, 3], 80)).toBeUndefined();
    expect(valueDiff('x'.repeat(99), 'y'.repeat(99), 80)).toBeUndefined();
    expect(valueDiff(numbers(1, 40), numbers(1, 40).reverse(), 80)).toBeUndefined();
    expect(valueDiff(numbers(1, 40), [1], 80)).toBeDefined();
  });

  const show = (output: unknown, answer: unknown) =>
    valueDiff(output, answer, 80)?.map(({ kind, text }) => `${kind} ${text}`);

  test('a diff of matrices shows the cells that differ, and dots for the others', () => {
    const answer = numbers(1, 4).map((i) => numbers(1, 4).map((j) => i / j));
    const output = answer.map((row, i) =>
      row.map((cell, j) => (i === 2 && j > 1 ? cell + 0.25 : cell + 1e-12)),
    );
    expect(show(output, answer)).toEqual([
      'same      [0]  [1]   [2]  [3]',
      'extra [2]    ·    ·  1.25    1',
      'missing [2]    ·    ·     1  0.75',
    ].map((line) => line.replace('[3]', ' [3]').replace('1.25    1', '1.25     1'))); // prettier-ignore
    const wide = [numbers(1, 50), numbers(1, 50)];
    const wrong = [numbers(1, 50), numbers(1, 50).map((n) => (n % 4 === 0 ? n + 1e-4 : n))];
    const [head, extra, missing] = show(wrong, wide)!;
    expect(head).toMatch(/^same .* \[3\] .*\[31\] {2}… 4 more columns differ$/);
    expect(extra).toContain('4.0001');
    expect(missing).toMatch(/^missing \[1\] +4 +8/);
  });

  test('numbers in a diff that differ by rounding are the same', () => {
    const answer = numbers(1, 30).map((n) => n / 3);
    const output = answer.map((value, i) => (i === 7 ? 5 : value + 1e-12));
    expect(show(output, answer)!.filter((line) => /^(extra|missing)/.test(line))).toEqual([
      'extra 5',
      `missing ${8 / 3}`,
    ]);
  });

  test('a diff of objects shows the fields that differ', () => {
    const answer = { recall: 0.5, ndcg: 0.6309297535714574, labels: numbers(1, 30) };
    const output = { recall: 0.5 + 1e-12, ndcg: 0.25, labels: [0, ...numbers(2, 30)], more: 1 };
    expect(show(output, answer)).toEqual([
      'extra ndcg: 0.25',
      'missing ndcg: 0.6309297535714574',
      'same labels:',
      'extra 0',
      'missing 1',
      'same 2',
      'skipped … 28 the same',
      'extra more: 1',
    ]);
    expect(show({ ...answer, 'a\nb': numbers(1, 30) }, answer)!.join()).not.toContain('\n');
  });

  test('elements of a diff are as wide as asked for', () => {
    const rows = (last: number) => [numbers(1, 400), numbers(1, 400), [last]];
    const diff = valueDiff(rows(1), rows(2), 40)!;
    expect(Math.max(...diff.map(({ text }) => text.length))).toBeLessThan(90);
  });
});
