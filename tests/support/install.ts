/** An installation of its own: one that may be damaged, and whose processes can be told from all others. */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packageRoot } from '../../judge/base/package.ts';
import { findRuntime } from '../../judge/sandbox/runtime.ts';

export interface Install {
  folder: string;
  /** The program. */
  judge: string;
  /** The runtime's binary. */
  runtime: string;
  /** Every process of this installation that runs now, as `<id> <command line>`. */
  processes(): string[];
}

/** Copies what was built into a folder; packages are links, but for the runtime and the compiler. */
export function install(folder: string): Install {
  const root = packageRoot();
  const modules = join(folder, 'node_modules');
  for (const part of ['dist', 'problems', 'package.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  mkdirSync(modules, { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const [from, to] = [join(root, 'node_modules', name), join(modules, name)];
    if (/^@?(?:deno|esbuild)$/.test(name)) cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
  const runtime = join(folder, relative(root, findRuntime().binary));
  const inode = statSync(runtime).ino;
  return {
    folder,
    judge: join(folder, 'dist/judge.cjs'),
    runtime,
    processes: () =>
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name) && belongsTo(name, folder, inode))
        .map((pid) => `${pid} ${commandLine(pid).slice(0, 200)}`),
  };
}

/** By its command line; behind a wall that renames everything, by its binary. */
function belongsTo(pid: string, folder: string, runtime: number): boolean {
  if (commandLine(pid).includes(`${folder}/`)) return true;
  try {
    return statSync(`/proc/${pid}/exe`).ino === runtime;
  } catch {
    return false; // It has ended, or is somebody else's.
  }
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
