/**
 * The compiler's processes. esbuild works in a process of its own, but has one for everybody and no limits: a text
 * of 1 KB can keep it busy for ever, or take all memory. So each process here does one task at a time, is killed
 * when it takes more than a task may, and is replaced. Two are kept warm from one task to the next.
 */
import type * as Esbuild from 'esbuild';
import childProcess, { type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { allot, limited, type Spent } from '../sandbox/allotment.ts';
import { meterProcess } from '../sandbox/meter.ts';

export type Compiler = Pick<typeof Esbuild, 'build' | 'transform'>;

/** How a task went: with a result, or why there is none. */
export type Outcome<T> =
  | { kind: 'done'; result: T }
  | { kind: 'spent'; what: Spent | 'output' }
  /** The process did not survive it. */
  | { kind: 'crashed' };

/** What the compiler may write about one task, its messages and source map included. */
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
/** Processes at once: what is hopeless may hold some of them for as long as it may take. */
const MOST = Math.max(4, availableParallelism());
/** How many are kept for later when nobody waits. */
const KEPT = 2;
/** A task that takes longer may be hopeless: the next one shall find a process that is ready. */
const LONG_MS = 100;

/** A fault of the installation: no compiler can be started. */
class CompilerError extends Error {
  override name = 'CompilerError';
}

interface Process extends Compiler {
  child: ChildProcess;
  /** Settles once it has started, or cannot be. */
  started: Promise<unknown>;
  alive: boolean;
}

const all = new Set<Process>();
const idle: Process[] = [];
/** Those who wait for a process, in their order. */
const waiting: (() => void)[] = [];

/** Nothing is compiled any more. */
let calledOff = false;

/**
 * Starts a compiler, unless one is there.
 *
 * @returns resolves when it has started
 * @throws CompilerError when none can be
 */
export async function warmCompiler(): Promise<void> {
  if (idle.length === 0 && all.size < MOST) idle.push(start());
  await idle[0]?.started;
}

function retire(compiler: Process): void {
  compiler.alive = false;
  compiler.child.kill('SIGKILL');
}

/** Ends every compiler, with what it is doing. */
export function endCompilers(): void {
  all.forEach(retire);
}

/** The same, and nothing is compiled until the function that is returned is called. */
export function callOffCompiling(): () => void {
  calledOff = true;
  endCompilers();
  return () => (calledOff = false);
}

/**
 * Does something with a compiler that nobody else uses meanwhile.
 *
 * @throws what the task throws, unless that is the end of the compiler; CompilerError when there is none
 */
export async function useCompiler<T>(
  task: (compiler: Compiler) => Promise<T>,
): Promise<Outcome<T>> {
  const first = await useOnce(task);
  // It may have been ended by somebody else: only who ends a second one is to blame.
  return first.kind === 'crashed' ? useOnce(task) : first;
}

async function useOnce<T>(task: (compiler: Compiler) => Promise<T>): Promise<Outcome<T>> {
  const compiler = await take();
  const { child, started } = compiler;
  let spent: Spent | 'output' | undefined;
  const end = (what: Spent | 'output') => {
    spent ??= what;
    retire(compiler);
  };
  let bytes = 0;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_OUTPUT_BYTES) end('output');
  };
  child.stdout?.on('data', count);
  const spare = setTimeout(() => {
    if (!calledOff) warmCompiler().catch(() => undefined);
  }, LONG_MS);
  let stop = () => {};
  try {
    await started;
    stop = allot(() => meterProcess(child.pid!), end);
    const result = await task(compiler);
    return spent === undefined ? { kind: 'done', result } : { kind: 'spent', what: spent };
  } catch (error) {
    if (spent !== undefined) return { kind: 'spent', what: spent };
    if (isGone(error)) {
      compiler.alive = false;
      return { kind: 'crashed' };
    }
    throw error;
  } finally {
    stop();
    clearTimeout(spare);
    child.stdout?.off('data', count);
    if (compiler.alive) idle.unshift(compiler);
    // Those that were started for a crowd go with it.
    while (waiting.length === 0 && idle.length > KEPT) retire(idle.pop()!);
    waiting.shift()?.();
  }
}

async function take(): Promise<Process> {
  for (;;) {
    if (calledOff) throw new CompilerError('called off');
    const compiler = idle.shift() ?? (all.size < MOST ? start() : undefined);
    if (compiler?.alive) return compiler;
    if (!compiler) await new Promise<void>((resolve) => waiting.push(resolve));
  }
}

const require = createRequire(import.meta.url);

/** The library keeps one process: another one takes another copy of the library. */
function copyOfLibrary(): Compiler {
  const path = require.resolve('esbuild');
  const shared = require.cache[path];
  delete require.cache[path];
  const copy = require(path) as Compiler;
  delete require.cache[path];
  if (shared) require.cache[path] = shared;
  return copy;
}

function start(): Process {
  const { spawn } = childProcess;
  let child: ChildProcess | undefined;
  // The library does not say which process it starts, and starts it without limits.
  childProcess.spawn = ((file: string, args: string[], options: SpawnOptions) => {
    const stdio: SpawnOptions['stdio'] = ['pipe', 'pipe', 'ignore'];
    return (child = spawn(...limited([file, ...args]), { ...options, stdio }));
  }) as typeof spawn;
  let begun: Promise<unknown>;
  let library: Compiler;
  try {
    library = copyOfLibrary();
    begun = library.transform('');
  } catch (error) {
    throw broken((error as Error).message);
  } finally {
    childProcess.spawn = spawn;
  }
  const { build, transform } = library;
  const started = begun.catch((error: unknown) => {
    throw broken((error as Error).message);
  });
  // Nobody may ever ask for it.
  started.catch(() => undefined);
  const compiler: Process = { build, transform, child: child!, started, alive: true };
  all.add(compiler);
  child!.on('close', () => {
    compiler.alive = false;
    all.delete(compiler);
    waiting.shift()?.();
  });
  return compiler;
}

function broken(why: string): CompilerError {
  const [first = ''] = why.trim().split('\n');
  return new CompilerError(`the compiler does not work (${first}): \`npm ci\` reinstalls it`);
}

function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^The service (?:was stopped|is no longer running)/.test(error.message)
  );
}
