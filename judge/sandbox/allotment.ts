/**
 * What a process of ours may use while it reads what others wrote. It runs nothing of theirs, but a text can make
 * a compiler or parser take any time and memory; then it is killed, and whoever wrote the text is told.
 */
import { Exchange } from './exchange.ts';
import type { Meter } from './meter.ts';

/** What one text may cost. Measured: an expression nested 100,000 deep takes 473 MB. */
export const ALLOTMENT = { cpuMs: 5_000, memoryMiB: 640, outputBytes: Infinity };

export type Spent = 'time' | 'memory';

/** Most texts are read before the first look. */
const POLL_MS = 10;
/** The kernel's own limit, should the judge be too busy to look, in KiB. */
const LAST_RESORT_KIB = 2 * 1024 * 1024;

/**
 * Looks after a process until it is told to stop.
 *
 * @param open the process's meter
 * @param spent told once, when the process has used more than it may
 * @returns stops it
 */
export function allot(open: () => Meter, spent: (what: Spent) => void): () => void {
  let meter: Meter | undefined;
  let exchange: Exchange | undefined;
  const stop = () => {
    clearInterval(poll);
    meter?.close();
    meter = undefined;
  };
  const look = () => {
    try {
      meter ??= open();
    } catch {
      return; // It has ended, which is seen by others.
    }
    exchange ??= new Exchange(ALLOTMENT, meter, undefined);
    const death = exchange.look();
    if (!death) return;
    stop();
    spent(death.cause === 'memory' ? 'memory' : 'time');
  };
  const poll = setInterval(look, POLL_MS);
  return stop;
}

/**
 * A command that sets the kernel's limits and becomes the program, which keeps its process id.
 *
 * @param script what else the shell does before
 */
export function limited(
  program: readonly string[],
  script: readonly string[] = [],
): [file: string, args: string[]] {
  const lines = [
    'ulimit -c 0',
    ...(process.platform === 'linux' ? [`ulimit -d ${LAST_RESORT_KIB}`] : []),
    ...script,
    'exec "$@"',
  ];
  return ['/bin/sh', ['-c', lines.join('\n'), 'limited', ...program]];
}
