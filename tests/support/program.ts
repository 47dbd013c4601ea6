/** The built program at work on a problem, in a workspace of its own and in whatever surroundings. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { program as start } from './command-line.ts';
import { scratchFolder } from './judging.ts';

interface Surroundings {
  env?: Record<string, string>;
  shell?: string;
  judge?: string;
}

/** Starts the program; see {@link start}. */
export function program(args: string[], cwd: string, { env = {}, ...rest }: Surroundings = {}) {
  return start(args, cwd, '', env, rest);
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
/** Wrong on the first sample, so that it is judged at once. */
export const WRONG = RIGHT.replace('this.q.length;', 'this.n;');
/** Wrong only after the samples. */
export const WRONG_LATER = RIGHT.replace('return', 'if (this.seen > 4) return 7; return');

/** A workspace with a solution of moving-average; it ends with the test. */
export async function workspaceWith(solution: string): Promise<string> {
  const folder = await scratchFolder();
  await mkdir(join(folder, 'solutions'));
  await writeFile(join(folder, 'solutions/moving-average.js'), solution);
  return folder;
}
