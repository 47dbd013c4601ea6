/** The strongest wall on Linux: bubblewrap, with and without a filter of system calls. */
import { accessSync, constants, existsSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { packageRoot } from '../../base/package.ts';
import { type Allowance, type Runtime, RUNTIME_ENVIRONMENT, runtimeArguments } from '../runtime.ts';
import { shellCommand } from './shell.ts';
import type { Wall } from './wall.ts';

/** Where a dynamically linked runtime finds its libraries. */
const LIBRARY_FOLDERS = ['/lib', '/lib64', '/usr/lib', '/usr/lib64'];
const INSIDE = { binary: '/judge/runtime', runner: '/judge/runner.mjs', image: '/judge/image' };
const NOBODY = '65534';

/** Namespaces of Linux, and a filter of the system calls that remain (`seccomp.ts`). */
export const bubblewrapWall = bubblewrap('bubblewrap', ['bubblewrap', 'seccomp']);

/** The same on a kernel that has no filters. */
export const unfilteredBubblewrapWall = bubblewrap('bubblewrap without seccomp', ['bubblewrap']);

/**
 * Linux namespaces by bubblewrap: no network, no other process, no file but the runtime, our runner and the
 * system's libraries, all read-only; no /proc, /dev or /tmp; nobody's user, no capabilities, a session of its
 * own; no further namespaces. The runtime is process 1 in there and dies with bubblewrap.
 */
function bubblewrap(name: string, added: string[]): Wall {
  const filter = added.includes('seccomp')
    ? { args: ['--seccomp', '4'], opens: join(packageRoot(), `dist/seccomp-${process.arch}.bpf`) }
    : { args: [] };
  return {
    name,
    walls: ['process', 'permission', ...added],
    unavailable() {
      if (process.platform !== 'linux') return 'needs Linux';
      return findOnPath('bwrap') === undefined ? 'bubblewrap is not installed' : undefined;
    },
    command(runtime: Runtime, allowance: Allowance) {
      const program = programInside(runtime);
      const args = [
        ['--unshare-all', '--unshare-user', '--disable-userns'],
        ['--die-with-parent', '--new-session', '--as-pid-1'],
        ['--uid', NOBODY, '--gid', NOBODY, '--cap-drop', 'ALL', '--hostname', 'sandbox'],
        ['--clearenv'],
        Object.entries(RUNTIME_ENVIRONMENT).flatMap(([key, value]) => ['--setenv', key, value]),
        LIBRARY_FOLDERS.filter((folder) => existsSync(folder)).flatMap((f) => ['--ro-bind', f, f]),
        ['--ro-bind', runtime.binary, INSIDE.binary, '--ro-bind', program.from, program.to],
        // There is no /proc; but the runtime panics when it cannot tell its own path.
        ['--symlink', INSIDE.binary, '/proc/self/exe'],
        ['--remount-ro', '/', '--chdir', '/', ...filter.args, '--info-fd', '3', '--'],
        [INSIDE.binary, ...runtimeArguments(runtime, program.runner, allowance)],
      ].flat();
      return {
        ...shellCommand(allowance, [findOnPath('bwrap')!, ...args], { keeps: true, ...filter }),
        // bubblewrap's own environment can be read inside, so it has none.
        env: {},
      };
    },
    runtimePid(child) {
      // Read to its end: bubblewrap writes in pieces, and a closed pipe would kill it.
      const info = child.stdio[3] as NodeJS.ReadableStream;
      return new Promise((resolve, reject) => {
        let text = '';
        info.on('data', (chunk: Buffer) => {
          text += chunk.toString('latin1');
          const pid = /"child-pid": (\d+)/.exec(text)?.[1];
          if (pid !== undefined) resolve(Number(pid));
        });
        info.on('close', () => reject(new Error('bubblewrap did not start')));
      });
    },
  };
}

/** What is seen of our program inside, and where. */
function programInside({ runner, image }: Runtime): { from: string; to: string; runner: string } {
  if (!image.folder) return { from: runner, to: INSIDE.runner, runner: INSIDE.runner };
  const inside = join(INSIDE.image, basename(runner));
  return { from: dirname(runner), to: INSIDE.image, runner: inside };
}

function findOnPath(program: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder.startsWith('/'))
    .map((folder) => join(folder, program))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
