/** The growth check in the terminal: a line an axis, and the curves where they teach something. */
import { escapeControls } from '../format.ts';
import type { GrowthResult } from '../types.ts';
import { chartOf, GROWTH_MARKS } from './chart.ts';
import { formatPlot } from './plot.ts';
import type { Pen } from './pretty.ts';

const PLOT_ROWS = { least: 6, most: 14, around: 14 };

/** @param all draw every axis, those that pass as well */
export function growthLines(growth: readonly GrowthResult[], pen: Pen, all = false): string[] {
  return growth.flatMap((axis) => {
    const plotted = all || axis.verdict === 'fail' || axis.verdict === 'inconclusive';
    return [summary(axis, pen), ...(plotted ? plot(axis, pen) : [])];
  });
}

function summary({ verdict, message }: GrowthResult, { c }: Pen): string {
  const text = escapeControls(message);
  switch (verdict) {
    case 'fail':
      return `${c.red(GROWTH_MARKS.fail)} ${c.bold(text)}`;
    case 'inconclusive':
      return c.yellow(`${GROWTH_MARKS.inconclusive} ${text}`);
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
