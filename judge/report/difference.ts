/** How an output differs from its answer, as lines that every reporter for people shows. */
import { diffArrays } from 'diff';
import { escapeName, formatValue } from '../base/format.ts';
import { formatNumber, isClose } from '../base/numbers.ts';
import { isRecord } from '../base/record.ts';

/** Elements of a list that are compared. */
const MAX_ELEMENTS = 2_000;
/** Columns of a matrix that are shown. */
const MAX_COLUMNS = 8;

/** A line of a diff: too much in the output, missing in it, in both, or a word on what is left out. */
export interface DiffLine {
  kind: 'extra' | 'missing' | 'same' | 'skipped';
  text: string;
}

/** What a line begins with. */
export const DIFF_SIGNS = { missing: '+', extra: '-', same: ' ', skipped: ' ' } as const;

/**
 * What is too much and what is missing: in lists element by element with a little around it, in matrices cell by
 * cell, in objects field by field. Numbers that differ by rounding are the same.
 *
 * @param width characters of one element that are shown
 * @returns undefined when the two can be compared at a glance, or not at all
 */
export function valueDiff(output: unknown, answer: unknown, width: number): DiffLine[] | undefined {
  if (Math.max(...[output, answer].map((v) => formatValue(v, 80).length)) <= 40) return;
  if (isMatrix(output) && isMatrix(answer) && haveOneShape(output, answer)) {
    // Rows of whole numbers may be groups or pairs, whose order means nothing.
    if ([...output, ...answer].some(hasFraction)) return matrixDiff(output, answer);
  }
  if (Array.isArray(output) && Array.isArray(answer)) return elementDiff(output, answer, width);
  if (isRecord(output) && isRecord(answer)) return fieldDiff(output, answer, width);
  return undefined;
}

function elementDiff(output: unknown[], answer: unknown[], width: number): DiffLine[] | undefined {
  const settled = settle(output, answer);
  const isLong = Math.max(output.length, answer.length) > MAX_ELEMENTS;
  if (!isLong && hasSameParts(settled, answer)) return undefined;
  const lines = (list: unknown[]) =>
    list.slice(0, MAX_ELEMENTS).map((value) => formatValue(value, width));
  const parts = diffArrays(lines(settled), lines(answer), { maxEditLength: 400 });
  return parts?.flatMap(({ value, added, removed }, i) => {
    if (added) return value.map((text) => ({ kind: 'missing', text }) as const);
    if (removed) return value.map((text) => ({ kind: 'extra', text }) as const);
    return around(value, i > 0, i < parts.length - 1);
  });
}

/** The output, with the answer's number wherever it has the same one but for rounding. */
function settle(output: unknown[], answer: unknown[]): unknown[] {
  return output.map((value, i) => (areClose(value, answer[i]) ? answer[i] : value));
}

function areClose(output: unknown, answer: unknown): boolean {
  return typeof output === 'number' && typeof answer === 'number' && isClose(output, answer);
}

/** Of lines that are the same, those next to a difference. */
function around(lines: readonly string[], before: boolean, after: boolean): DiffLine[] {
  const same = (text: string) => ({ kind: 'same', text }) as const;
  if (lines.length <= 2) return lines.map(same);
  const head = before ? lines.slice(0, 1) : [];
  const tail = after ? lines.slice(-1) : [];
  const skipped = lines.length - head.length - tail.length;
  // The words for it would take as much room.
  if (skipped === 1) return lines.map(same);
  return [...head.map(same), { kind: 'skipped', text: `… ${skipped} the same` }, ...tail.map(same)];
}

function hasSameParts(output: unknown[], answer: unknown[]): boolean {
  const key = (list: unknown[]) =>
    list
      .map((value) => formatValue(value, 400))
      .sort()
      .join('\n');
  return key(output) === key(answer);
}

/** Fields that differ, each with its name before it. */
function fieldDiff(
  output: Record<string, unknown>,
  answer: Record<string, unknown>,
  width: number,
): DiffLine[] | undefined {
  const names = new Set([...Object.keys(answer), ...Object.keys(output)]);
  const lines = [...names].flatMap((key): DiffLine[] => {
    const [got, want, name] = [output[key], answer[key], escapeName(key)];
    const [extra, missing] = [got, want].map((value) => formatValue(value, width));
    if (extra === missing || areClose(got, want)) return [];
    const inner = valueDiff(got, want, width);
    if (inner) return inner.length === 0 ? [] : [{ kind: 'same', text: `${name}:` }, ...inner];
    return [
      ...(Object.hasOwn(output, key)
        ? [{ kind: 'extra', text: `${name}: ${extra}` } as const]
        : []),
      ...(Object.hasOwn(answer, key)
        ? [{ kind: 'missing', text: `${name}: ${missing}` } as const]
        : []),
    ];
  });
  return lines.length > 0 ? lines : undefined;
}

/** The rows that differ, below the numbers of their columns; a dot is a cell that is right. */
function matrixDiff(output: number[][], answer: number[][]): DiffLine[] {
  const differs = (i: number, j: number) => !isClose(output[i]![j]!, answer[i]![j]!);
  const every = [...answer[0]!.keys()];
  const rows = [...answer.keys()].filter((i) => every.some((j) => differs(i, j)));
  const wrong = every.filter((j) => rows.some((i) => differs(i, j)));
  const columns = (every.length <= MAX_COLUMNS ? every : wrong).slice(0, MAX_COLUMNS);
  const cells = rows.slice(0, MAX_ELEMENTS).map((i) => ({
    name: `[${i}]`,
    pairs: columns.map((j) => (differs(i, j) ? pair(output[i]![j]!, answer[i]![j]!) : ['·', '·'])),
  }));
  const widths = columns.map((j, at) =>
    Math.max(`[${j}]`.length, ...cells.flatMap(({ pairs }) => pairs[at]!.map((c) => c.length))),
  );
  const indent = Math.max(0, ...cells.map(({ name }) => name.length));
  const line = (name: string, texts: readonly string[]) =>
    [name.padEnd(indent), ...texts.map((text, at) => text.padStart(widths[at]!))].join('  ');
  const left = wrong.filter((j) => !columns.includes(j)).length;
  const more = left > 0 ? `  … ${left} more columns differ` : '';
  return [
    {
      kind: 'same',
      text: `${line(
        '',
        columns.map((j) => `[${j}]`),
      )}${more}`,
    },
    ...cells.flatMap(({ name, pairs }): DiffLine[] => [
      {
        kind: 'extra',
        text: line(
          name,
          pairs.map(([got]) => got!),
        ),
      },
      {
        kind: 'missing',
        text: line(
          name,
          pairs.map(([, want]) => want!),
        ),
      },
    ]),
  ];
}

/** Two numbers with as many digits as tell them apart. */
function pair(got: number, want: number): string[] {
  const short = [got, want].map((value) => formatNumber(value));
  return short[0] === short[1] ? [String(got), String(want)] : short;
}

function isMatrix(value: unknown): value is number[][] {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every(
    (row) => Array.isArray(row) && row.length > 0 && row.every((cell) => typeof cell === 'number'),
  );
}

function hasFraction(row: readonly number[]): boolean {
  return row.some((cell) => !Number.isInteger(cell));
}

/** Whether all rows of both are as long as one another, and there are as many of them. */
function haveOneShape(a: number[][], b: number[][]): boolean {
  const [first] = a;
  return a.length === b.length && [...a, ...b].every(({ length }) => length === first!.length);
}
