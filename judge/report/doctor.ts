import pc from 'picocolors';
import type { DoctorReport } from '../commands/doctor.ts';

/** What the machine offers, as a table. */
export function formatDoctor(report: DoctorReport, colors: boolean): string {
  const c = pc.createColors(colors);
  const walls = report.walls.map(({ name, works, bootMs, why }) => {
    const mark = works ? c.green('✓') : c.yellow('–');
    const note = works ? `boots in ${bootMs!.toFixed(0)} ms` : (why ?? '');
    return `  ${mark} ${name.padEnd(12)} ${c.dim(note)}`;
  });
  const lines = [
    `judge    ${report.judge}`,
    `node     ${report.node}`,
    `platform ${report.platform}`,
    `runtime  ${report.runtime}`,
    'walls',
    ...walls,
    report.used === null
      ? c.red('no sandbox can be started here')
      : `submissions run behind: ${c.bold(report.used)}`,
    ...(report.used === 'process'
      ? [
          c.dim(
            'a stronger wall: install bubblewrap (`apt install bubblewrap`, `dnf install bubblewrap`)',
          ),
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
