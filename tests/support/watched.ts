/** Watch mode and what it watches: right, wrong and broken solutions in a workspace of their own. */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Result } from '../../judge/types.ts';
import { ROOT, scratchFolder, SEED } from './judging.ts';

export const RIGHT =
  'export const groupAnagrams = (strs: string[]) => { const g = new Map<string, string[]>(); for (const s of strs) { const k = [...s].sort().join(""); g.set(k, [...(g.get(k) ?? []), s]); } return [...g.values()]; };\n';
export const WRONG = 'export const groupAnagrams = (strs: string[]) => [strs];\n';
export const BROKEN = 'export const groupAnagrams = (\n';

/** A workspace with one solution. */
export async function workspace(text = RIGHT): Promise<{ folder: string; file: string }> {
  const folder = await scratchFolder();
  await mkdir(join(folder, 'solutions'));
  const file = join(folder, 'solutions/group-anagrams.ts');
  await writeFile(file, text);
  return { folder, file };
}

/** What watch mode says in JSON lines. */
export function verdicts() {
  const results: Result[] = [];
  /** Accepted as far as it was judged: the large inputs are still to come. */
  const early: Result[] = [];
  const take = (line: string) => {
    const result = JSON.parse(line) as Result;
    const settled = result.verdict !== 'AC' || result.casesNotJudged === 0;
    (settled ? results : early).push(result);
  };
  return { results, early, take };
}

/** Something to wait for, and its waking. */
export function waiting() {
  let wake: (() => void) | undefined;
  return {
    wake: () => wake?.(),
    /** Waits until `found` says so; what never happens fails by vitest's own time limit. */
    until: async <T>(found: () => T | undefined): Promise<T> => {
      for (;;) {
        const value = found();
        if (value !== undefined) return value;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

/** Watch mode as a process of its own, without a terminal, told in JSON lines. */
export function watchingProcess(folder: string, args = ['group-anagrams', '--no-growth']) {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'dist/judge.cjs'), 'watch', '--json', '--seed', String(SEED), ...args],
    {
      cwd: folder,
      env: { ...process.env, CI: '' },
    },
  );
  const { results, take } = verdicts();
  let err = '';
  let pending = '';
  const { until, wake } = waiting();
  child.stdout.on('data', (chunk: Buffer) => {
    pending += chunk.toString();
    const lines = pending.split('\n');
    pending = lines.pop()!;
    lines.forEach(take);
    wake();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    wake();
  });
  const closed = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal)),
  );
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  return {
    child,
    results,
    closed,
    stderr: () => err,
    /** The verdict number `n`, counted from 1. */
    verdict: (n: number) => until(() => results[n - 1]?.verdict),
    said: (text: string) => until(() => (err.includes(text) ? true : undefined)),
  };
}
