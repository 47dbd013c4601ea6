/** Texts made of values: cut in the middle, and harmless on a terminal. */
import { Odd } from './json-values.ts';

/**
 * Makes every character visible that could move a cursor, hide text or reverse it: controls, terminal
 * escapes, bidirectional marks, zero-width characters. Line breaks and tabs stay.
 */
export function escapeControls(text: string): string {
  return text.replace(HIDDEN, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);
}

/** The same in a JSON text, which says the same afterwards. */
export function escapeControlsInJson(json: string): string {
  return json.replace(HIDDEN, (c) =>
    Array.from({ length: c.length }, (_, i) => `\\u${hex4(c.charCodeAt(i))}`).join(''),
  );
}

function hex4(code: number): string {
  return code.toString(16).padStart(4, '0');
}

/** Control and format characters but for line breaks and tabs, line separators, and lone surrogates. */
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Somebody's text as one line, of which nothing is hidden: a line of its own could be a command, or a row, to whoever
 * reads the report.
 */
export function oneLine(text: string): string {
  return escapeControls(text).replace(/\s+/g, ' ').trim();
}

/** A name of somebody's choice, such as a file's, in which nothing is hidden and no line begins. */
export function escapeName(name: string): string {
  return escapeControls(name).replace(/[\n\t]/g, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);
}

/**
 * Keeps `max` characters at both ends of a long text and says how much is missing between them. What is missing is
 * always longer than the words for it: a text that is only a little too long stays whole.
 */
export function cutMiddle(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = Math.ceil(max * 0.6);
  const tail = Math.floor(max) - head;
  const cut = text.length - head - tail;
  const mark = ` … ${cut.toLocaleString('en')} characters … `;
  return mark.length < cut ? `${start(text, head)}${mark}${end(text, tail)}` : text;
}

/** The most that {@link cutMiddle} puts in the place of what it leaves out. */
export const LONGEST_MARK = ' … 1,000,000 characters … '.length;

// Half of a character that takes two places is no character.
const start = (text: string, length: number) =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
const end = (text: string, length: number) =>
  text.slice(text.length - length).replace(/^[\udc00-\udfff]/, '');

/**
 * One line that shows a value as JavaScript would write it, whole if it takes at most about `max` characters,
 * controls escaped. Works on values of any size and depth: what does not fit is not visited.
 */
export function formatValue(value: unknown, max = 200): string {
  const whole = formatWhole(value, MUCH_MORE * max);
  return cutMiddle(whole ?? escapeControls(formatPart(value, max * 4)), max);
}

/** A value that is so many times too long is looked at to its end: then its end is shown. */
const MUCH_MORE = 10;

/** A value with nothing left out; undefined when that takes more than `max` characters, or is too deep. */
function formatWhole(value: unknown, max: number): string | undefined {
  let text = '';
  const add = (more: string) => (text += more).length <= max;
  const visit = (part: unknown, depth: number): boolean => {
    if (typeof part === 'string') {
      return part.length <= max && add(escapeControls(JSON.stringify(part)));
    }
    if (part instanceof Odd || part === null || typeof part !== 'object') {
      return add(escapeControls(formatPart(part, max)));
    }
    if (depth > MAX_DEPTH) return false;
    const list = Array.isArray(part);
    if (!add(list ? '[' : '{')) return false;
    let first = true;
    for (const key of list ? part.keys() : Object.keys(part)) {
      const name = list ? '' : `${escapeControls(JSON.stringify(key))}: `;
      if (!add(`${first ? '' : ', '}${name}`)) return false;
      first = false;
      if (!visit((part as Record<string | number, unknown>)[key], depth + 1)) return false;
    }
    return add(list ? ']' : '}');
  };
  return visit(value, 0) ? text : undefined;
}

/** Deeper parts of a value are not shown: nobody reads them, and a stack ends. */
const MAX_DEPTH = 1_000;

function formatPart(value: unknown, budget: number): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > budget ? cutMiddle(value, Math.max(budget, 10)) : value);
  }
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Odd) return `(${value.text})`;
  if (value === null || typeof value !== 'object') return String(value);
  if (budget <= 0) return '…';
  const open = Array.isArray(value) ? '[]' : '{}';
  const parts: string[] = [];
  let used = 0;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    if (used > budget) {
      parts.push('…');
      break;
    }
    const part = formatPart(
      (value as Record<string | number, unknown>)[key],
      Math.floor((budget - used) / 2),
    );
    parts.push(Array.isArray(value) ? part : `${JSON.stringify(key)}: ${part}`);
    used += part.length + 2;
  }
  return `${open[0]!}${parts.join(', ')}${open[1]!}`;
}

/**
 * A few source lines around a place, numbered, with a marker under the column.
 *
 * @param line counts from 1
 * @param column counts from 1
 */
export function formatCodeFrame(source: string, line: number, column: number): string {
  const lines = source.split(/\r\n|\r|\n/);
  if (line < 1 || line > lines.length) return '';
  const first = Math.max(1, line - 2);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const out: string[] = [];
  for (let n = first; n <= last; n++) {
    const text = (lines[n - 1] ?? '').slice(0, 160).replaceAll('\t', ' ');
    out.push(
      `${n === line ? '>' : ' '} ${String(n).padStart(width)} | ${escapeControls(text)}`.trimEnd(),
    );
    if (n === line && column <= 160) {
      out.push(`  ${' '.repeat(width)} | ${' '.repeat(Math.max(0, column - 1))}^`);
    }
  }
  return out.join('\n');
}

/** `3.1 ms`, `48 ms`, `1.20 s`. */
export function formatMs(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  return ms >= 10 ? `${Math.round(ms)} ms` : `${ms.toFixed(1)} ms`;
}

const AGO = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const UNITS: [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** `2 days ago`, `yesterday`, `just now`; nothing when `at` is no date. */
export function formatAgo(at: Date, now: Date): string {
  const ms = now.getTime() - at.getTime();
  if (Number.isNaN(ms)) return '';
  const [unit, size] = UNITS.find(([, size]) => ms >= size) ?? [];
  return unit === undefined ? 'just now' : AGO.format(-Math.floor(ms / size!), unit);
}

/** `1 case`, `2 cases`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** A list of names as a sentence has it: `a`, `a and b`, `a, b and c`. */
export function listNames(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)!}`;
}

/** How long something still takes: `40 s`, `3 min`, `1 h 5 min`. */
export function formatLeft(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (ms < 90_000) return `${Math.ceil(ms / 1000)} s`;
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
