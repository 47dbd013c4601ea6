/** The result for people: verdict first, then what teaches most, then what to do next. */
import pc from 'picocolors';
import { count, cutMiddle, escapeControls, formatMs, formatValue } from '../base/format.ts';
import type {
  CaseResult,
  Counterexample,
  Diagnostic,
  Result,
  ShownDialogue,
  Verdict,
} from '../types.ts';
import { decidingCase, VERDICT_NAMES, verdictWords } from '../verdict.ts';
import { type DiffLine, valueDiff } from './difference.ts';
import { frameLines } from './frame.ts';
import { growthLines } from './growth.ts';
import { asksForCertainCases, nextCommands } from './next.ts';
import type { Pen } from './pen.ts';
import type { ReportContext } from './reporter.ts';
import { type ShownTable, shownTables, tableLines } from './tables.ts';
import { dialogueLines, fitTexts, inputTexts } from './values.ts';

/** Lines of one value, of its difference and of console output that are shown however small the window is. */
const LEAST_LINES = 2;
const MAX_DIFF_LINES = 16;
/** Rows of one table. */
const LEAST_ROWS = 12;
const MAX_CONSOLE_LINES = 12;
/** Characters of a value that are shown whole when everything is wanted. */
const FULL = 1_000_000;
/** Compile errors that are shown. */
const MAX_DIAGNOSTICS = 5;

export function pretty(result: Result, context: ReportContext): string {
  const pen = { ...context, c: pc.createColors(context.colors) };
  const blocks = [
    [headline(result, pen)],
    ...explanation(result, pen),
    result.cases.length > 0 ? [summary(result, pen)] : [],
    nextStep(result, pen),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** What there is to say about a result besides its verdict, in blocks of lines. */
export function explanation(result: Result, pen: Pen): string[][] {
  return [
    result.verdict === 'JE' ? [escapeControls(result.message)] : [],
    result.diagnostics.length > 0 ? diagnostics(result.diagnostics, pen) : [],
    failure(result, pen),
    asked(result, pen),
    growthLines(result.growth, pen),
    result.warnings.map((warning) => pen.c.yellow(`note: ${escapeControls(warning)}`)),
  ];
}

const MARKS: Record<Verdict, string> = {
  AC: '✓',
  WA: '✗',
  TLE: '✗',
  MLE: '✗',
  OLE: '✗',
  RTE: '✗',
  CE: '✗',
  JE: '!',
};

/** The verdict, the problem and the file. @param toCome what may still overturn the verdict */
export function headline(result: Result, { c }: Pen, toCome?: string): string {
  const { verdict, problem, submission } = result;
  const words = `${MARKS[verdict]} ${verdictWords(result)}${toCome === undefined ? '' : ` so far, ${toCome}`}`;
  const paint = verdict === 'AC' ? c.green : verdict === 'JE' ? c.magenta : c.red;
  return `${c.bold(paint(words))}  ${c.bold(problem)}  ${c.dim(escapeControls(submission))}`;
}

/** Words of the submission's, each further line marked: none can look like a line of ours, or be a command. */
function shownText(text: string): string {
  return escapeControls(text).replaceAll('\n', '\n  │ ');
}

function diagnostics(all: readonly Diagnostic[], { c }: Pen): string[] {
  const shown = all
    .slice(0, MAX_DIAGNOSTICS)
    .flatMap(({ file, line, column, text, frame }, i) => [
      ...(i > 0 ? [''] : []),
      `${c.bold(escapeControls(`${file}:${line}:${column}`))}: ${escapeControls(text)}`,
      ...(frame === '' ? [] : ['', ...frameLines(frame, c)]),
    ]);
  const rest = all.length - MAX_DIAGNOSTICS;
  return rest > 0 ? [...shown, '', c.dim(`and ${count(rest, 'more error')}`)] : shown;
}

/** The failing case: what went wrong, on which input, and how the output differs. */
function failure(result: Result, pen: Pen): string[] {
  const failing = decidingCase(result.cases);
  if (!failing) return [];
  const { c, reveal } = pen;
  const smaller = result.counterexample;
  const others = result.cases.filter(({ verdict }) => verdict !== 'AC').length - 1;
  const lines = [
    `${c.bold(failing.name)}: ${shownText(failing.message ?? VERDICT_NAMES[failing.verdict])}${
      others > 0 ? c.dim(` (and ${count(others, 'more case')})`) : ''
    }`,
  ];
  // A smaller input teaches more; whoever asks to see everything sees both.
  const isShown = failing.input !== undefined && (!smaller || reveal);
  if (failing.detail !== undefined && (!smaller || reveal)) {
    lines.push(`  ${shownText(cutMiddle(failing.detail, longText(pen)))}`);
  }
  if (failing.place) {
    const { file, line, column, frame } = failing.place;
    lines.push('', `  at ${escapeControls(file)}:${line}:${column}`);
    if (frame !== '') lines.push(...frameLines(frame, c));
  }
  if (smaller) lines.push('', ...counterexample(smaller, pen));
  if (isShown) {
    const title = smaller ? [c.bold(failing.name)] : [];
    lines.push('', ...title, ...values(failing, pen));
  } else if (!smaller && !reveal && failing.group === 'hidden') {
    lines.push(c.dim(`  a hidden case; ${pen.revealedBy ?? '`--reveal`'} shows it`));
  }
  lines.push(...consoleLines(failing, pen));
  return lines;
}

function counterexample(found: Counterexample, pen: Pen): string[] {
  return [
    pen.c.bold('smallest failing input found'),
    ...values(found, pen),
    `  ${shownText(cutMiddle(found.message, longText(pen)))}`,
  ];
}

/**
 * What is shown of cases that are right, where certain cases were asked for: what they printed, and for `--input` the
 * output beside the answer.
 */
function asked(result: Result, pen: Pen): string[] {
  const right = result.cases.filter(({ verdict }) => verdict === 'AC');
  const [only] = right;
  if (result.cases.length === 1 && only?.output !== undefined) {
    const shown = values({ output: only.output, answer: only.answer }, pen);
    return [...shown, ...consoleLines(only, pen)];
  }
  if (!asksForCertainCases(pen.asked ?? {})) return [];
  const printed = right.flatMap((each) => consoleLines(each, pen, each.name));
  return printed.slice(1);
}

/** The input, output and answer, whole if the screen has room for them. */
function values(
  shown: Pick<CaseResult, 'input' | 'output' | 'answer' | 'dialogue'>,
  pen: Pen,
): string[] {
  const { c, columns, parameters, full = false } = pen;
  const most = full ? FULL : Math.max(LEAST_ROWS, roomyLines(pen) / 2);
  const tables = shownTables(shown, parameters, Math.floor(most));
  if (tables) return tables.flatMap((table) => drawn(table, pen));
  const rows = [
    ...(shown.input === undefined ? [] : inputTexts(shown.input as unknown[], parameters)),
    // What throws has no output to compare.
    ...('output' in shown
      ? [
          ['output', (max: number) => formatValue(shown.output, max)] as const,
          ['answer', (max: number) => formatValue(shown.answer, max)] as const,
        ]
      : []),
  ];
  // A line more for each: none of them ends where a line does.
  const free = roomyLines(pen) - rows.length;
  const room = full ? FULL : columns * Math.max(free, LEAST_LINES * rows.length);
  const texts = fitTexts(
    rows.map(([, text]) => text),
    room,
  );
  return [
    ...rows.map(([name], i) => `  ${c.cyan(name)} ${texts[i]!}`),
    ...('output' in shown ? difference(shown, pen) : []),
    ...(shown.dialogue ? dialogue(shown.dialogue, c) : []),
  ];
}

/** A table with its title. */
function drawn(table: ShownTable, { c }: Pen): string[] {
  const paint = { same: (text: string) => text, extra: c.red, missing: c.green };
  const lines = tableLines(table).map(([kind, text]) => `    ${paint[kind](text)}`);
  return [`  ${c.cyan(table.title)}`, ...lines];
}

function dialogue(shown: ShownDialogue, c: Pen['c']): string[] {
  const { title, lines } = dialogueLines(shown);
  return [`  ${c.cyan(title)}`, ...lines.map((line) => `    ${escapeControls(line)}`)];
}

/** Output and answer element by element, where that helps. */
function difference({ output, answer }: { output?: unknown; answer?: unknown }, pen: Pen) {
  const { c, columns, full = false } = pen;
  const oneLine = Math.max(40, columns - 10);
  const most = full ? FULL : Math.max(MAX_DIFF_LINES, roomyLines(pen));
  const whole = valueDiff(output, answer, full ? FULL : oneLine * MAX_DIFF_LINES) ?? [];
  const lines = whole.reduce((sum, { text }) => sum + Math.ceil(text.length / oneLine), 0);
  const diff = lines <= most ? whole : (valueDiff(output, answer, oneLine) ?? []);
  return [
    ...(diff.length > 0 ? [c.dim('  difference: - yours, + expected')] : []),
    ...firstLines(
      diff.map((line) => `    ${diffLine(line, c)}`),
      most,
      (rest) => c.dim(`    ${rest}`),
    ),
  ];
}

/** Lines of the window that a value, a difference or what was printed may take. */
function roomyLines({ rows }: Pen): number {
  return rows - 10;
}

/** Characters of a long message that are shown. */
function longText({ full = false, columns, rows }: Pen): number {
  return full ? FULL : Math.max(600, (columns * rows) / 2);
}

/** The first lines, and how many more there are; one more takes no more room than to say so. */
function firstLines(lines: string[], most: number, mark: (rest: string) => string): string[] {
  const rest = lines.length - most;
  return rest > 1 ? [...lines.slice(0, most), mark(`… ${count(rest, 'more line')}`)] : lines;
}

function diffLine({ kind, text }: DiffLine, c: Pen['c']): string {
  switch (kind) {
    case 'missing':
      return c.green(`+ ${text}`);
    case 'extra':
      return c.red(`- ${text}`);
    default:
      return c.dim(`  ${text}`);
  }
}

/** @param name of the case, where it is not said already */
function consoleLines(result: CaseResult, pen: Pen, name?: string): string[] {
  if (result.console === undefined) return [];
  const { c, full = false } = pen;
  const lines = escapeControls(result.console.trimEnd())
    .split('\n')
    .map((line) => `  ${c.dim('│')} ${cutMiddle(line, longText(pen))}`);
  const most = full ? FULL : Math.max(MAX_CONSOLE_LINES, roomyLines(pen));
  const title = name === undefined ? c.dim('  printed') : `${c.bold(name)}${c.dim(' printed')}`;
  return ['', title, ...firstLines(lines, most, (rest) => c.dim(`  │ ${rest}`))];
}

/** One line of figures. */
export function summary(result: Result, { c }: Pen): string {
  const { cases, casesNotJudged, durationMs } = result;
  const failed = cases.filter(({ verdict }) => verdict !== 'AC').length;
  const slowest = cases.reduce((a, b) => (b.cpuMs > a.cpuMs ? b : a));
  const memory = Math.max(...cases.map(({ memoryMiB }) => memoryMiB));
  const parts = [
    failed === 0
      ? count(cases.length, 'case')
      : `${failed} of ${count(cases.length, 'case')} failed`,
    ...(casesNotJudged > 0 ? [`${casesNotJudged} not judged`] : []),
    `slowest ${slowest.name} ${formatMs(slowest.cpuMs)}`,
    `most memory ${Math.round(memory)} MiB`,
    `${formatMs(durationMs)} in all`,
  ];
  return c.dim(parts.join(' · '));
}

function nextStep(result: Result, pen: Pen): string[] {
  if (result.verdict === 'CE') return [pen.c.dim('fix the error above and run again')];
  return nextCommands(result, pen).map((command) => `${pen.c.cyan('next')} ${command}`);
}
