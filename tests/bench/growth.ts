/**
 * The growth check's decisions on every submission that reaches it: the accepted ones, and the slow ones that
 * say they are caught by growth. Prints false rejects, false accepts, inconclusives and the cost, on the machine
 * as it is and with its processors oversubscribed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type Program } from '../../judge/compile/compile.ts';
import { loadSource } from '../../judge/compile/source.ts';
import { checkGrowth } from '../../judge/check-growth.ts';
import { planAxes } from '../../judge/plan-axes.ts';
import { packageRoot } from '../../judge/package.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem, type Problem } from '../../judge/problem/load.ts';
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import type { GrowthResult } from '../../judge/types.ts';
import { Hogs } from './hogs.ts';
import { formatTable, median } from './paired.ts';

interface Labelled {
  problem: Problem;
  name: string;
  good: boolean;
  program: Program;
}

interface Decision {
  name: string;
  good: boolean;
  growth: GrowthResult[];
  ms: number;
}

/** Processors oversubscribed so many times; the last in bursts. */
const LOADS = ['1x', '2x', '4x', 'bursts'];

export async function benchGrowth(runs: number, only: readonly string[]): Promise<string> {
  const loads = LOADS.filter((load) => only.includes(load));
  const submissions = await labelled(only.filter((arg) => !LOADS.includes(arg)));
  const rows: string[][] = [];
  const notes: string[] = [];
  for (const load of loads.length > 0 ? loads : LOADS) {
    const decisions: Decision[] = [];
    const hogs = new Hogs(load);
    try {
      for (let run = 0; run < runs; run++) {
        for (const submission of submissions) {
          const decision = await decide(submission, 1_000 * runs + 17 * run);
          decisions.push(decision);
          if (isNotable(decision)) notes.push(`${load} ${describe(decision)}`);
          if (process.stderr.isTTY) process.stderr.write(`\r${load} ${decisions.length}\u001b[K`);
          else console.error(`${load} ${describe(decision)}`);
        }
      }
    } finally {
      hogs.end();
    }
    rows.push(rowFor(load, decisions));
  }
  return [formatTable(HEADER, rows), ...notes].join('\n');
}

const HEADER = [
  'load',
  'good',
  'rejected',
  'inconclusive',
  'bad',
  'accepted',
  'inconclusive',
  'good: median, max ms',
  'bad by counts: median, max ms',
  'bad by clocks: median, max ms',
];

function rowFor(load: string, decisions: readonly Decision[]): string[] {
  const good = decisions.filter((d) => d.good);
  const bad = decisions.filter((d) => !d.good);
  const tally = (list: Decision[], verdict: string) =>
    String(list.filter((d) => outcome(d) === verdict).length);
  const rejectedBy = (by: string) =>
    bad.filter(
      ({ growth }) => growth.at(-1)!.verdict === 'fail' && growth.at(-1)!.evidence.by === by,
    );
  return [
    load,
    String(good.length),
    tally(good, 'fail'),
    tally(good, 'inconclusive'),
    String(bad.length),
    tally(bad, 'pass'),
    tally(bad, 'inconclusive'),
    ...[good, rejectedBy('counts'), rejectedBy('clocks')].map(costs),
  ];
}

function costs(decisions: readonly Decision[]): string {
  if (decisions.length === 0) return '';
  const ms = decisions.map((d) => d.ms);
  return `${median(ms).toFixed(0)}, ${Math.max(...ms).toFixed(0)}`;
}

/** One word for all axes: the worst. */
function outcome({ growth }: Decision): GrowthResult['verdict'] {
  const verdicts = growth.map(({ verdict }) => verdict);
  for (const verdict of ['fail', 'inconclusive', 'skipped'] as const) {
    if (verdicts.includes(verdict)) return verdict;
  }
  return 'pass';
}

function isNotable(decision: Decision): boolean {
  return outcome(decision) !== (decision.good ? 'pass' : 'fail');
}

function describe(decision: Decision): string {
  const axes = decision.growth.map(
    ({ axis, verdict, measured, reference, sizes, cpuMs, evidence }) =>
      `${axis} ${verdict} n^${measured.toFixed(2)} (reference n^${reference.toFixed(2)}) to ${sizes.at(-1) ?? 0} in ${(cpuMs.at(-1) ?? 0).toFixed(0)} ms, ${evidence.by} ${evidence.rounds}`,
  );
  return `${decision.name} ${decision.ms.toFixed(0)} ms: ${axes.join('; ')}`;
}

async function decide(submission: Labelled, seed: number): Promise<Decision> {
  const { problem, program, name, good } = submission;
  const pool = new SandboxPool();
  pool.warm(2, 'clock');
  const started = performance.now();
  try {
    const growth = await checkGrowth(problem, planAxes(problem, seed), program, pool);
    return { name, good, growth, ms: performance.now() - started };
  } finally {
    await pool.dispose();
  }
}

async function labelled(only: readonly string[]): Promise<Labelled[]> {
  const found: Labelled[] = [];
  // Those for the tests show what the six do not: n^1.5, n log n for n, string slicing, the usual cache, memory.
  for (const [id, folder] of listProblems(join(packageRoot(), 'tests/fixtures/packages'))) {
    if (only.length > 0 && !only.some((name) => name.split('/')[0] === id)) continue;
    const problem = await loadProblem(id, folder);
    for (const [kind, good] of [
      ['accepted', true],
      ['time_limit_exceeded', false],
      ['memory_limit_exceeded', false],
    ] as const) {
      const at = join(folder, 'submissions', kind);
      for (const file of existsSync(at) ? readdirSync(at).sort() : []) {
        if (!good && !/caught by: growth/i.test(readFileSync(join(at, file), 'utf8'))) continue;
        const name = `${id}/${kind}/${file}`;
        if (only.length > 0 && !only.some((arg) => arg === id || name.includes(arg))) continue;
        const compiled = await compile(await loadSource(join(at, file), file), problem.entry);
        if (!compiled.ok) throw new Error(`${file} does not compile`);
        found.push({ problem, name, good, program: compiled.program });
      }
    }
  }
  return found;
}
