/**
 * `judge grade` over many branches: how many submissions a minute, what that is beside the submissions' own CPU
 * time and beside `vitest run` on the same cases (one process for each submission, no growth check, no limits),
 * what a second run costs, and whether the judge's memory grows.
 */
import { rmSync } from 'node:fs';
import { handedIn, makeBranches } from './branches.ts';
import { type Graded, runGrade, tally } from './graded.ts';
import { formatTable } from './paired.ts';
import { timeVitest } from './vitest.ts';

const BRANCHES = 200;
/** People whose submissions are given to vitest as well. */
const SAMPLE = 4;

/** @param only how many branches, default 200; and `growth` to measure that as well */
export async function benchGrade(_runs: number, only: readonly string[]): Promise<string> {
  const [branches = BRANCHES] = only.filter((word) => word !== 'growth').map(Number);
  const folder = makeBranches(branches, 'all');
  try {
    const sample = Array.from({ length: SAMPLE }, (_, i) =>
      handedIn(Math.floor((i * branches) / SAMPLE), 'all'),
    );
    const vitest = await timeVitest(sample.flat());
    const mean = (of: 'wallMs' | 'cpuMs') =>
      vitest.reduce((sum, run) => sum + run[of], 0) / vitest.length;
    const cases = ['--no-growth'];
    const measured: [label: string, graded: Graded][] = [
      ['cases, --jobs 1', await runGrade(folder, [...cases, '--no-cache', '--jobs', '1'])],
      ['cases, --jobs 2', await runGrade(folder, [...cases, '--jobs', '2'])],
      ['nothing changed', await runGrade(folder, [...cases, '--jobs', '2'])],
    ];
    if (only.includes('growth')) {
      measured.push(['with growth, --jobs 2', await runGrade(folder, ['--jobs', '2'])]);
    }
    const submissions = branches * sample[0]!.length;
    const rows = measured.map(([label, graded]) => {
      const { wallMs, cpuMs, rssMiB } = graded;
      const own = ownCpuMs(graded);
      return [
        label,
        (wallMs / 1000).toFixed(1),
        ((60_000 * submissions) / wallMs).toFixed(0),
        ((mean('wallMs') * submissions) / wallMs).toFixed(1),
        (cpuMs / submissions).toFixed(0),
        ((mean('cpuMs') * submissions) / cpuMs).toFixed(1),
        (own / submissions).toFixed(0),
        (cpuMs / own).toFixed(2),
        `${rssMiB.quarter.toFixed(0)} ${rssMiB.half.toFixed(0)} ${rssMiB.end.toFixed(0)}`,
      ];
    });
    const ended = vitest.filter((run) => run.ended).length;
    return [
      `${branches} branches, ${submissions} submissions: ${tally(measured[0]![1].report)}`,
      `vitest run: ${vitest.length} submissions, ${ended} ended after a minute; mean ${mean('wallMs').toFixed(0)} ms, CPU ${mean('cpuMs').toFixed(0)} ms`,
      '',
      formatTable(
        [
          ...['run', 's', 'a minute', '× vitest', 'CPU ms each', '× vitest', 'own CPU ms each'],
          ...['CPU / own', 'RSS MiB at ¼, ½, end'],
        ],
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
