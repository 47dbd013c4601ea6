/**
 * What the walls cost: a blank sandbox from its start to its first word (*boot*), and the same judgement (a
 * problem's reference on all its cases, no growth) behind every wall that works here; all walls in turn in each
 * round. *Warm* is with the sandboxes booted ahead; *cold* starts them when the judgement does.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { textSource } from '../../judge/compile/source.ts';
import { judge } from '../../judge/judge.ts';
import { packageRoot } from '../../judge/package.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem, type Problem } from '../../judge/problem/load.ts';
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import { SandboxProcess } from '../../judge/sandbox/process.ts';
import { ALLOWANCES, findRuntime } from '../../judge/sandbox/runtime.ts';
import { WALLS } from '../../judge/sandbox/walls/index.ts';
import type { Wall } from '../../judge/sandbox/walls/wall.ts';
import { formatTable, median } from './paired.ts';

const SEED = 20261120;
const RUNTIME = findRuntime();
const BOOTS_A_ROUND = 10;
/** The second sandbox is booted by then as well. */
const BOOT_MS = 150;

export async function benchWalls(rounds: number, only: readonly string[]): Promise<string> {
  const walls = await working();
  const boot = await inTurn(walls, rounds * BOOTS_A_ROUND, bootOnce);
  const rows = [['a blank sandbox', 'boot', ...cells(boot)]];
  for (const [id, folder] of listProblems(packageRoot())) {
    if (only.length > 0 && !only.includes(id)) continue;
    const problem = await loadProblem(id, folder);
    for (const start of ['warm', 'cold']) {
      const times = await inTurn(walls, rounds, (w) => judgeOnce(problem, w, start === 'warm'));
      rows.push([id, start, ...cells(times)]);
    }
  }
  const header = [
    'problem',
    'start',
    ...walls.map(({ name }) => `${name}: median, min ms`),
    ...walls.slice(1).flatMap(({ name }) => [`ratio to ${name}`, 'more ms: median, of minima']),
  ];
  return formatTable(header, rows);
}

/** Milliseconds of every wall, round by round; who is first changes, and the first round is not counted. */
async function inTurn(
  walls: readonly Wall[],
  rounds: number,
  once: (wall: Wall) => Promise<number>,
): Promise<number[][]> {
  const times = walls.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const turn of walls.keys()) {
      const at = (turn + round) % walls.length;
      const ms = await once(walls[at]!);
      if (round > 0) times[at]!.push(ms);
    }
  }
  return times;
}

/** The strongest wall against each of the others, pair by pair. */
function cells([strongest = [], ...others]: number[][]): string[] {
  const min = (list: number[]) => Math.min(...list);
  return [
    ...[strongest, ...others].map((all) => `${median(all).toFixed(1)}, ${min(all).toFixed(1)}`),
    ...others.flatMap((all) => [
      median(strongest.map((ms, i) => ms / all[i]!)).toFixed(2),
      `${median(strongest.map((ms, i) => ms - all[i]!)).toFixed(1)}, ${(min(strongest) - min(all)).toFixed(1)}`,
    ]),
  ];
}

async function bootOnce(wall: Wall): Promise<number> {
  const started = performance.now();
  const process = new SandboxProcess(RUNTIME, wall, ALLOWANCES.cases);
  await process.ready;
  const ms = performance.now() - started;
  process.kill();
  await process.closed;
  return ms;
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

/** Milliseconds from the loaded problem to the verdict. */
async function judgeOnce(problem: Problem, wall: Wall, warm: boolean): Promise<number> {
  const pool = new SandboxPool({ walls: [wall] });
  const text = readFileSync(join(problem.folder, 'reference.ts'));
  const source = textSource(text, 'reference.ts', 'reference.ts');
  if (warm) {
    pool.warm(2); // A codec takes two.
    await pool.prove();
    await sleep(BOOT_MS);
  }
  const result = await judge(problem, source, { seed: SEED, own: [], growth: false }, pool);
  await pool.dispose();
  if (result.verdict !== 'AC')
    throw new Error(`${problem.id}: ${result.verdict} ${result.message}`);
  return result.durationMs;
}
