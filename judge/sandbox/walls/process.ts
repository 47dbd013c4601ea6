import {
  type Allowance,
  type Runtime,
  RUNTIME_ENVIRONMENT,
  runtimeArguments,
  shellLimits,
} from '../runtime.ts';
import type { Wall } from './wall.ts';

/**
 * A process of its own without permissions: nothing but what every system has.
 *
 * The shell sets the limits and becomes the runtime. Before that it leaves a watcher behind, which reads the
 * fourth pipe: the read ends when the judge is gone, however it went, and the watcher kills the runtime.
 */
export const processWall: Wall = {
  name: 'process',
  walls: ['process', 'permission'],
  unavailable: () => undefined,
  command(runtime: Runtime, allowance: Allowance) {
    const script = [
      shellLimits(allowance),
      '( read -r _ <&3; kill -9 $$ ) </dev/null >/dev/null 2>&1 &',
      'exec 3<&-',
      'exec "$@"',
    ].join('\n');
    const args = runtimeArguments(runtime.runner, allowance);
    return {
      file: '/bin/sh',
      args: ['-c', script, 'sandbox', runtime.binary, ...args],
      env: { ...RUNTIME_ENVIRONMENT },
    };
  },
  // The shell is replaced by the runtime and keeps its process id.
  runtimePid: (child) => Promise.resolve(child.pid!),
};
