/** Why a sandbox process died, in words. */
import { cutMiddle } from '../base/format.ts';
import type { DeathCause } from '../verdict.ts';

export interface Death {
  cause: DeathCause;
  /** One sentence for people. */
  message: string;
  /** The same without what the process itself said or chose: an input could be in that. */
  discreet: string;
}

/** @param discreet the message without the process's own words; the same when it has none */
export function deathBy(cause: DeathCause, message: string, discreet = message): Death {
  return { cause, message, discreet };
}

/** It used more than it may. */
export function tooMuchMemory(memoryMiB: number): Death {
  return deathBy('memory', `used more than ${memoryMiB} MiB of memory`);
}

/**
 * A process that ended by itself.
 *
 * @param said what it wrote to stderr
 * @param memoryMiB what its engine was allowed
 */
export function deathByItself(
  code: number | null,
  signal: NodeJS.Signals | null,
  said: string,
  memoryMiB: number,
): Death {
  // Behind bubblewrap a signal arrives as an exit code of 128 and its number.
  const number = code !== null && code > 128 ? code - 128 : undefined;
  if (/heap limit|out of memory|allocation failed/i.test(said) && (signal ?? number)) {
    return tooMuchMemory(memoryMiB);
  }
  if (signal ?? number) {
    return deathBy('signal', `crashed (${signal ?? `signal ${number!}`})${quote(said)}`, 'crashed');
  }
  if (said.includes('promise never resolved')) {
    return deathBy('exit', 'returned a promise that is never settled');
  }
  return deathBy(
    'exit',
    `ended with exit code ${code ?? 0} before it answered${quote(said)}`,
    'ended before it answered',
  );
}

function quote(stderr: string): string {
  const text = stderr.trim();
  return text === '' ? '' : `: ${cutMiddle(text, 400)}`;
}
