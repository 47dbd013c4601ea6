/** One request to a sandbox process, from the question to the answer: what it has used and said meanwhile. */
import type { Limits } from '../types.ts';
import { type Death, deathBy, tooMuchMemory } from './death.ts';
import type { Meter } from './meter.ts';

/** What one request cost. */
export interface Usage {
  cpuMs: number;
  wallMs: number;
  memoryMiB: number;
}

/** Characters of console text kept for one request. */
const MAX_CONSOLE = 64 * 1024;
/** Longer without a look, the judge itself had no processor; an answer may lie there unread. */
const MISSED_MS = 50;
const SHORT_MS = 2;
/** The wall clock is a guard against waiting; CPU time decides. */
const WALL_PER_CPU = 3;
const WALL_EXTRA_MS = 1_000;
/** On a busy machine the time that it, or the judge, gets no processor is no waiting, up to so many times. */
const HELD_UP = 10;

export class Exchange {
  readonly #startedAt = performance.now();
  readonly #startedCpuMs: number;
  readonly #startedHeldUpMs: number;
  /** When the limits were last looked at, and for how long nobody could. */
  #lookedAt = this.#startedAt;
  #missedMs = 0;
  /** The most memory seen while looking: all there is to tell of a process that is gone. */
  #memoryMiB = 0;
  #bytes = 0;
  #console = '';
  #printed = 0;
  /** Messages that were only counted. */
  #dropped = 0;

  /**
   * @param meter undefined for a process that died before it could be metered
   * @param cpuMs what the meter said when the last request ended: between two of them the process waits
   */
  constructor(
    private readonly limits: Limits,
    private readonly meter: Meter | undefined,
    cpuMs: number | undefined,
  ) {
    this.#startedCpuMs = cpuMs ?? meter?.cpuMs() ?? 0;
    this.#startedHeldUpMs = meter?.heldUpMs() ?? 0;
  }

  /** Keeps what was printed, as far as there is room. */
  print(text: string, dropped = 0): void {
    this.#printed += text.length;
    this.#dropped += dropped;
    this.#console += text.slice(0, MAX_CONSOLE - this.#console.length);
  }

  /** Bytes have arrived; what that kills the process for. */
  receive(bytes: number): Death | undefined {
    this.#bytes += bytes;
    if (this.#bytes <= this.limits.outputBytes) return undefined;
    const limit = Math.round(this.limits.outputBytes / 1024);
    return deathBy('output', `printed or returned more than ${limit.toLocaleString('en')} KiB`);
  }

  /** Reads clocks and memory; what they kill the process for. */
  look(): Death | undefined {
    const { meter, limits } = this;
    if (!meter) return undefined;
    const now = performance.now();
    this.#missedMs += Math.max(0, now - this.#lookedAt - MISSED_MS);
    this.#lookedAt = now;
    const memoryMiB = meter.memoryMiB();
    this.#memoryMiB = Math.max(this.#memoryMiB, memoryMiB);
    if (memoryMiB > limits.memoryMiB) return tooMuchMemory(limits.memoryMiB);
    if (meter.cpuMs() - this.#startedCpuMs > limits.cpuMs) {
      const printing = this.#dropped > 0;
      return deathBy(
        printing ? 'output' : 'cpu',
        `still ${printing ? 'printing' : 'running'} after ${seconds(limits.cpuMs)} of CPU time`,
      );
    }
    if (!this.#isWaiting(meter)) return undefined;
    return deathBy(
      'wall',
      `no answer after ${seconds(wallLimitMs(limits))}: it waits for something`,
    );
  }

  /** The request is over: what it cost, and the meter's CPU time now. */
  end(): { usage: Usage; cpuMs: number; console: string } {
    const wallMs = performance.now() - this.#startedAt;
    const cpuMs = this.meter?.cpuMs() ?? 0;
    // The exact peak costs a file to open; in so short a time no limit's worth can be touched.
    const peakMiB = wallMs < SHORT_MS ? this.meter?.memoryMiB() : this.meter?.peakMemoryMiB();
    const memoryMiB = Math.max(this.#memoryMiB, peakMiB ?? 0);
    const usage = { cpuMs: cpuMs - this.#startedCpuMs, wallMs, memoryMiB };
    return { usage, cpuMs, console: this.#printedText() };
  }

  #printedText(): string {
    const lost = this.#printed - this.#console.length;
    const more = [
      ...(lost > 0 ? [`… ${lost} characters more`] : []),
      ...(this.#dropped > 0 ? [`… ${this.#dropped} messages more`] : []),
    ];
    return [this.#console, ...more].join(more.length > 0 ? '\n' : '');
  }

  #isWaiting(meter: Meter): boolean {
    const wallMs = performance.now() - this.#startedAt;
    const limit = wallLimitMs(this.limits);
    if (wallMs <= limit) return false;
    const heldUpMs = meter.heldUpMs() - this.#startedHeldUpMs;
    return wallMs > HELD_UP * limit || wallMs - heldUpMs - this.#missedMs > limit;
  }
}

function wallLimitMs({ cpuMs }: Limits): number {
  return WALL_PER_CPU * cpuMs + WALL_EXTRA_MS;
}

function seconds(ms: number): string {
  return `${Number((ms / 1000).toFixed(1))} s`;
}
