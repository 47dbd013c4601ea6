/** The growth check in the terminal: a line an axis, and the curves where they teach something. */
import wrapAnsi from 'wrap-ansi';
import { escapeControls } from '../base/format.ts';
import { siteSentence } from '../growth/words.ts';
import type { GrowthResult } from '../types.ts';
import { chartOf, GROWTH_MARKS } from './chart.ts';
import { frameLines } from './frame.ts';
import { formatPlot } from './plot.ts';
import type { Pen } from './pen.ts';

const INDENT = 2;
const PLOT_ROWS = { least: 6, most: 14, around: 14 };

/** @param all draw every axis, those that pass as well */
export function growthLines(growth: readonly GrowthResult[], pen: Pen, all = false): string[] {
  return growth.flatMap((axis) => {
    const plotted = all || axis.verdict === 'fail' || axis.verdict === 'inconclusive';
    return [
      summary(axis, pen),
      ...guiltyLine(axis, pen),
      ...(axis.remark === null ? [] : [pen.c.yellow(`  note: ${escapeControls(axis.remark)}`)]),
      ...(plotted ? plot(axis, pen) : []),
    ];
  });
}

/** Where the work grows: in words, and in the submission's own lines. */
function guiltyLine(axis: GrowthResult, { c, columns }: Pen): string[] {
  const sentence = siteSentence(axis);
  if (!axis.site || sentence === undefined) return [];
  const { file, line, column, frame } = axis.site;
  const text = wrapAnsi(escapeControls(sentence), columns - INDENT, { hard: true })
    .split('\n')
    .map((line) => ' '.repeat(INDENT) + line);
  if (frame === '') return [...text, `  at ${escapeControls(file)}:${line}:${column}`];
  return [...text, '', ...frameLines(frame, c)];
}

function summary({ verdict, message }: GrowthResult, { c }: Pen): string {
  const text = escapeControls(message);
  switch (verdict) {
    case 'fail':
      return `${c.red(GROWTH_MARKS.fail)} ${c.bold(text)}`;
    case 'inconclusive':
    case 'skipped':
      return c.yellow(`${GROWTH_MARKS[verdict]} ${text}`);
    default:
      return `${c.dim(GROWTH_MARKS[verdict])} ${c.dim(text)}`;
  }
}

function plot(axis: GrowthResult, { c, columns, rows }: Pen): string[] {
  const chart = chartOf(axis);
  if (!chart) return [];
  const height = Math.max(PLOT_ROWS.least, Math.min(PLOT_ROWS.most, rows - PLOT_ROWS.around));
  return ['', ...formatPlot(chart, { columns, rows: height }, c), ''];
}
