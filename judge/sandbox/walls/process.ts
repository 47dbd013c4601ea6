/** The weakest wall, which works everywhere: the permissions of the runtime. */
import { type Allowance, type Runtime, runtimeArguments } from '../runtime.ts';
import { shellCommand } from './shell.ts';
import type { Wall } from './wall.ts';

/** A process of its own without permissions: nothing but what every system has. */
export const processWall: Wall = {
  name: 'process',
  walls: ['process', 'permission'],
  unavailable: () => undefined,
  command(runtime: Runtime, allowance: Allowance) {
    return shellCommand(allowance, [
      runtime.binary,
      ...runtimeArguments(runtime, runtime.runner, allowance),
    ]);
  },
  // The shell is replaced by the runtime and keeps its process id.
  runtimePid: (child) => Promise.resolve(child.pid!),
};
