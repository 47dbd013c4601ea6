/**
 * What wrong numbers look like. Most numeric mistakes leave a trace in the whole output, such as a common factor
 * where something was not divided. This names the mistake that fits every number, and is silent where none does.
 */
import { count } from '../base/format.ts';
import { formatNumber, isClose, type Tolerance } from '../base/numbers.ts';
import type { Check } from './checker.ts';

/** The reason names no value of the case; the detail has the figures. */
export interface Resemblance {
  reason: string;
  detail?: string;
}

/** What every look gets: the output's numbers and the answer's, in reading order. */
interface Numbers {
  got: readonly number[];
  want: readonly number[];
  /** Equal but for rounding. */
  same: (output: number, answer: number) => boolean;
  /** The arguments of the case. */
  input: readonly unknown[];
  /** The lists of numbers in the output and in the answer. */
  rows: { got: readonly number[][]; want: readonly number[][] };
}

/**
 * The mistake that an output looks like, if any.
 *
 * @param part an output and its answer, of the same shape
 * @param input of the case; its lengths and numbers are what one forgets to divide by
 */
export function resemblanceOf(
  { output, answer }: Pick<Check, 'output' | 'answer'>,
  input: readonly unknown[],
  tolerance: Tolerance,
): Resemblance | undefined {
  const [got, want] = [numbersOf(output), numbersOf(answer)];
  if (got.length !== want.length) return undefined;
  const rows = { got: rowsOf(output), want: rowsOf(answer) };
  const same = (a: number, b: number) => isClose(a, b, tolerance);
  const numbers = { got, want, same, input, rows };
  for (const look of LOOKS) {
    const found = look(numbers);
    if (found) return found;
  }
  return undefined;
}

/** All numbers in a value, in reading order. Iterative, since an output may nest deeper than the stack. */
export function numbersOf(value: unknown): number[] {
  const numbers: number[] = [];
  const pending = [value];
  while (pending.length > 0) {
    const part = pending.pop();
    if (typeof part === 'number') numbers.push(part);
    else if (part !== null && typeof part === 'object') {
      for (const inner of Object.values(part).reverse()) pending.push(inner);
    }
  }
  return numbers;
}

/** The lists of nothing but numbers in a list, or the list itself. */
function rowsOf(value: unknown): number[][] {
  if (!Array.isArray(value)) return [];
  const isRow = (part: unknown): part is number[] =>
    Array.isArray(part) && part.length > 1 && part.every((each) => typeof each === 'number');
  return isRow(value) ? [value] : value.filter(isRow);
}

type Look = (numbers: Numbers) => Resemblance | undefined;

function notANumber({ got, want }: Numbers): Resemblance | undefined {
  const bad = got.filter((value, i) => Number.isNaN(value) && !Number.isNaN(want[i])).length;
  if (bad > 0) {
    return {
      reason: 'NaN where a number belongs: 0 / 0, an exp that overflowed, or a missing element?',
      detail: `${bad} of ${count(got.length, 'number is', 'numbers are')} NaN`,
    };
  }
  const missing = want.some((value, i) => Number.isNaN(value) && !Number.isNaN(got[i]));
  return missing ? { reason: 'a number where NaN belongs' } : undefined;
}

function infinite({ got, want }: Numbers): Resemblance | undefined {
  const isBad = (value: number, i: number) => !Number.isFinite(value) && Number.isFinite(want[i]);
  if (!got.some(isBad)) return undefined;
  return {
    reason: 'Infinity where a finite number belongs: a division by 0, or an exp that overflowed?',
  };
}

function allZero({ got, want }: Numbers): Resemblance | undefined {
  if (got.length < 2 || got.some((value) => value !== 0)) return undefined;
  return want.every((value) => value === 0) ? undefined : { reason: 'every number is 0' };
}

/** Decimals that somebody may round to. */
const MOST_DECIMALS = 8;

/** Whole numbers need a few witnesses: a single one is near to many. Numbers of the input have not been rounded. */
function rounded({ got, want, same, input }: Numbers): Resemblance | undefined {
  const given = new Set(numbersOf(input));
  if (got.every((value) => given.has(value))) return undefined;
  for (let digits = got.length >= 3 ? 0 : 1; digits <= MOST_DECIMALS; digits++) {
    const step = 10 ** -digits;
    const fits = got.every((value, i) => {
      const isMultiple = Math.abs(value / step - Math.round(value / step)) < 1e-6;
      return isMultiple && (same(value, want[i]!) || Math.abs(value - want[i]!) <= 0.50001 * step);
    });
    if (!fits) continue;
    const places = digits === 0 ? 'whole numbers' : count(digits, 'decimal');
    return {
      reason: 'the numbers look rounded: return them as they are',
      detail: `rounded to ${places}?`,
    };
  }
  return undefined;
}

function complement({ got, want, same }: Numbers): Resemblance | undefined {
  const isShare = (value: number) => value >= 0 && value <= 1;
  if (!want.every(isShare) || want.every(Number.isInteger)) return undefined;
  if (!got.every((value, i) => same(value, 1 - want[i]!))) return undefined;
  return {
    reason: `${got.length === 1 ? 'the number is' : 'all numbers are'} one minus the answer`,
  };
}

/** Quotients that come from the wrong logarithm. */
const LOGARITHMS: [factor: number, words: string][] = [
  [Math.LN2, 'ln 2: the natural logarithm in the place of log2, or the other way round?'],
  [Math.LN10, 'ln 10: log10 in the place of the natural logarithm, or the other way round?'],
  [Math.log2(10), 'log2(10): log10 in the place of log2, or the other way round?'],
];

function scaled(numbers: Numbers): Resemblance | undefined {
  const { got, want, same } = numbers;
  // A number that is right speaks against it: all are near enough to many factors where none is far off.
  if (got.some((value, i) => want[i] !== 0 && same(value, want[i]!))) return undefined;
  const largest = want.reduce(
    (at, value, i) => (Math.abs(value) > Math.abs(want[at]!) ? i : at),
    0,
  );
  const factor = got[largest]! / want[largest]!;
  if (!Number.isFinite(factor) || factor === 0) return undefined;
  if (!got.every((value, i) => same(value, factor * want[i]!))) return undefined;
  const times = Math.max(Math.abs(factor), 1 / Math.abs(factor));
  const origin = originOf(times, numbers.input);
  // A single number is always some multiple of the other.
  const witnesses = want.filter((value) => value !== 0).length;
  if (witnesses < 2 && origin === undefined && !isClose(times, Math.round(times))) return undefined;
  const all = got.length === 1 ? 'the number is' : `all ${got.length} numbers are`;
  if (isClose(factor, -1)) return { reason: `${all.replace(/ \d+/, '')} of the wrong sign` };
  const size = `${all} ${formatNumber(times)} times too ${Math.abs(factor) > 1 ? 'large' : 'small'}`;
  return {
    reason:
      got.length === 1
        ? 'the number is wrong by a plain factor'
        : 'all numbers are wrong by the same factor',
    detail: `${size}${factor < 0 ? ', and of the wrong sign' : ''}${origin === undefined ? '' : ` = ${origin}`}`,
  };
}

/** Where a factor may come from: a logarithm, an argument, the length of one, or the root of either. */
function originOf(times: number, input: readonly unknown[]): string | undefined {
  const logarithm = LOGARITHMS.find(([factor]) => isClose(times, Math.max(factor, 1 / factor)));
  if (logarithm) return logarithm[1];
  const sizes = input.flatMap((value, i): [number, string][] => {
    if (typeof value === 'number') return [[value, `argument ${i + 1}`]];
    if (!Array.isArray(value)) return [];
    const [first] = value as unknown[];
    const own: [number, string] = [value.length, `the length of argument ${i + 1}`];
    return Array.isArray(first)
      ? [own, [first.length, `the length of a row of argument ${i + 1}`]]
      : [own];
  });
  const question = ': divided where it should not be, or not where it should?';
  for (const [size, words] of sizes) {
    if (size <= 1) continue;
    if (isClose(times, size)) return `${words}${question}`;
    if (isClose(times, Math.sqrt(size))) return `the root of ${words}${question}`;
  }
  return undefined;
}

function offset({ got, want, same }: Numbers): Resemblance | undefined {
  const by = got[0]! - want[0]!;
  if (got.length < 2 || got.some((value, i) => same(value, want[i]!))) return undefined;
  if (!got.every((value, i) => same(value, want[i]! + by))) return undefined;
  const size = `by ${formatNumber(Math.abs(by))}`;
  return {
    reason: `all numbers are too ${by > 0 ? 'large' : 'small'} by the same amount`,
    detail: `all ${got.length} are too ${by > 0 ? 'large' : 'small'} ${size}`,
  };
}

function transposed({ got, want, same, rows }: Numbers): Resemblance | undefined {
  const side = rows.want.length;
  const isSquare = side > 1 && rows.want.every(({ length }) => length === side);
  if (!isSquare || got.length !== side * side) return undefined;
  const fits = got.every((value, i) =>
    same(value, want[(i % side) * side + Math.floor(i / side)]!),
  );
  return fits ? { reason: 'rows and columns are swapped' } : undefined;
}

function shifted({ got, want, same }: Numbers): Resemblance | undefined {
  const last = got.length - 1;
  if (last < 2 || new Set(want).size < 3) return undefined;
  const fits = (by: number) =>
    want.every((value, i) => i + by < 0 || i + by > last || same(got[i + by]!, value));
  if (fits(1)) return { reason: 'every number stands one place too late' };
  if (fits(-1)) return { reason: 'every number stands one place too early' };
  return undefined;
}

function reordered({ got, want, same }: Numbers): Resemblance | undefined {
  // No order has a single number at the wrong place.
  if (got.filter((value, i) => !same(value, want[i]!)).length < 2) return undefined;
  const [a, b] = [got, want].map((list) => list.toSorted((x, y) => x - y)) as [number[], number[]];
  const fits = a.every((value, i) => same(value, b[i]!));
  return fits ? { reason: 'the right numbers stand at the wrong places' } : undefined;
}

/** Rows of probabilities. Whole numbers, such as labels, may sum to 1 by chance. */
function sumsToOne({ rows, want }: Numbers): Resemblance | undefined {
  if (want.every(Number.isInteger)) return undefined;
  const sum = (row: readonly number[]) => row.reduce((total, value) => total + value, 0);
  if (rows.want.length === 0 || !rows.want.every((row) => isClose(sum(row), 1))) return undefined;
  const at = rows.got.findIndex((row) => !isClose(sum(row), 1));
  if (at < 0) return undefined;
  const words = rows.got.length === 1 ? 'the numbers sum' : `row ${at} sums`;
  return {
    reason: 'what should sum to 1 does not',
    detail: `${words} to ${formatNumber(sum(rows.got[at]!))}`,
  };
}

/** From what is surest to what may be chance. */
const LOOKS: readonly Look[] = [
  notANumber,
  infinite,
  allZero,
  rounded,
  complement,
  scaled,
  offset,
  transposed,
  shifted,
  reordered,
  sumsToOne,
];
