/** The runtime that submissions run in: Deno from the npm registry, pinned, with no permission at all. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UsageError } from '../types.ts';
import { packageRoot } from '../base/package.ts';
import { sandboxDescriptors } from './descriptors.ts';
import { BARE_IMAGE, type Image } from './image.ts';
import { INSPECTED } from './protocol.ts';

/** The port that debuggers look at by themselves. */
export const USUAL_PORT = 9229;

export interface Runtime {
  /** Path of the binary. */
  binary: string;
  /** Such as `deno 2.9.5`. */
  name: string;
  /** Path of our program inside the sandbox. */
  runner: string;
  /** What else the sandbox is to run. */
  image: Image;
}

const PLATFORM_PACKAGES: Record<string, string> = {
  'linux-x64': '@deno/linux-x64-glibc',
  'linux-arm64': '@deno/linux-arm64-glibc',
  'darwin-x64': '@deno/darwin-x64',
  'darwin-arm64': '@deno/darwin-arm64',
};

/**
 * Finds the runtime inside its platform package, without running that package's install script.
 *
 * @param image what it is to run
 * @throws UsageError when this platform has none, or it is not installed
 */
export function findRuntime(image = BARE_IMAGE): Runtime {
  const platform = `${process.platform}-${process.arch}`;
  const name = PLATFORM_PACKAGES[platform];
  if (name === undefined) {
    throw new UsageError(
      `no sandbox runtime for ${platform}: the judge runs on Linux and macOS, x64 and arm64 (on Windows, inside WSL)`,
    );
  }
  const runner = join(packageRoot(), 'dist', image.runner);
  if (!existsSync(runner)) throw new UsageError(`${runner} is missing: run \`npm run build\``);
  try {
    const deno = createRequire(import.meta.url).resolve('deno/package.json');
    const manifest = createRequire(deno).resolve(`${name}/package.json`);
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    const binary = join(dirname(manifest), 'deno');
    if (!existsSync(binary)) throw new Error(`${binary} is missing`);
    return { binary, name: `deno ${version}`, runner, image };
  } catch (error) {
    throw new UsageError(
      `the sandbox runtime is not installed (${(error as Error).message.split('\n')[0]!}): run \`npm ci\` again, with optional dependencies`,
    );
  }
}

/** Any number but zero, which V8 takes for none. */
const RANDOM_SEED = 1;

/** Stack that a submission may use, in KiB: 95 of 1,027 public solutions overflow the usual 984. */
const STACK_KIB = 65_500;
/** Left to native code, which checks no stack limit of V8's. */
const NATIVE_STACK_KIB = 6_000;

/** What a process may use in general, set when it starts; each case has its own limits below these. */
export interface Allowance {
  memoryMiB: number;
  /** Size of V8's young generation, in MiB; default V8's own. A large one keeps collections out of clocks. */
  youngMiB?: number;
  /**
   * When WebAssembly is optimised; default as its image says, or else beside the program, at a moment that shows in
   * clocks and peaks. `at once`: as soon as a function has run for a moment; the program waits for it.
   */
  optimised?: 'never' | 'at once';
  /** Random numbers are the same in every process: then counts are the same for programs that draw some. */
  seeded?: boolean;
  /** Serve an inspector on this port of 127.0.0.1; `wait`: boot when a debugger has attached. */
  inspect?: { port: number; wait: boolean };
  /** Every permission, to see what the wall alone holds. Never for a submission. */
  unguarded?: boolean;
}

/**
 * What a sandbox is for: `cases`; to `count` or `clock` calls, with a young generation that keeps collections out of
 * clocks; to weigh `memory`, with a young generation that keeps little of what is no longer used.
 */
export type Purpose = 'cases' | 'count' | 'clock' | 'memory';

/** Sizes of the growth check go beyond the constraints. */
const GROWTH_MEMORY_MIB = 2_048;

/**
 * WebAssembly is not optimised on a guess that may have to be taken back. Pyodide's calls go through tables, most
 * guesses are wrong, and taking them back costs a third of a process's CPU time.
 */
const UNGUESSED = '--no-wasm-deopt';
/**
 * V8's flags for {@link Allowance.optimised}. The budget of a function, in bytes of code that are run, is a hundredth of
 * V8's own. To optimise whatever is called at all takes a boot of Python 2.9 s of CPU time instead of 1.2.
 */
const OPTIMISED = {
  never: ['--liftoff-only'],
  'at once': ['--wasm-sync-tier-up', '--wasm-tiering-budget=100000'],
};

export const ALLOWANCES: Record<Purpose, Allowance> = {
  cases: { memoryMiB: 1_024 },
  count: { memoryMiB: GROWTH_MEMORY_MIB, youngMiB: 128, seeded: true },
  clock: { memoryMiB: GROWTH_MEMORY_MIB, youngMiB: 128, seeded: true, optimised: 'at once' },
  memory: { memoryMiB: GROWTH_MEMORY_MIB, youngMiB: 1, optimised: 'never' },
};

/** The runtime's arguments; `runner` is the runner's path as seen inside the walls. */
export function runtimeArguments(
  { image }: Pick<Runtime, 'image'>,
  runner: string,
  allowance: Allowance,
): string[] {
  const optimised = allowance.optimised ?? image.optimised;
  const v8 = [
    `--stack-size=${stackKiB() - NATIVE_STACK_KIB}`,
    `--max-old-space-size=${allowance.memoryMiB}`,
    UNGUESSED,
    ...(optimised ? OPTIMISED[optimised] : []),
    ...(allowance.seeded ? [`--random-seed=${RANDOM_SEED}`] : []),
    ...(allowance.youngMiB === undefined
      ? []
      : [
          `--min-semi-space-size=${allowance.youngMiB}`,
          `--max-semi-space-size=${allowance.youngMiB}`,
        ]),
  ];
  return [
    'run',
    '--quiet',
    '--no-prompt',
    '--no-remote',
    '--no-npm',
    '--no-config',
    '--no-lock',
    '--cached-only',
    '--no-code-cache',
    ...image.flags,
    `--v8-flags=${v8.join(',')}`,
    ...programArguments(runner, allowance),
  ];
}

/** The runner and what it is told; permissions are given up before a submission is loaded. */
function programArguments(runner: string, { inspect, unguarded }: Allowance): string[] {
  if (unguarded) return ['--allow-all', runner];
  if (inspect) {
    const { port, wait } = inspect;
    const permissions = ['--allow-sys=inspector', `--allow-net=127.0.0.1:${port}`];
    return [...permissions, runner, INSPECTED, String(port), ...(wait ? ['wait'] : [])];
  }
  return [runner];
}

/**
 * The runtime's whole environment. Its cache folder is one that cannot be made, so that nothing is written; and
 * it does not ask its makers whether there is a newer version.
 */
export const RUNTIME_ENVIRONMENT = {
  DENO_DIR: '/dev/null/none',
  DENO_NO_UPDATE_CHECK: '1',
  NO_COLOR: '1',
};

/** V8 reserves about this much writable address space that it never touches. Measured on x64: 550. */
const RESERVED_MIB = 1_536;
/** CPU seconds after which the kernel ends a process, should nobody else have done so. */
const LAST_RESORT_CPU_SECONDS = 900;
/** Descriptors that a sandbox may have open. Measured: 11 once it has booted. */
const OPEN_FILES = 64;

/**
 * Shell commands that set the kernel's own limits before the runtime replaces the shell. None on the number of
 * processes, which the kernel counts for the user's whole session, nor on address space, of which V8 reserves
 * far more than there is memory. A debugger's connections need descriptors.
 */
export function shellLimits(allowance: Allowance): string {
  return [
    'ulimit -c 0',
    `ulimit -s ${stackKiB()}`,
    `ulimit -t ${LAST_RESORT_CPU_SECONDS}`,
    ...(process.platform === 'linux'
      ? [
          `ulimit -d ${(allowance.memoryMiB + RESERVED_MIB) * 1024}`,
          'ulimit -f 0',
          `ulimit -n ${OPEN_FILES}`,
        ]
      : []),
  ].join('; ');
}

let stack: number | undefined;

function stackKiB(): number {
  return (stack ??= Math.min(STACK_KIB, hardStackKiB()));
}

function hardStackKiB(): number {
  return hardLimit('Max stack size') / 1024;
}

/** The most that the system lets this process have of something; infinite where that cannot be told. */
function hardLimit(name: string): number {
  if (process.platform !== 'linux') return Infinity;
  const limits = readFileSync('/proc/self/limits', 'latin1');
  const line = limits.split('\n').find((line) => line.startsWith(name)) ?? '';
  const [, hard] = line.slice(name.length).trim().split(/\s+/);
  return hard === undefined || hard === 'unlimited' ? Infinity : Number(hard);
}

/** What the judge itself holds open at once: files, pipes and processes. Measured: 67 by `run`, 63 by `verify`. */
const JUDGE_OPEN_FILES = 128;

/**
 * Makes sure that the judge may have as many files open as it needs; the runtime and the compiler cannot be
 * started otherwise. Node itself raises the limit as far as it may.
 *
 * @throws UsageError when it may not
 */
export function requireOpenFiles(): void {
  const limit = hardLimit('Max open files');
  // One that was opened before the limit came to be may lie beyond it, where nothing can be put in its place; and
  // Node needs as many again above all of them while it does so.
  const needed = Math.max(JUDGE_OPEN_FILES, 2 * sandboxDescriptors().length);
  if (limit >= needed) return;
  throw new UsageError(
    `only ${limit} files may be open at once here, and the judge needs ${needed}: raise it with \`ulimit -n ${needed}\``,
  );
}
