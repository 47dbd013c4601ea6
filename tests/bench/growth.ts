/**
 * The growth check's decisions on every submission that reaches it: the accepted ones, and the slow ones that
 * say they are caught by growth. Prints false rejects, false accepts, inconclusives and the cost.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type Program } from '../../judge/compile/compile.ts';
import { loadSource } from '../../judge/compile/source.ts';
import { checkGrowth } from '../../judge/check-growth.ts';
import { packageRoot } from '../../judge/package.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem, type Problem } from '../../judge/problem/load.ts';
import { GROWTH_ALLOWANCE, SandboxPool } from '../../judge/sandbox/pool.ts';
import type { GrowthResult } from '../../judge/types.ts';
import { formatTable, median } from './paired.ts';

interface Labelled {
  problem: Problem;
  name: string;
  good: boolean;
  program: Program;
}

/** How many hogs run beside the check: processors oversubscribed so many times. */
const LOADS = [1, 2, 4];
const PROCESSORS = 2;

export async function benchGrowth(runs: number, only: readonly string[]): Promise<string> {
  const loads = only.filter((arg) => /^\d+x$/.test(arg)).map((arg) => Number.parseInt(arg));
  const problems = only.filter((arg) => !/^\d+x$/.test(arg));
  const submissions = await labelled(problems);
  const rows: string[][] = [];
  const mistakes: string[] = [];
  for (const load of loads.length > 0 ? loads : LOADS) {
    const hogs = startHogs((load - 1) * PROCESSORS);
    const tally = { good: 0, bad: 0, falseRejects: 0, falseAccepts: 0, inconclusive: 0 };
    const costs: Record<'good' | 'bad', number[]> = { good: [], bad: [] };
    try {
      for (let run = 0; run < runs; run++) {
        for (const submission of submissions) {
          const { growth, ms } = await decide(submission, 1_000 + run);
          const verdicts = growth.map(({ verdict }) => verdict);
          const { good } = submission;
          tally[good ? 'good' : 'bad']++;
          costs[good ? 'good' : 'bad'].push(ms);
          const rejected = verdicts.includes('fail');
          if (verdicts.includes('inconclusive')) tally.inconclusive++;
          if (good && rejected) tally.falseRejects++;
          if (!good && !rejected) tally.falseAccepts++;
          if (good === rejected || verdicts.includes('inconclusive')) {
            mistakes.push(`${load}x ${submission.name}: ${growth.map(describe).join('; ')}`);
          }
        }
      }
    } finally {
      hogs.forEach((hog) => hog.kill('SIGKILL'));
    }
    rows.push([
      `${load}x`,
      String(tally.good),
      String(tally.falseRejects),
      String(tally.bad),
      String(tally.falseAccepts),
      String(tally.inconclusive),
      ...(['good', 'bad'] as const).flatMap((kind) => [
        median(costs[kind]).toFixed(0),
        Math.max(...costs[kind]).toFixed(0),
      ]),
    ]);
  }
  const header = ['load', 'good', 'false rejects', 'bad', 'false accepts', 'inconclusive'];
  const table = formatTable([...header, 'good ms', 'good max ms', 'bad ms', 'bad max ms'], rows);
  return [table, ...mistakes].join('\n');
}

async function decide(
  { problem, program }: Labelled,
  seed: number,
): Promise<{ growth: GrowthResult[]; ms: number }> {
  const pool = new SandboxPool(GROWTH_ALLOWANCE);
  pool.warm(2);
  const started = performance.now();
  try {
    const growth = await checkGrowth(problem, program, seed, pool);
    return { growth, ms: performance.now() - started };
  } finally {
    await pool.dispose();
  }
}

function describe({ axis, verdict, measured, reference, sizes, cpuMs }: GrowthResult): string {
  const last = sizes.at(-1) ?? 0;
  return `${axis} ${verdict} n^${measured.toFixed(2)} (reference n^${reference.toFixed(2)}) to ${last} in ${(cpuMs.at(-1) ?? 0).toFixed(0)} ms`;
}

async function labelled(only: readonly string[]): Promise<Labelled[]> {
  const found: Labelled[] = [];
  for (const [id, folder] of listProblems(packageRoot())) {
    if (only.length > 0 && !only.includes(id)) continue;
    const problem = await loadProblem(id, folder);
    for (const [kind, good] of [
      ['accepted', true],
      ['time_limit_exceeded', false],
    ] as const) {
      const at = join(folder, 'submissions', kind);
      for (const file of readdirSync(at).sort()) {
        if (!good && !/caught by: growth/i.test(readFileSync(join(at, file), 'utf8'))) continue;
        const compiled = await compile(await loadSource(join(at, file), file), problem.entry);
        if (!compiled.ok) throw new Error(`${file} does not compile`);
        found.push({ problem, name: `${id}/${kind}/${file}`, good, program: compiled.program });
      }
    }
  }
  return found;
}

/** Half of them burn the processor, half sweep through memory; they end with us. */
function startHogs(count: number) {
  const scripts = [
    'for (;;) Math.sqrt(2)',
    'const a = new Float64Array(4e6); for (let i = 0; ; i = (i + 8191) % a.length) a[i]++',
  ];
  return Array.from({ length: count }, (_, i) =>
    spawn(process.execPath, ['-e', scripts[i % 2]!], { stdio: 'ignore' }),
  );
}
