import pc from 'picocolors';
import { KILLERS, type MutantsReport, type MutatedProgram } from '../commands/verify-mutants.ts';
import { count, escapeControls } from '../format.ts';
import type { MutantName } from '../mutants/mutate.ts';

/** One package's report, as soon as it is there: how many were rejected by what, and the survivors. */
export function formatMutants(report: MutantsReport, colors: boolean): string {
  const c = pc.createColors(colors);
  const { problem, programs, mutants, killed, equivalent, survivors, faults, durationMs } = report;
  const mark = isSound(report) ? c.green('✓') : c.red('✗');
  const by = KILLERS.map((killer) => `${killer} ${killed[killer]}`).join(', ');
  const what = `${count(mutants, 'mutant')} of ${count(programs, 'program')}; killed by ${by}; ${equivalent} equivalent, ${(durationMs / 1000).toFixed(1)} s`;
  return [
    `${mark} ${c.bold(problem)} ${c.dim(what)}`,
    ...survivors.flatMap((survivor) => formatSurvivor(survivor, c)),
    ...faults.map((fault) => `  ${c.red('fault')} ${escapeControls(fault)}`),
    '',
  ].join('\n');
}

type Colors = ReturnType<typeof pc.createColors>;

function formatSurvivor({ file, in: scope, line, becomes, nth }: MutantName, c: Colors): string[] {
  const place = `${scope === '' ? '' : `, in ${scope}`}${nth > 1 ? `, number ${nth}` : ''}`;
  return [
    `  ${c.red('survived')} ${file}${escapeControls(place)}`,
    `    ${c.red(`- ${escapeControls(line)}`)}`,
    `    ${c.green(`+ ${escapeControls(becomes)}`)}`,
  ];
}

/** Whether every mutant was rejected or is marked, rightly. */
export function isSound({ survivors, faults }: MutantsReport): boolean {
  return survivors.length === 0 && faults.length === 0;
}

/** The last line. */
export function formatMutantsTotal(reports: readonly MutantsReport[], colors: boolean): string {
  const c = pc.createColors(colors);
  const sum = (of: (report: MutantsReport) => number) => reports.reduce((n, r) => n + of(r), 0);
  const words = `${count(reports.length, 'package')}, ${count(
    sum(({ mutants }) => mutants),
    'mutant',
  )}, ${count(
    sum(({ survivors }) => survivors.length),
    'survivor',
  )}, ${count(
    sum(({ faults }) => faults.length),
    'fault',
  )}`;
  return `${reports.every(isSound) ? c.green(words) : c.red(words)}\n`;
}

/** What is under way. */
export function formatMutated({ problem, file, mutants, survived }: MutatedProgram): string {
  return `${problem}/${file}: ${count(mutants, 'mutant')}, ${survived} survived\n`;
}
