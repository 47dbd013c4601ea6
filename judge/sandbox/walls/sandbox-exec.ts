/** The wall on macOS: the system's own sandbox-exec. */
import { dirname } from 'node:path';
import { type Allowance, type Runtime, runtimeArguments } from '../runtime.ts';
import { shellCommand } from './shell.ts';
import type { Wall } from './wall.ts';

/**
 * macOS's own sandbox, as its kernel keeps it for every program from the store: `sandbox-exec` puts a profile on
 * the process and becomes the runtime. No file but the runtime, our runner and the system's libraries, nothing
 * written, no network, no second program, no signal to others. Written by its documentation; until somebody has
 * run it there it is marked as untested, and where it does not start the weaker wall is used.
 */
export function sandboxExecWall(program = '/usr/bin/sandbox-exec'): Wall {
  return {
    name: 'sandbox-exec',
    walls: ['process', 'permission', 'sandbox-exec'],
    untested: true,
    unavailable: () => (process.platform === 'darwin' ? undefined : 'needs macOS'),
    command(runtime: Runtime, allowance: Allowance) {
      return shellCommand(allowance, [
        program,
        '-p',
        sandboxProfile(runtime),
        runtime.binary,
        ...runtimeArguments(runtime, runtime.runner, allowance),
      ]);
    },
    // The shell is replaced by sandbox-exec and that by the runtime: one process id.
    runtimePid: (child) => Promise.resolve(child.pid!),
  };
}

/** The profile: what is not allowed is denied. */
export function sandboxProfile({
  binary,
  runner,
  image,
}: Pick<Runtime, 'binary' | 'runner'> & Partial<Runtime>): string {
  const program = image?.folder
    ? `(subpath ${quoted(dirname(runner))})`
    : `(literal ${quoted(runner)})`;
  return `(version 1)
(deny default)
(allow process-exec (literal ${quoted(binary)}))
(allow file-read* (literal ${quoted(binary)}) ${program})
(allow file-read* file-map-executable (subpath "/usr/lib") (subpath "/System/Library")
  (subpath "/System/Cryptexes") (subpath "/System/Volumes/Preboot/Cryptexes"))
(allow file-read* (literal "/") (literal "/dev/random") (literal "/dev/urandom") (literal "/dev/null"))
(allow file-read-metadata)
(allow sysctl-read)
(allow signal (target self))
`;
}

/** A string as the profile's language, a Scheme, writes it. */
function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
