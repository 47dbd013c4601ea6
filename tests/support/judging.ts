/** What many tests need: a pool, and submissions given as text. */
import { mkdtempSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { packageRoot } from '../../judge/base/package.ts';
import { textSource } from '../../judge/compile/source.ts';
import { judge, type JudgeOptions } from '../../judge/judging/judge.ts';
import { openProblem } from '../../judge/problem/catalog.ts';
import type { Problem } from '../../judge/problem/load.ts';
import { SandboxPool, type PoolOptions } from '../../judge/sandbox/pool.ts';
import type { CaseResult, Result } from '../../judge/types.ts';
import { decidingCase } from '../../judge/verdict.ts';

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

/** A temporary folder that ends with the test file. */
export function folderForFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'judge-test-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
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

/** The case that decides that a submission is rejected. */
export const failing = ({ cases }: Result): CaseResult => decidingCase(cases)!;
