/**
 * The growth check's decisions on every submission that reaches it: the accepted ones, and the slow ones that
 * say they are caught by growth. Prints false rejects, false accepts, inconclusives and the cost, on the machine
 * as it is and with its processors oversubscribed.
 */
import { checkGrowth } from '../../judge/growth/check-growth.ts';
import { languageOf } from '../../judge/languages/index.ts';
import { type PlannedAxis, planAxes } from '../../judge/growth/plan-axes.ts';
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import type { GrowthResult } from '../../judge/types.ts';
import { type Labelled, labelled } from '../support/growth-corpus.ts';
import { notedTrial } from '../support/trial.ts';
import { Hogs } from './hogs.ts';
import { formatTable, median } from './paired.ts';

interface Decision {
  name: string;
  good: boolean;
  growth: GrowthResult[];
  ms: number;
}

/** The seed of the first run. */
const SEED = 20261120;
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
          const decision = await decide(submission, SEED + 17 * run);
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
    ({ axis, verdict, measured, limit, sizes, evidence, timesReference, site, remark }) =>
      `${axis} ${verdict} n^${measured.toFixed(2)}, limit n^${limit.toFixed(2)}, to ${sizes.at(-1) ?? 0}, ${(timesReference ?? 0).toFixed(1)} times, ${evidence.by}${site ? `, line ${site.line} ${site.what}` : ''}${remark === null ? '' : `, ${remark}`}`,
  );
  return `${decision.name} ${decision.ms.toFixed(0)} ms: ${axes.join('; ')}`;
}

/** The axes of a problem, whose inputs are made once, as in a watch. */
const planned = new Map<string, PlannedAxis[]>();

async function decide(submission: Labelled, seed: number): Promise<Decision> {
  const { problem, program, source, name, good } = submission;
  const key = `${problem.id} ${seed}`;
  const axes = planned.get(key) ?? planAxes(problem, seed);
  planned.clear();
  planned.set(key, axes);
  const pool = new SandboxPool();
  const trial = notedTrial(true);
  const started = performance.now();
  try {
    const growth = await checkGrowth({
      problem,
      axes,
      language: languageOf(source),
      submission: program,
      source,
      pool,
      trial,
      emit: () => undefined,
    });
    for (const input of [...trial.judged, ...trial.rejected]) {
      console.error(`${name} failed on ${input}`);
    }
    return { name, good, growth, ms: performance.now() - started };
  } finally {
    await pool.dispose();
  }
}
