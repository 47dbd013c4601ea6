/** `judge verify --mutants` in the terminal. */
import pc from 'picocolors';
import {
  KILLERS,
  type MutantsReport,
  type MutatedProgram,
  type Survivor,
} from '../commands/verify-mutants.ts';
import { count, escapeControls } from '../base/format.ts';

/**
 * One package's report, as soon as it is there: how many were rejected by what, and the survivors.
 *
 * @param timed whether to say how long it took, as for `formatVerified`
 */
export function formatMutants(report: MutantsReport, colors: boolean, timed: boolean): string {
  const c = pc.createColors(colors);
  const { problem, mutants, killed, equivalent, survivors, accepted, faults, durationMs } = report;
  const mark = isSound(report) ? c.green('✓') : c.red('✗');
  const by = KILLERS.map((killer) => `${killer} ${killed[killer]}`).join(', ');
  const what = `${count(mutants, 'mutant')}; killed by ${by}; ${equivalent} equivalent`;
  const time = timed ? `, ${(durationMs / 1000).toFixed(1)} s` : '';
  return [
    `${mark} ${c.bold(problem)} ${c.dim(what + time)}`,
    ...survivors.flatMap((survivor) => formatSurvivor(survivor, c)),
    ...faults.map((fault) => `  ${c.red('fault')} ${escapeControls(fault)}`),
    ...accepted.map((program) => `  ${c.dim(formatProgram(program))}`),
    '',
  ].join('\n');
}

type Colors = ReturnType<typeof pc.createColors>;

function formatSurvivor({ name, was, is }: Survivor, c: Colors): string[] {
  return [
    `  ${c.red('survived')} ${escapeControls(name)}`,
    `    ${c.red(`- ${escapeControls(was)}`)}`,
    `    ${c.green(`+ ${escapeControls(is)}`)}`,
  ];
}

function formatProgram({ file, mutants, survivors }: MutatedProgram): string {
  return `${file}: ${count(mutants, 'mutant')}, ${survivors.length} not rejected by any case`;
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
export function formatMutated(problem: string, program: MutatedProgram): string {
  return `${problem}/${formatProgram(program)}\n`;
}
