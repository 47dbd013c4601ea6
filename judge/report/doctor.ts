/** `judge doctor` in the terminal. */
import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import type { DoctorReport } from '../commands/doctor.ts';

const WIDTH = 80;
const NAME_WIDTH = 26;
/** Columns before what is said of a wall. */
const NOTE_INDENT = 4 + NAME_WIDTH + 1;
const ATTACK_WIDTH = 24;
const CELL_WIDTH = 21;

/** What the machine offers, as a table: every wall, and every attack on it. */
export function formatDoctor(report: DoctorReport, colors: boolean): string {
  const c = pc.createColors(colors);
  const cell = (
    { blocked, ms }: { blocked: boolean; ms: number },
    color: (text: string) => string,
  ) => {
    const word = (blocked ? 'blocked' : 'open').padEnd(8);
    return `${(blocked ? c.green : color)(word)}${c.dim(`${ms.toFixed(1).padStart(7)} ms`)}`;
  };
  const walls = report.walls.flatMap(({ name, works, untested, bootMs, why, attacks }) => {
    const mark = works ? c.green('✓') : c.yellow('–');
    const note = works ? `boots in ${bootMs!.toFixed(0)} ms` : (why ?? '');
    const notes = wrapAnsi(untested ? `${note}; untested` : note, WIDTH - NOTE_INDENT)
      .split('\n')
      .map((line) => c.dim(line))
      .join(`\n${' '.repeat(NOTE_INDENT)}`);
    const head = `      ${'attempted'.padEnd(ATTACK_WIDTH)}${'as a submission'.padEnd(CELL_WIDTH)}the wall alone`;
    return [
      `  ${mark} ${name.padEnd(NAME_WIDTH)} ${notes}`.trimEnd(),
      ...(attacks.length > 0 ? [c.dim(head)] : []),
      ...attacks.map(
        ({ attempted, submission, unguarded }) =>
          `      ${attempted.padEnd(ATTACK_WIDTH)}${cell(submission, c.red)}   ${cell(unguarded, c.yellow)}`,
      ),
    ];
  });
  return `${[
    `judge    ${report.judge}`,
    `node     ${report.node}`,
    `platform ${report.platform}`,
    `runtime  ${report.runtime}`,
    '',
    'walls, strongest first',
    ...walls,
    c.dim('  the wall alone: as if a submission had every permission of the runtime'),
    '',
    ...conclusion(report, c),
  ].join('\n')}\n`;
}

function conclusion({ used, walls, advice }: DoctorReport, c: ReturnType<typeof pc.createColors>) {
  const steps = advice.map((line) => `  ${line}`);
  if (used === null) return [c.red('no sandbox can be started here'), ...steps];
  const strongest = walls[0]!.name === used;
  return [
    `submissions run behind: ${c.bold(used)}, the strongest${strongest ? '' : ' that works here'}`,
    ...(steps.length > 0 ? ['a stronger wall:', ...steps] : []),
  ];
}
