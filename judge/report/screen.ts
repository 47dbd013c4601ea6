/** Watch mode's screen: the state as exactly as many lines as the window has. */
import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import { count, escapeControls, formatMs, listNames } from '../base/format.ts';
import { endingsFor, usualSolution } from '../problem/starter.ts';
import { type Change, changeWords } from '../watch/change.ts';
import type { Panel, WatchState } from '../watch/state.ts';
import { growthLines } from './growth.ts';
import type { Pen } from './pen.ts';
import { explanation, headline, summary } from './pretty.ts';
import { redactHidden } from './redact.ts';
import type { ReportContext } from './reporter.ts';
import { parameterNames } from './values.ts';

/** What the screen takes from elsewhere: how markdown looks, and the words of the keys. */
export interface ScreenParts {
  markdown(text: string, columns: number): string;
  keys: readonly (readonly [key: string, word: string])[];
}

/** The state as lines of the window, none wider than it. */
export function formatScreen(
  state: WatchState,
  context: ReportContext,
  parts: ScreenParts,
): string[] {
  const { rows } = context;
  const { pen, top, middle: lines, bottom, room } = layOut(state, context, parts);
  const middle = scrolled(lines, firstShown(state, lines.length, room), room, pen);
  const gap = Math.max(0, rows - top.length - middle.length - bottom.length);
  return [...top, ...middle, ...new Array<string>(gap).fill(''), ...bottom].slice(0, rows);
}

/** How many lines of the middle can be scrolled past. */
export function mostScroll(state: WatchState, context: ReportContext, parts: ScreenParts): number {
  const { middle, room } = layOut(state, context, parts);
  return middle.length <= room ? 0 : lastFirst(middle.length, room);
}

/** The parts of the screen, and how many lines there are for its middle. */
function layOut(state: WatchState, context: ReportContext, parts: ScreenParts) {
  const pen: Pen = {
    ...context,
    c: pc.createColors(context.colors),
    reveal: state.reveal,
    revealedBy: '`v`',
    asked: state.scope === 'samples' ? { samples: true } : {},
    rows: context.rows - 8,
    parameters: state.problem ? parameterNames(state.problem.entry) : [],
  };
  const { columns, rows } = context;
  const fit = (lines: string[]) => lines.flatMap((line) => wrap(line, columns));
  const top = fit(head(state, pen));
  const bottom = [
    ...(state.notice === undefined ? [] : fit([pen.c.cyan(escapeControls(state.notice))])),
    ...keyLines(parts.keys, pen),
  ];
  const room = Math.max(0, rows - top.length - bottom.length - 1);
  return { pen, top, middle: fit(body(state, pen, parts)), bottom, room };
}

/** The first line of the middle that is shown: what is chosen in a list stays in sight. */
function firstShown({ scroll, panel }: WatchState, lines: number, room: number): number {
  if (panel?.kind !== 'choice') return Math.min(scroll, lastFirst(lines, room));
  const middle = ROWS_BEFORE_CHOICES + panel.chosen - Math.floor(room / 2);
  return Math.max(0, Math.min(middle, lastFirst(lines, room)));
}

/** One line of the room says how much more there is. */
const lastFirst = (lines: number, room: number) => Math.max(0, lines - room + 1);

/** One line for each verdict, where there is no terminal. */
export function formatVerdictLine(state: WatchState): string {
  const { result, elapsedMs } = state;
  if (!result) return '';
  const { verdict, problem, submission, message, casesNotJudged } = result;
  const more = [
    ...(state.phase === 'settling' ? [`${count(casesNotJudged, 'large case')} to come`] : []),
    ...(state.phase === 'measuring' ? ['growth to come'] : []),
    ...(result.growth.length > 0 ? ['growth measured'] : []),
  ];
  const facts = [formatMs(elapsedMs ?? 0), ...more].join(', ');
  const line = `${verdict} ${problem} ${submission}: ${message} (${facts})`;
  return escapeControls(line).replace(/\s*\n\s*/g, ' ');
}

function head(state: WatchState, pen: Pen): string[] {
  const { c } = pen;
  const { problem, file, result, phase, progress, elapsedMs, change } = state;
  if (!problem) {
    const how = 'save a solution to run it, or press l to choose a problem';
    return [c.bold('watching solutions/'), c.dim(how)];
  }
  if (phase === 'waiting') {
    const name = `${c.bold(problem.id)}  ${c.dim(escapeControls(file!))}`;
    return [name, c.yellow(waitingFor(state))];
  }
  if (phase === 'judging' || !result) {
    const name = `${c.bold(problem.id)}  ${c.dim(escapeControls(file!))}`;
    return [`${c.cyan('… judging')}  ${name}`, c.dim(progress)];
  }
  const more = phase === 'idle' ? [] : [c.cyan(progress)];
  const facts = [
    ...(change ? changes(change, c) : []),
    ...(elapsedMs === undefined ? [] : [c.dim(formatMs(elapsedMs))]),
    ...(state.scope === 'samples' && result.verdict !== 'AC' ? [c.yellow('samples only')] : []),
    ...more,
  ];
  return [headline(result, pen, toCome(state)), facts.join(c.dim(' · '))];
}

/** What may still overturn that a submission is accepted; nothing when that is certain. */
function toCome({ result, phase, scope }: WatchState): string | undefined {
  if (result?.verdict !== 'AC') return undefined;
  if (scope === 'samples') return 'samples only';
  if (phase === 'settling') return 'running large inputs';
  return phase === 'measuring' ? 'measuring growth' : undefined;
}

/** What a state that waits is waiting for. */
export function waitingFor({ problem, file, untouched }: WatchState): string {
  const shown = escapeControls(file!);
  if (untouched) return `${shown} is still the starter: save your solution to run it`;
  const { id, entry } = problem!;
  if (file !== usualSolution(id, entry)) return `${shown} is not there yet: press o to begin it`;
  const others = endingsFor(entry).slice(1);
  const files = listNames([shown, ...others.map((ending) => `.${ending}`)], 'or');
  return `waiting for ${files}: press o, or run npx judge new ${id}, to begin it`;
}

function changes(change: Change, c: Pen['c']): string[] {
  return [
    ...changeWords(change, 'fixed').map(c.green),
    ...changeWords(change, 'broken').map(c.red),
    ...changeWords(change, 'failing').map(c.red),
    ...changeWords(change, 'still').map(c.yellow),
  ];
}

function body(state: WatchState, pen: Pen, { markdown }: ScreenParts): string[] {
  const { panel, result, trouble } = state;
  if (panel?.kind === 'growth') {
    const measured = result?.growth ?? [];
    // A case that fails instead is shown, not curves that will never be there.
    if (measured.length > 0) return ['', ...growthLines(measured, pen, true)];
    if (!result || result.verdict === 'AC') return ['', pen.c.dim('not measured yet')];
  } else if (panel) {
    return ['', pen.c.bold(panel.title), '', ...panelLines(panel, pen, markdown)];
  }
  if (trouble !== undefined) return ['', pen.c.red(escapeControls(trouble))];
  if (!result || state.phase === 'waiting') return [];
  const shown = state.reveal ? result : redactHidden(result);
  const blocks = [
    ...explanation(shown, pen),
    shown.cases.length > 0 ? [summary(shown, pen)] : [],
  ].filter((lines) => lines.length > 0);
  return blocks.flatMap((lines) => ['', ...lines]);
}

/** Lines above the rows of a list: an empty one, its title, and an empty one. */
const ROWS_BEFORE_CHOICES = 3;

function panelLines(
  panel: Exclude<Panel, { kind: 'growth' }>,
  { c, columns }: Pen,
  markdown: ScreenParts['markdown'],
): string[] {
  if (panel.kind !== 'choice') {
    const text = panel.kind === 'markdown' ? markdown(panel.text, columns) : panel.text;
    return text.trimEnd().split('\n');
  }
  // One line for each row, so that the chosen one is where it is counted to be.
  return panel.rows.map(({ text }, i) => {
    const line = `${i === panel.chosen ? '>' : ' '} ${escapeControls(text)}`.slice(0, columns);
    return i === panel.chosen ? c.bold(c.cyan(line)) : line;
  });
}

/** The keys in as few lines as they fit into: words in which the key stands out. */
function keyLines(keys: ScreenParts['keys'], { c, columns, colors }: Pen): string[] {
  const lines: string[][] = [];
  let width = Infinity;
  for (const [key, word] of keys) {
    const wanted = word.length + (colors ? 1 : 3);
    if (width + wanted > columns + 1) {
      lines.push([]);
      width = 0;
    }
    const [before = '', ...after] = word.split(key);
    const shown = colors ? c.bold(c.underline(key)) : `[${key}]`;
    lines.at(-1)!.push(`${c.dim(before)}${shown}${c.dim(after.join(key))}`);
    width += wanted;
  }
  return lines.map((line) => line.join(' '));
}

/** As many lines as there is room for; what is left out is said. */
function scrolled(lines: string[], from: number, room: number, { c }: Pen): string[] {
  if (lines.length <= room) return lines;
  const shown = lines.slice(from, from + room - 1);
  const rest = lines.length - from - shown.length;
  const above = from > 0 ? `↑ ${from} ` : '';
  return [...shown, c.dim(rest > 0 ? `${above}↓ ${count(rest, 'more line')}` : `${above}end`)];
}

function wrap(line: string, columns: number): string[] {
  return wrapAnsi(line, columns, { hard: true, trim: false }).split('\n');
}
