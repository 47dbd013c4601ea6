/** Watch mode's screen: the state as exactly as many lines as the window has. */
import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import { count, escapeControls, formatMs } from '../format.ts';
import type { Change } from '../watch/change.ts';
import type { WatchState } from '../watch/state.ts';
import { growthLines } from './growth.ts';
import { explanation, headline, type Pen, summary } from './pretty.ts';
import { redactSecrets } from './redact.ts';
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
  const pen: Pen = {
    ...context,
    c: pc.createColors(context.colors),
    reveal: state.reveal,
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
  const middle = scrolled(fit(body(state, pen, parts)), state.scroll, room, pen);
  const gap = Math.max(0, rows - top.length - middle.length - bottom.length);
  return [...top, ...middle, ...new Array<string>(gap).fill(''), ...bottom].slice(0, rows);
}

/** One line for each verdict, where there is no terminal. */
export function formatVerdictLine(state: WatchState): string {
  const { result, elapsedMs } = state;
  if (!result) return '';
  const { verdict, problem, submission, message, casesNotJudged } = result;
  const more = [
    ...(state.phase === 'settling' ? [`${count(casesNotJudged, 'large case')} to come`] : []),
    ...(result.growth.length > 0 ? ['growth measured'] : []),
  ];
  const facts = [formatMs(elapsedMs ?? 0), ...more].join(', ');
  const line = `${verdict} ${problem} ${submission}: ${message} (${facts})`;
  return escapeControls(line).replace(/\s*\n\s*/g, ' ');
}

function head(state: WatchState, pen: Pen): string[] {
  const { c } = pen;
  const { problem, file, result, phase, progress, elapsedMs, change } = state;
  if (!problem) return [c.bold('watching solutions/'), c.dim('save one to have it judged')];
  if (phase === 'waiting') {
    return [`${c.bold(problem.id)}  ${c.dim(escapeControls(file!))}`, c.yellow(missing(state))];
  }
  if (phase === 'judging' || !result) {
    const name = `${c.bold(problem.id)}  ${c.dim(escapeControls(file!))}`;
    return [`${c.cyan('… judging')}  ${name}`, c.dim(progress)];
  }
  const more = phase === 'idle' ? [] : [c.cyan(progress)];
  const facts = [
    ...(change ? changes(change, c) : []),
    ...(elapsedMs === undefined ? [] : [c.dim(formatMs(elapsedMs))]),
    ...(state.scope === 'samples' ? [c.yellow('samples only')] : []),
    ...more,
  ];
  const soFar = phase === 'settling' && result.verdict === 'AC';
  return [headline(result, pen, soFar), facts.join(c.dim(' · '))];
}

function missing({ problem, file }: WatchState): string {
  return `waiting for ${escapeControls(file!)}: judge new ${problem!.id} writes a starter`;
}

function changes({ fixed, broken, still }: Change, c: Pen['c']): string[] {
  const some = (names: string[]) =>
    names.length > 2 ? `${names[0]!} and ${names.length - 1} more` : names.join(', ');
  return [
    ...(fixed.length > 0 ? [c.green(`fixed ${some(fixed)}`)] : []),
    ...(broken.length > 0 ? [c.red(`broken ${some(broken)}`)] : []),
    ...(still.length > 0 ? [c.yellow(`still failing ${some(still)}`)] : []),
  ];
}

function body(state: WatchState, pen: Pen, { markdown }: ScreenParts): string[] {
  const { panel, result, trouble } = state;
  if (trouble !== undefined) return ['', pen.c.red(escapeControls(trouble))];
  if (panel?.kind === 'growth' && result) {
    const lines = growthLines(result.growth, pen, true);
    return ['', ...(lines.length > 0 ? lines : [pen.c.dim('not measured yet')])];
  }
  if (panel) {
    const text = panel.kind === 'markdown' ? markdown(panel.text, pen.columns) : panel.text;
    return ['', pen.c.bold(panel.title), '', ...text.trimEnd().split('\n')];
  }
  if (!result || state.phase === 'waiting') return [];
  const shown = state.reveal ? result : redactSecrets(result);
  const blocks = [
    ...explanation(shown, pen),
    shown.cases.length > 0 ? [summary(shown, pen)] : [],
  ].filter((lines) => lines.length > 0);
  return blocks.flatMap((lines) => ['', ...lines]);
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
function scrolled(lines: string[], scroll: number, room: number, { c }: Pen): string[] {
  if (lines.length <= room) return lines;
  const from = Math.min(scroll, lines.length - room + 1);
  const shown = lines.slice(from, from + room - 1);
  const rest = lines.length - from - shown.length;
  const above = from > 0 ? `↑ ${from} ` : '';
  return [...shown, c.dim(rest > 0 ? `${above}↓ ${count(rest, 'more line')}` : `${above}end`)];
}

function wrap(line: string, columns: number): string[] {
  return wrapAnsi(line, columns, { hard: true, trim: false }).split('\n');
}
