/** `judge doctor` in the terminal. */
import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import type { AttackOutcome, AttackReport, DoctorReport } from '../commands/doctor.ts';

const WIDTH = 80;
const NAME_WIDTH = 26;
/** Columns before what is said of a wall. */
const NOTE_INDENT = 4 + NAME_WIDTH + 1;
const ATTACK_WIDTH = 24;
const CELL_WIDTH = 21;

/** What the machine offers, as a table: every wall, and every attack on it. */
export function formatDoctor(report: DoctorReport, colors: boolean): string {
  const c = pc.createColors(colors);
  const cell = (outcome: AttackOutcome | null, color: (text: string) => string) => {
    if (outcome === null) return c.dim('–');
    const { blocked, ms } = outcome;
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
    const row = ({ attempted, submission, unguarded }: AttackReport) =>
      `      ${attempted.padEnd(ATTACK_WIDTH)}${cell(submission, c.red)}   ${cell(unguarded, c.yellow)}`;
    return [
      `  ${mark} ${name.padEnd(NAME_WIDTH)} ${notes}`.trimEnd(),
      ...byLanguage(attacks).flatMap(([language, made]) => [
        c.dim(
          `      ${`by ${language}`.padEnd(ATTACK_WIDTH)}${'as a submission'.padEnd(CELL_WIDTH)}the wall alone`,
        ),
        ...made.map(row),
      ]),
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
    c.dim('  the wall alone: as if a submission had every permission of the runtime;'),
    c.dim('  – where none of them could make a difference'),
    '',
    ...conclusion(report, c),
  ].join('\n')}\n`;
}

/** The attacks in their order, those by one language together. */
function byLanguage(attacks: readonly AttackReport[]): [string, AttackReport[]][] {
  const languages = new Set(attacks.map(({ language }) => language));
  return [...languages].map((name) => [name, attacks.filter(({ language }) => language === name)]);
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
