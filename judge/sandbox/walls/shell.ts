/** Starts the runtime from a shell that sets limits first. */
import { type Allowance, RUNTIME_ENVIRONMENT, shellLimits } from '../runtime.ts';
import type { Command } from './wall.ts';

/** Has a shell leave a process that kills the whole group, itself included, once the fourth pipe has ended. */
export const WATCHER = '( read -r _ <&3; kill -9 -$$ ) </dev/null >/dev/null 2>&1 &';

/**
 * How every wall starts: a shell sets the kernel's limits and becomes the program, which keeps its process id.
 *
 * Before that it leaves a watcher behind, which reads the fourth pipe: the read ends when the judge is gone,
 * however it went, and the watcher kills the whole process group, itself included. So the end does not depend on
 * how far the program has come: bubblewrap asks to die with the judge only in the middle of its start.
 *
 * @param keeps whether the program has a use of its own for the fourth pipe
 * @param opens a file to be had as descriptor 4
 */
export function shellCommand(
  allowance: Allowance,
  program: readonly string[],
  { keeps = false, opens }: { keeps?: boolean; opens?: string } = {},
): Command {
  const script = [
    shellLimits(allowance),
    WATCHER,
    ...(keeps ? [] : ['exec 3<&-']),
    ...(opens === undefined ? [] : ['exec 4<"$1"']),
    'shift',
    'exec "$@"',
  ].join('\n');
  return {
    file: '/bin/sh',
    args: ['-c', script, 'sandbox', opens ?? '', ...program],
    env: { ...RUNTIME_ENVIRONMENT },
  };
}
