/** What a process may use while growth is measured. */
import type { Language } from '../languages/language.ts';
import type { Problem } from '../problem/load.ts';
import type { Limits } from '../types.ts';

/** Inputs beyond the constraints need more than a case may use. */
const MEMORY_FACTOR = 3;
/**
 * A counted call ends when its fuel does, much sooner; on a machine with slow memory one took 2 s. What takes
 * still longer does work that is not counted.
 */
const COUNTING_CPU_MS = 6_000;

/**
 * Limits of one call of a program in some language.
 *
 * @param cpuMs CPU time of a script; default what counting a call may take
 */
export function limitsFor(
  { limits }: Problem,
  language: Language,
  cpuMs = COUNTING_CPU_MS,
): Limits {
  const memoryMiB = MEMORY_FACTOR * limits.memoryMiB;
  return language.limits({ cpuMs, memoryMiB, outputBytes: 1 << 28 });
}
