/** The command line as tests call it: in this process, or as the built program. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Host } from '../../judge/cli/host.ts';
import { main } from '../../judge/cli/main.ts';
import { ROOT, SEED } from './judging.ts';

export interface Ran {
  code: unknown;
  out: string;
  err: string;
}

interface Around {
  cwd: string;
  stdin?: string | Buffer;
  env?: Record<string, string>;
  terminal?: boolean;
}

/** The commands that generate cases, by default those of the day. */
const SEEDED = ['run', 'watch', 'debug', 'verify'];

/** The arguments with a seed, so that no day decides what a test sees. */
function seeded(args: readonly string[]): string[] {
  const command = args.find((arg) => !arg.startsWith('-')) ?? '';
  if (!SEEDED.includes(command) || args.includes('--seed')) return [...args];
  return [...args, '--seed', String(SEED)];
}

/** Runs the command line in this process, with streams that are kept. */
export async function judge(
  args: string[],
  { cwd, stdin = '', env = {}, terminal = false }: Around,
): Promise<Ran> {
  const ran: Ran = { code: undefined, out: '', err: '' };
  const host: Host = {
    argv: ['node', 'judge', ...seeded(args)],
    env,
    cwd: () => cwd,
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: {
      write: (text) => (ran.out += text),
      isTTY: terminal,
      ...(terminal ? { columns: 100 } : {}),
    },
    stderr: { write: (text) => (ran.err += text), isTTY: terminal },
    on: () => undefined,
    off: () => undefined,
    exit: () => {
      throw new Error('nothing here exits by itself');
    },
  };
  await main(host);
  ran.code = host.exitCode;
  return ran;
}

interface Started {
  /** Run by a shell in place of the command, which is "$@" there. */
  shell?: string;
  /** The program; default the one that was built. */
  judge?: string;
  /** In a group of its own. */
  detached?: boolean;
}

/** Runs the built program as a process of its own. */
export function program(
  args: string[],
  cwd: string,
  stdin = '',
  env: Record<string, string> = {},
  { shell, judge = join(ROOT, 'dist/judge.cjs'), detached = false }: Started = {},
) {
  const command = [process.execPath, judge, ...seeded(args)];
  const [file = '', ...rest] =
    shell === undefined ? command : ['/bin/sh', '-c', shell, 'sh', ...command];
  const child = spawn(file, rest, { cwd, env: { ...process.env, CI: '', ...env }, detached });
  const ran = { code: undefined as unknown, out: '', err: '' };
  child.stdout.on('data', (chunk) => (ran.out += String(chunk)));
  child.stderr.on('data', (chunk) => (ran.err += String(chunk)));
  child.stdin.on('error', () => undefined); // A program that is refused reads nothing.
  child.stdin.end(stdin);
  const ended = new Promise<Ran>((resolve) => {
    child.on('close', (code, signal) => resolve({ ...ran, code: code ?? signal }));
  });
  return { child, ended };
}
