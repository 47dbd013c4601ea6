/** Inputs, as text that every reporter for people shows. */
import { count, formatValue, LONGEST_MARK } from '../base/format.ts';
import type { Entry, ShownDialogue } from '../types.ts';

/** Characters of one value that are shown where there is no screen to fit. */
const MAX_TEXT = 2_000;
/** Characters of one argument of a call that are shown in any case. */
const MIN_ARGUMENT = 60;

/** A text that is made as long as it may be. */
type Fitting = (max: number) => string;

/** What the arguments of a case are called; nothing for a class, whose input is its calls. */
export function parameterNames(entry: Entry): string[] {
  if (entry.kind === 'function') return Object.keys(entry.parameters);
  if (entry.kind === 'query') return Object.keys(entry.tables);
  if (entry.kind === 'dialogue') return Object.keys(entry.input);
  return entry.kind === 'codec' ? ['value'] : [];
}

/** The arguments by name; for a class (no parameters) its calls in a row. */
export function inputLines(
  input: unknown[],
  parameters: readonly string[],
): [name: string, text: string][] {
  return inputTexts(input, parameters).map(([name, text]) => [name, text(MAX_TEXT)]);
}

/** The same, each as long as it may be. */
export function inputTexts(
  input: unknown[],
  parameters: readonly string[],
): [name: string, text: Fitting][] {
  if (parameters.length === 0) {
    const [names, args] = input as [string[], unknown[][]];
    return [['calls', (max) => formatCalls(names, args, max)]];
  }
  return input.map((value, i) => [`${parameters[i] ?? i} =`, (max) => formatValue(value, max)]);
}

/** As many calls as there is room for, the first of them a construction; the others are counted. */
function formatCalls(names: readonly string[], args: readonly unknown[][], max: number): string {
  const call = (i: number, room: number) => {
    const list = args[i]!.map((arg) => formatValue(arg, Math.max(MIN_ARGUMENT, room / 2)));
    return `${i === 0 ? 'new ' : ''}${names[i]!}(${list.join(', ')})`;
  };
  let text = '';
  for (let i = 0; i < names.length; i++) {
    const more = `${i === 0 ? '' : ', '}${call(i, max - text.length)}`;
    const mark = `, … ${count(names.length - i, 'more call')}`;
    const isLast = i === names.length - 1;
    if (i > 0 && text.length + more.length > max && !(isLast && more.length <= mark.length)) {
      return text + mark;
    }
    text += more;
  }
  return text;
}

/** Characters of one value in a call of a dialogue. */
const MAX_TURN_VALUE = 200;

/** The end of a dialogue: what it is, and a line for each call. */
export function dialogueLines({ turns, last }: ShownDialogue): { title: string; lines: string[] } {
  const value = (of: unknown) => formatValue(of, MAX_TURN_VALUE);
  return {
    title: last.length < turns ? `the last ${last.length} of ${count(turns, 'call')}` : 'all calls',
    lines: last.map((turn) => {
      const call = `${turn.method}(${turn.args.map(value).join(', ')})`;
      return 'returned' in turn ? `${call} → ${value(turn.returned)}` : call;
    }),
  };
}

/** Makes texts that fit into so many characters together: short ones whole, long ones in equal parts. */
export function fitTexts(texts: readonly Fitting[], room: number): string[] {
  const whole = texts.map((text) => text(room));
  const lengths = whole.map(({ length }) => length);
  let left = room;
  let share = room;
  for (const [i, length] of lengths.toSorted((a, b) => a - b).entries()) {
    share = left / (lengths.length - i);
    left -= Math.min(length, share);
  }
  const most = Math.floor(share);
  return whole.map((text, i) =>
    text.length <= most ? text : texts[i]!(Math.max(MIN_ARGUMENT, most - LONGEST_MARK)),
  );
}
