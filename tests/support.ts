/** What many tests need: a pool, submissions given as text, and a look at what is left behind. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { textSource } from '../judge/compile/source.ts';
import { judge, type JudgeOptions } from '../judge/judge.ts';
import { packageRoot } from '../judge/package.ts';
import { openProblem } from '../judge/problem/catalog.ts';
import type { Problem } from '../judge/problem/load.ts';
import { SandboxPool, type PoolOptions } from '../judge/sandbox/pool.ts';
import type { Result } from '../judge/types.ts';

export const ROOT = packageRoot();
export const SEED = 20261120;

/** A pool that ends with the test file. */
export function poolForFile(options?: PoolOptions): SandboxPool {
  const pool = new SandboxPool(options);
  afterAll(() => pool.dispose());
  return pool;
}

/** A temporary folder that ends with the test. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'judge-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const problems = new Map<string, Promise<Problem>>();

/** A problem of ours, loaded once. */
export function problemNamed(id: string): Promise<Problem> {
  const known = problems.get(id) ?? openProblem(ROOT, id);
  problems.set(id, known);
  return known;
}

/** Judges a submission given as text. */
export async function judgeText(
  pool: SandboxPool,
  id: string,
  text: string,
  options: Partial<JudgeOptions> = {},
  name = 'solution.ts',
): Promise<Result> {
  const problem = await problemNamed(id);
  const source = textSource(Buffer.from(text), name, name);
  return judge(problem, source, { seed: SEED, own: [], ...options }, pool);
}

/** Every process below this one, by id. */
export function descendants(of = process.pid): number[] {
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = parentOf(Number(pid));
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(pid)]);
  }
  const below = (pid: number): number[] =>
    (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(of);
}

/** Those of the processes that still run; a zombie that waits to be reaped does not. */
export function stillRunning(pids: readonly number[]): number[] {
  return pids.filter((pid) => parentOf(pid) !== undefined);
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : Number(parent);
  } catch {
    return undefined;
  }
}
