/** Inputs, outputs and how they differ, as text that every reporter for people shows. */
import { diffArrays } from 'diff';
import { count, formatValue } from '../format.ts';
import type { Entry } from '../types.ts';

/** Calls of a class that are shown. */
const MAX_CALLS = 200;

/** What the arguments of a case are called; nothing for a class, whose input is its calls. */
export function parameterNames(entry: Entry): string[] {
  if (entry.kind === 'function') return Object.keys(entry.parameters);
  return entry.kind === 'codec' ? ['value'] : [];
}

/** The arguments by name; for a class (no parameters) its calls in a row. */
export function inputLines(
  input: unknown[],
  parameters: readonly string[],
): [name: string, text: string][] {
  if (parameters.length > 0) {
    return input.map((value, i) => [`${parameters[i] ?? i} =`, formatValue(value, 2_000)]);
  }
  const [names, args] = input as [string[], unknown[][]];
  const calls = names.slice(0, MAX_CALLS).map((name, i) => {
    const list = args[i]!.map((arg) => formatValue(arg, 60)).join(', ');
    return i === 0 ? `new ${name}(${list})` : `${name}(${list})`;
  });
  if (names.length > MAX_CALLS) calls.push(`… ${count(names.length - MAX_CALLS, 'more call')}`);
  return [['calls', calls.join(', ')]];
}

/** A line of a diff: too much in the output, missing in it, in both, or a word on what is left out. */
export interface DiffLine {
  kind: 'extra' | 'missing' | 'same' | 'skipped';
  text: string;
}

/**
 * Element by element, what is too much and what is missing, with a little around it.
 *
 * @param width characters of one element that are shown
 * @returns undefined when the two can be compared at a glance, or not at all
 */
export function elementDiff(
  output: unknown,
  answer: unknown,
  width: number,
): DiffLine[] | undefined {
  if (!Array.isArray(output) || !Array.isArray(answer) || hasSameParts(output, answer)) return;
  if (Math.max(...[output, answer].map((v) => formatValue(v, 80).length)) <= 40) return;
  const lines = (list: unknown[]) => list.slice(0, 2_000).map((value) => formatValue(value, width));
  const parts = diffArrays(lines(output), lines(answer), { maxEditLength: 400 });
  return parts?.flatMap(({ value, added, removed }, i) => {
    if (added) return value.map((text) => ({ kind: 'missing', text }) as const);
    if (removed) return value.map((text) => ({ kind: 'extra', text }) as const);
    return around(value, i > 0, i < parts.length - 1);
  });
}

/** Of lines that are the same, those next to a difference. */
function around(lines: readonly string[], before: boolean, after: boolean): DiffLine[] {
  const same = (text: string) => ({ kind: 'same', text }) as const;
  if (lines.length <= 2) return lines.map(same);
  const head = before ? lines.slice(0, 1) : [];
  const tail = after ? lines.slice(-1) : [];
  const skipped = lines.length - head.length - tail.length;
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
