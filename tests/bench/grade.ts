/**
 * `judge grade` over many branches: how many submissions a minute, what that is beside the submissions' own CPU
 * time and beside `vitest run` on the same cases (one process for each submission, no growth check, no limits),
 * what a second run costs, and whether the judge's memory grows.
 */
import { rmSync } from 'node:fs';
import { formatTable, median } from './paired.ts';
import { makeBranches } from './branches.ts';
import { type Graded, runGrade, tally } from './graded.ts';
import { timeVitest } from './vitest.ts';

const BRANCHES = 200;
const SAMPLE = 12;

/** @param only how many branches; default 200 */
export async function benchGrade(_runs: number, [only]: readonly string[]): Promise<string> {
  const branches = Number(only ?? BRANCHES);
  const folder = makeBranches(branches);
  try {
    const cases = ['--no-growth', '--no-cache'];
    const measured: [label: string, graded: Graded][] = [
      ['cases, --jobs 1', await runGrade(folder, [...cases, '--jobs', '1'])],
      ['cases, --jobs 2', await runGrade(folder, [...cases, '--jobs', '2'])],
      ['cases and growth, --jobs 2', await runGrade(folder, ['--jobs', '2'])],
      ['nothing changed', await runGrade(folder, ['--jobs', '2'])],
    ];
    const vitest = await timeVitest(SAMPLE);
    const vitestPerMinute = 60_000 / median(vitest);
    const submissions = branches * measured[0]![1].report.problems.length;
    const rows = measured.map(([label, graded]) => {
      const perMinute = submissions / (graded.wallMs / 60_000);
      const own = ownCpuMs(graded);
      return [
        label,
        (graded.wallMs / 1000).toFixed(1),
        perMinute.toFixed(0),
        (perMinute / vitestPerMinute).toFixed(1),
        (own / 1000).toFixed(1),
        (graded.cpuMs / own).toFixed(2),
        Object.values(graded.rssMiB)
          .map((mib) => mib.toFixed(0))
          .join(' '),
      ];
    });
    return [
      `${branches} branches, ${submissions} submissions: ${tally(measured[2]![1].report)}`,
      `vitest run: median ${median(vitest).toFixed(0)} ms of ${vitest.length}, ${vitestPerMinute.toFixed(0)} a minute`,
      '',
      formatTable(
        ['run', 's', 'a minute', '× vitest', 'own CPU s', 'all CPU / own', 'RSS MiB ¼ ½ 1'],
        rows,
      ),
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the submissions themselves have used for their cases. */
function ownCpuMs({ report }: Graded): number {
  return Object.values(report.judgements).reduce(
    (sum, { cases }) => sum + cases.reduce((own, { cpuMs }) => own + cpuMs, 0),
    0,
  );
}
