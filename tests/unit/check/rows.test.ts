import { expect, test } from 'vitest';
import { rows } from '../../../judge/check/rows.ts';
import { compareRows } from '../../../judge/base/table.ts';

type Options = Parameters<typeof rows>[0];

const columns = ['id', 'at', 'score'];
const ANSWER = [
  [1, '2024-01-01', 0.1],
  [2, '2024-01-02', null],
  [3, '2024-01-03', 5],
];

function check(output: unknown[][], answer: unknown[][] = ANSWER, options: Options = {}) {
  return rows(options)({
    input: [],
    output: { columns, rows: output },
    answer: { columns, rows: answer },
  });
}

const reasonOf = (...args: Parameters<typeof check>) => {
  const checked = check(...args);
  return checked.right ? 'right' : checked.reason;
};

test('rows in any order are right, and so are columns', () => {
  expect(check(ANSWER.toReversed())).toEqual({ right: true });
  const turned = { columns: columns.toReversed(), rows: ANSWER.map((row) => row.toReversed()) };
  const answer = { columns, rows: ANSWER };
  expect(rows()({ input: [], output: turned, answer })).toEqual({ right: true });
});

test('what says the same is the same', () => {
  expect(check([[1n, '2024-01-01 00:00:00', 0.1 + 1e-12], ANSWER[1]!, ANSWER[2]!]).right).toBe(
    true,
  );
  expect(check([[-0, 'x', NaN]], [[0, 'x', NaN]]).right).toBe(true);
  // Rounding may make two rows change places.
  const close = [
    [1, 'x', 0.3],
    [1, 'x', 0.1 + 0.2],
    [1, 'x', 0.7],
  ];
  expect(check(close, [close[1]!, close[0]!, close[2]!]).right).toBe(true);
  expect(check([[1, 'x', 1.01]], [[1, 'x', 1]], { tolerance: 0.1 }).right).toBe(true);
});

test('what differs does not', () => {
  expect(check([[1, 'x', '5']], [[1, 'x', 5]]).right).toBe(false);
  expect(check([[1, 'x', true]], [[1, 'x', 1]]).right).toBe(false);
  expect(check([[1, '2024-01-01 00:00:01', 1]], [[1, '2024-01-01', 1]]).right).toBe(false);
  expect(check([[2 ** 53, 'x', 1]], [[2 ** 53 - 9e9, 'x', 1]]).right).toBe(false);
});

test.each<[what: string, output: unknown[][], answer: unknown[][], reason: RegExp]>([
  ['a row is missing', ANSWER.slice(1), ANSWER, /^rows are missing$/],
  ['a row too many', [...ANSWER, [9, 'x', 1]], ANSWER, /^there are rows that should not be there$/],
  ['a row twice', [...ANSWER, ANSWER[0]!], ANSWER, /^a row is there more often/],
  ['a row once', ANSWER, [...ANSWER, ANSWER[0]!], /^a row is there, but not often enough$/],
  ['another value', ANSWER.with(2, [3, '2024-01-03', 6]), ANSWER, /^wrong value in column score$/],
  ['null for 0', [[1, 'x', null]], [[1, 'x', 0]], /column score: NULL instead of 0$/],
  ['0 for null', [[1, 'x', 0]], [[1, 'x', null]], /column score: 0 instead of NULL$/],
  ['others', [[7, 'y', 7]], [[1, 'x', 0]], /^some rows are missing, and others/],
])('%s', (_, output, answer, reason) => {
  expect(reasonOf(output, answer)).toMatch(reason);
});

test('no reason names a value', () => {
  const secret = [['a-secret', 'b-secret', 123_456]];
  for (const output of [
    [],
    [['x', 'y', 1]],
    [['a-secret', 'b-secret', 1]],
    [...secret, ...secret],
  ]) {
    expect(reasonOf(output, secret)).not.toMatch(/secret|123/);
  }
});

test('order counts where it is asked for, and only in those columns', () => {
  const answer = [
    [1, 'a', 1],
    [1, 'b', 1],
    [2, 'c', 1],
  ];
  const options = { orderedBy: ['id'] };
  expect(check([answer[1]!, answer[0]!, answer[2]!], answer, options).right).toBe(true);
  expect(check([answer[2]!, answer[0]!, answer[1]!], answer, options)).toEqual({
    right: false,
    reason: 'the rows are right, but not in the order asked for',
    detail: 'row 1: expected (1, "a", 1), got (2, "c", 1)',
  });
});

test('a row that changed is told beside what it should be', () => {
  const difference = compareRows(ANSWER.with(0, [1, '2024-01-01', 7]), ANSWER);
  expect(difference).toEqual({
    missing: [{ row: ANSWER[0], instead: [1, '2024-01-01', 7] }],
    extra: [],
  });
});

test('many rows that differ by rounding are compared at once', () => {
  const many = Array.from({ length: 50_000 }, (_, i) => [1, 'x', i / 7]);
  const rounded = many.map(([a, b, c]) => [a, b, (c as number) * (1 + 1e-13)]).reverse();
  expect(check(rounded, many)).toEqual({ right: true });
});
