/** What the command line needs of the process around it, and what its commands share. */
import { InvalidArgumentError } from 'commander';
import { tooLarge } from '../base/small-file.ts';
import { listProblems } from '../problem/catalog.ts';
import type { Problem } from '../problem/load.ts';
import type { ReportContext } from '../report/reporter.ts';
import { parameterNames } from '../report/values.ts';
import type { PoolOptions, SandboxPool } from '../sandbox/pool.ts';
import { type Result, UsageError } from '../types.ts';
import { EXIT } from './exit.ts';

/** The parts of Node's `process` that the command line uses. */
export interface Host {
  argv: string[];
  env: Record<string, string | undefined>;
  cwd(): string;
  stdin: NodeJS.ReadableStream;
  stdout: Stream;
  stderr: Stream;
  exitCode?: number | string | null | undefined;
  on(event: 'SIGINT' | 'SIGTERM' | 'exit', listener: () => void): unknown;
  off(event: 'SIGINT' | 'SIGTERM' | 'exit', listener: () => void): unknown;
  exit(code: number): never;
}

interface Stream {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
  rows?: number;
  on?(event: 'resize', listener: () => void): unknown;
  off?(event: 'resize', listener: () => void): unknown;
}

export function exitCodeOf({ verdict }: Result): number {
  if (verdict === 'AC') return EXIT.accepted;
  return verdict === 'JE' ? EXIT.judgeError : EXIT.rejected;
}

/** One call of the command line. */
export interface Session {
  host: Host;
  workspace: string;
  colors: boolean;
  /** The sandboxes of this call, made when they are first asked for, as the first who asks wants them. */
  pool(options?: PoolOptions): SandboxPool;
  /** From now on the first interrupt aborts this signal, and only the second ends the process. */
  interruption(): AbortSignal;
  /** Writes a result to standard output. On GitHub nothing in it is a workflow command. */
  print(text: string): void;
  /** Writes progress or a warning to standard error, likewise. */
  say(text: string): void;
  /** Writes workflow commands of our own, to standard error: a result may be piped on. */
  command(text: string): void;
}

/** The width to write for: what `COLUMNS` says, else that of the terminal; undefined where neither is there. */
export function columnsOf({ env, stdout }: Host): number | undefined {
  return sizeIn(env.COLUMNS) ?? (stdout.columns || undefined);
}

/** What reporters may know of this call. */
export function context({ host, colors }: Session): ReportContext {
  return {
    colors,
    columns: columnsOf(host) ?? 80,
    rows: sizeIn(host.env.LINES) ?? (host.stdout.rows || 24),
    parameters: [],
    reveal: false,
    followUps: [],
  };
}

/** A size of the window that was asked for: it comes before the terminal's own, and a pipe has none. */
function sizeIn(text = ''): number | undefined {
  return /^[1-9]\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/** What reporters may know of this call and of a problem, for showing a result. */
export function problemContext(
  session: Session,
  { entry, followUps }: Problem,
  reveal: boolean,
): ReportContext {
  const problems = listProblems(session.workspace);
  return {
    ...context(session),
    parameters: parameterNames(entry),
    reveal,
    followUps: followUps.filter((id) => problems.has(id)),
  };
}

/** A flag's value as an integer, for commander. */
export function integer(text: string): number {
  if (!/^-?\d{1,10}$/.test(text)) throw new InvalidArgumentError('give an integer');
  return Number(text) | 0;
}

/** A flag's value as a positive integer, for commander. */
export function positive(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('give a whole number from 1 on');
  return Number(text);
}

/** The values of a flag that may be given several times, for commander. */
export function collectWith<T>(parse: (text: string) => T) {
  return (text: string, all: T[] = []) => [...all, parse(text)];
}

/** Whether to write colours: `NO_COLOR`, `FORCE_COLOR`, `--no-color` and `CI` are honoured. */
export function wantsColors({ argv, env, stdout }: Host): boolean {
  if (argv.includes('--no-color') || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return stdout.isTTY === true && !env.CI && env.TERM !== 'dumb';
}

/**
 * Standard input to its end.
 *
 * @throws UsageError when there is more than `maxBytes`
 */
export async function readAll(
  stream: NodeJS.ReadableStream,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes > maxBytes) throw new UsageError(tooLarge('standard input', maxBytes));
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}
