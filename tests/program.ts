/** The built program as a process of its own, and a folder for it to work in. */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, scratchFolder } from './support.ts';

export interface Ran {
  code: unknown;
  out: string;
  err: string;
}

export interface Started {
  stdin?: string;
  env?: Record<string, string>;
  /** What is run instead of the command itself, which it finds in "$@". */
  shell?: string;
  /** The program; default the one that was built. */
  judge?: string;
}

/** Starts it; `ended` has all that it said. */
export function program(
  args: string[],
  cwd: string,
  { stdin = '', env = {}, shell, judge = join(ROOT, 'dist/judge.cjs') }: Started = {},
) {
  const command = [process.execPath, judge, ...args];
  const [file = '', ...rest] =
    shell === undefined ? command : ['/bin/sh', '-c', shell, 'sh', ...command];
  const child = spawn(file, rest, { cwd, env: { ...process.env, CI: '', ...env } });
  const ran = { code: undefined as unknown, out: '', err: '' };
  child.stdout.on('data', (chunk) => (ran.out += String(chunk)));
  child.stderr.on('data', (chunk) => (ran.err += String(chunk)));
  child.stdin.on('error', () => undefined); // A shell that failed reads nothing.
  child.stdin.end(stdin);
  const ended = new Promise<Ran>((resolve) => {
    child.on('close', (code, signal) => resolve({ ...ran, code: code ?? signal }));
  });
  return { child, ended };
}

/** Right, and of every cost that is asked for. */
export const RIGHT = `class MovingAverage {
  constructor(n) { this.n = n; this.q = []; this.sum = 0; this.seen = 0; }
  next(v) {
    const slot = this.seen++ % this.n;
    this.sum += v - (this.q[slot] ?? 0);
    this.q[slot] = v;
    return this.sum / this.q.length;
  }
}
`;

/** A workspace with a solution of moving-average; it ends with the test. */
export async function workspaceWith(solution: string): Promise<string> {
  const folder = await scratchFolder();
  await mkdir(join(folder, 'solutions'));
  await writeFile(join(folder, 'solutions/moving-average.js'), solution);
  return folder;
}
