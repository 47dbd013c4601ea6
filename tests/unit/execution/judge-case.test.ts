import { describe, expect, test } from 'vitest';
import type { CheckResult } from '../../../judge/check/checker.ts';
import { textSource } from '../../../judge/compile/source.ts';
import type { RunOutcome } from '../../../judge/execution/execution.ts';
import { judgeCase } from '../../../judge/execution/judge-case.ts';
import type { Judging } from '../../../judge/execution/judging.ts';
import { javascript } from '../../../judge/languages/javascript/javascript.ts';
import { deathBy } from '../../../judge/sandbox/death.ts';
import type { Case, CaseGroup } from '../../../judge/types.ts';

const judging = (more: Partial<Judging> = {}) =>
  ({
    problem: {
      check: (input: unknown[], output: unknown, answer: unknown): CheckResult =>
        output === answer
          ? { right: true }
          : { right: false, reason: 'wrong', detail: `${String(input[0])} gave ${String(output)}` },
    },
    source: textSource(Buffer.from('x'), 'a.js', 'a.js'),
    language: javascript,
    program: {
      script: '',
      others: [],
      warnings: [],
      sourceMap: '{"version":3,"sources":[],"names":[],"mappings":""}',
    },
    discreet: false,
    ...more,
  }) as Judging;

type Outcome = Exclude<RunOutcome, { kind: 'missing' }>;
const usage = { cpuMs: 1, wallMs: 2, memoryMiB: 60 };
const around = { usage, console: '' };
const returned = (output: unknown) => ({ kind: 'returned', output, ...around }) as Outcome;
const error = { name: 'TypeError', message: 'input was 42', stack: '' };
const threw = (more: object = {}) => ({ kind: 'threw', error, ...around, ...more }) as Outcome;
const died = (more: object = {}) =>
  ({ kind: 'died', death: deathBy('exit', 'said 42', 'ended'), ...around, ...more }) as Outcome;

const caseOf = (group: CaseGroup): Case => ({ name: `${group}/1`, group, input: [42], answer: 7 });
const judged = (outcome: Outcome, group: CaseGroup = 'sample', more?: Partial<Judging>) =>
  judgeCase(judging(more), caseOf(group), outcome);

test('what is right has its verdict and its usage, and no value but where one was asked for', async () => {
  expect(await judged(returned(7))).toEqual({
    name: 'sample/1',
    group: 'sample',
    verdict: 'AC',
    ...usage,
  });
  expect(await judged(returned(7), 'input')).toMatchObject({ output: 7, answer: 7 });
});

test('what is wrong has the reason, the values and what was printed', async () => {
  const outcome = { ...returned(8), console: 'here' };
  expect(await judged(outcome)).toMatchObject({
    verdict: 'WA',
    message: 'wrong',
    detail: '42 gave 8',
    input: [42],
    output: 8,
    answer: 7,
    console: 'here',
  });
  expect(await judged(returned(8))).not.toHaveProperty('console');
});

describe('in words of its own', () => {
  test.each<[string, Outcome, string]>([
    ['an exception', threw(), 'RTE'],
    ['a death', died(), 'RTE'],
  ])('%s of a case that is shown says what it said', async (_, outcome, verdict) => {
    const found = await judged(outcome);
    expect(found.verdict).toBe(verdict);
    expect(found.message).toContain('42');
    expect(found).not.toHaveProperty('detail');
  });

  test.each<[string, Outcome]>([
    ['an exception', threw()],
    ['a death', died()],
  ])(
    '%s of a hidden case says it in the detail only; discreetly that holds for all',
    async (_, outcome) => {
      for (const found of [
        await judged(outcome, 'hidden'),
        await judged(outcome, 'sample', { discreet: true }),
      ]) {
        expect(found.message).not.toContain('42');
        expect(found.detail).toContain('42');
      }
    },
  );

  test('a death that has nothing to hide has no detail', async () => {
    const plain = died({ death: deathBy('cpu', 'too long') });
    const found = await judged(plain, 'hidden');
    expect(found).toMatchObject({ verdict: 'TLE', message: 'too long' });
    expect(found).not.toHaveProperty('detail');
  });

  test.each<[string, Outcome]>([
    ['throws', threw({ loading: true })],
    ['dies', died({ loading: true })],
  ])(
    'a file that %s while it loads has seen no input: all is told, and no values',
    async (_, outcome) => {
      const found = await judged(outcome, 'hidden', { discreet: true });
      expect(found.message).toMatch(/42.*loading/);
      expect(found).not.toHaveProperty('input');
    },
  );
});
