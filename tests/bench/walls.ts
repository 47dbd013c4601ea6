/**
 * What the walls cost, in turn behind every wall that works here: the boot of a blank sandbox, which a cold
 * judgement waits for, and a judgement (a problem's reference on all its cases, no growth) in a sandbox that was
 * booted ahead. Both in CPU time, which hardly depends on what else the machine does, and in wall time, which
 * does. The CPU time is that of every process of a boot; and of the judge and its cases.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSource } from '../../judge/compile/source.ts';
import { judge } from '../../judge/judging/judge.ts';
import { packageRoot } from '../../judge/base/package.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem, type Problem } from '../../judge/problem/load.ts';
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import { SandboxProcess } from '../../judge/sandbox/process.ts';
import { ALLOWANCES, findRuntime } from '../../judge/sandbox/runtime.ts';
import { WALLS } from '../../judge/sandbox/walls/index.ts';
import type { Wall } from '../../judge/sandbox/walls/wall.ts';
import { descendants } from '../support/processes.ts';
import { formatTable, median } from './paired.ts';

const SEED = 20261120;
const RUNTIME = findRuntime();
const BOOTS_A_ROUND = 3;

interface Cost {
  cpuMs: number;
  wallMs: number;
}

export async function benchWalls(rounds: number, only: readonly string[]): Promise<string> {
  const walls = await working();
  const boot = await inTurn(walls, rounds * BOOTS_A_ROUND, bootOnce);
  const rows = [['boot', ...cells(boot)]];
  for (const [id, folder] of listProblems(packageRoot())) {
    if (only.length > 0 && !only.includes(id)) continue;
    const problem = await loadProblem(id, folder);
    rows.push([id, ...cells(await inTurn(walls, rounds, (wall) => judgeOnce(problem, wall)))]);
  }
  const header = [
    '',
    ...walls.map(({ name }) => `${name}: CPU ms, wall ms`),
    ...walls
      .slice(1)
      .flatMap(({ name }) => [`CPU to ${name}: ratio, more ms`, `wall to ${name}: ratio, more ms`]),
  ];
  return formatTable(header, rows);
}

/** What it costs behind every wall, round by round; who is first changes, and the first round is not counted. */
async function inTurn(
  walls: readonly Wall[],
  rounds: number,
  once: (wall: Wall) => Promise<Cost>,
): Promise<Cost[][]> {
  const costs = walls.map((): Cost[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const turn of walls.keys()) {
      const at = (turn + round) % walls.length;
      const cost = await once(walls[at]!);
      if (round > 0) costs[at]!.push(cost);
    }
  }
  return costs;
}

/** The medians, and the strongest wall against each of the others, pair by pair. */
function cells([strongest = [], ...others]: Cost[][]): string[] {
  const middle = (costs: Cost[], key: keyof Cost) => median(costs.map((cost) => cost[key]));
  const beside = (costs: Cost[], key: keyof Cost) => {
    const pairs = strongest.map((cost, i) => [cost[key], costs[i]![key]] as const);
    const ratio = median(pairs.map(([a, b]) => a / b));
    return `${ratio.toFixed(3)}, ${median(pairs.map(([a, b]) => a - b)).toFixed(1)}`;
  };
  return [
    ...[strongest, ...others].map(
      (costs) => `${middle(costs, 'cpuMs').toFixed(1)}, ${middle(costs, 'wallMs').toFixed(1)}`,
    ),
    ...others.flatMap((costs) => [beside(costs, 'cpuMs'), beside(costs, 'wallMs')]),
  ];
}

async function bootOnce(wall: Wall): Promise<Cost> {
  const before = descendants();
  const started = performance.now();
  const process = new SandboxProcess(RUNTIME, wall, ALLOWANCES.cases);
  await process.ready;
  const wallMs = performance.now() - started;
  const cpuMs = cpuMsOf(descendants().filter((pid) => !before.includes(pid)));
  process.kill();
  await process.closed;
  return { cpuMs, wallMs };
}

/** CPU time of all threads of these processes, in milliseconds. */
function cpuMsOf(pids: readonly number[]): number {
  const threads = pids.flatMap((pid) =>
    readdirSync(`/proc/${pid}/task`).map((id) => `/proc/${pid}/task/${id}/schedstat`),
  );
  const ns = threads.map((file) => Number(readFileSync(file, 'latin1').split(' ')[0]));
  return ns.reduce((sum, value) => sum + value, 0) / 1e6;
}

async function working(): Promise<Wall[]> {
  const walls: Wall[] = [];
  for (const wall of WALLS) {
    const pool = new SandboxPool({ walls: [wall] });
    if (
      await pool.prove().then(
        () => true,
        () => false,
      )
    )
      walls.push(wall);
    await pool.dispose();
  }
  return walls;
}

/** A judgement in a sandbox that was booted ahead (of the two of a codec: one of them). */
async function judgeOnce(problem: Problem, wall: Wall): Promise<Cost> {
  const pool = new SandboxPool({ walls: [wall] });
  const source = await loadSource(join(problem.folder, 'reference.ts'), 'reference.ts');
  await pool.prove();
  const before = process.cpuUsage();
  const result = await judge(problem, source, { seed: SEED, own: [], growth: false }, pool);
  const { user, system } = process.cpuUsage(before);
  await pool.dispose();
  if (result.verdict !== 'AC')
    throw new Error(`${problem.id}: ${result.verdict} ${result.message}`);
  const inside = result.cases.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
  return { cpuMs: (user + system) / 1000 + inside, wallMs: result.durationMs };
}
