/**
 * What a whole submission may use, besides what each case may: every case can stay below its limits, and all of them
 * together keep the judge for half an hour.
 */
import type { Usage } from '../sandbox/exchange.ts';
import { type Death, deathBy } from '../sandbox/death.ts';
import type { Limits } from '../types.ts';

/** CPU time of all cases, in times the limit of one case. */
const CPU_CASES = 12;
/** Waiting of all cases, and the judge's own work on wrong outputs, in times the CPU limit of one case. */
const WAITING_CASES = 4;
/** What a case waits, or is checked, without anybody's fault on a busy machine, in ms. */
const NOISE_MS = 100;

export class Budget {
  readonly #cpuLimitMs: number;
  readonly #waitingLimitMs: number;
  #cpuMs = 0;
  #waitedMs = 0;
  #checkedMs = 0;

  /** @param limits those of one case */
  constructor({ cpuMs }: Limits) {
    this.#cpuLimitMs = CPU_CASES * cpuMs;
    this.#waitingLimitMs = WAITING_CASES * cpuMs;
  }

  /** Adds what a case has used; the end of the submission when that is more than all may use. */
  use({ cpuMs, waitedMs }: Usage): Death | undefined {
    this.#cpuMs += cpuMs;
    if (waitedMs > NOISE_MS) this.#waitedMs += waitedMs;
    if (this.#cpuMs > this.#cpuLimitMs) {
      return deathBy(
        'wall',
        `all cases together used more than ${this.#cpuLimitMs / 1000} s of CPU time`,
      );
    }
    if (this.#waitedMs > this.#waitingLimitMs) {
      return deathBy(
        'wall',
        `all cases together waited for more than ${this.#waitingLimitMs / 1000} s`,
      );
    }
    return undefined;
  }

  /** Adds what an output took to check; false when the judge has spent enough on this submission's outputs. */
  check(ms: number): boolean {
    if (ms > NOISE_MS) this.#checkedMs += ms;
    return this.#checkedMs <= this.#waitingLimitMs;
  }
}
