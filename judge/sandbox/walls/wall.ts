/** What a wall is. */
import type { ChildProcess } from 'node:child_process';
import type { Allowance, Runtime } from '../runtime.ts';

/** One way to put walls around the runtime; a new one is a new file and a line in `walls/index.ts`. */
export interface Wall {
  /** The name that `doctor`, results and flags use. */
  name: string;
  /** All the walls that a process behind this one has, weakest first. */
  walls: readonly string[];
  /** Nobody has yet run it where it works. */
  untested?: true;
  /** Whether it is worth trying here; only trying tells whether it works. */
  unavailable(): string | undefined;
  /** What to spawn, with three pipes and a fourth that ends with the judge. */
  command(runtime: Runtime, allowance: Allowance): Command;
  /** The runtime's process id as seen from here, once it is known. */
  runtimePid(child: ChildProcess): Promise<number>;
}

/** A program to spawn as leader of a process group of its own. */
export interface Command {
  file: string;
  args: string[];
  env: Record<string, string>;
}
