/** One request to a sandbox process, from the question to the answer: what it has used and said meanwhile. */
import type { Limits } from '../types.ts';
import { type Death, deathBy, tooMuchMemory } from './death.ts';
import type { Meter } from './meter.ts';

/** What one request cost. */
export interface Usage {
  cpuMs: number;
  wallMs: number;
  /** Wall time in which it neither ran nor was kept from running. */
  waitedMs: number;
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
/**
 * Of each turn of a dialogue so much may be the way to the other side and back: where many processes want a processor,
 * each step of it waits for one. Whoever waits as long in every turn meets the wall clock.
 */
const ON_THE_WAY_MS = 100;
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
  /** When the turn under way began, and how much of the turns before it was spent on the way. */
  #turnAt = this.#startedAt;
  #onTheWayMs = 0;
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

  /** A turn of a dialogue is over, and the next one begins. */
  turn(): void {
    const now = performance.now();
    this.#onTheWayMs += Math.min(now - this.#turnAt, ON_THE_WAY_MS);
    this.#turnAt = now;
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
    this.#noteMissed();
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
    if (!this.#isWaiting()) return undefined;
    return deathBy(
      'wall',
      `no answer after ${seconds(wallLimitMs(limits))}: it is waiting for something`,
    );
  }

  /** The request is over: what it cost, and the meter's CPU time now. */
  end(): { usage: Usage; cpuMs: number; console: string } {
    // Reading a large answer may have kept the judge busy since the last look.
    this.#noteMissed();
    const wallMs = performance.now() - this.#startedAt;
    const cpuMs = this.meter?.cpuMs() ?? 0;
    // The exact peak costs a file to open; in so short a time no limit's worth can be touched.
    const peakMiB = wallMs < SHORT_MS ? this.meter?.memoryMiB() : this.meter?.peakMemoryMiB();
    const memoryMiB = Math.max(this.#memoryMiB, peakMiB ?? 0);
    const usedMs = cpuMs - this.#startedCpuMs;
    const waitedMs = Math.max(0, this.#unhinderedMs(wallMs) - usedMs);
    const usage = { cpuMs: usedMs, wallMs, waitedMs, memoryMiB };
    return { usage, cpuMs, console: this.#printedText() };
  }

  /** Adds the time since the last look to that in which the judge itself could not look. */
  #noteMissed(): void {
    const now = performance.now();
    this.#missedMs += Math.max(0, now - this.#lookedAt - MISSED_MS);
    this.#lookedAt = now;
  }

  #printedText(): string {
    const lost = this.#printed - this.#console.length;
    const more = [
      ...(lost > 0 ? [`… ${lost} characters more`] : []),
      ...(this.#dropped > 0 ? [`… ${this.#dropped} messages more`] : []),
    ];
    return [this.#console, ...more].join(more.length > 0 ? '\n' : '');
  }

  #isWaiting(): boolean {
    const wallMs = performance.now() - this.#startedAt;
    const limit = wallLimitMs(this.limits);
    if (wallMs <= limit) return false;
    return wallMs > HELD_UP * limit || this.#unhinderedMs(wallMs) > limit;
  }

  /** Wall time without that in which it, or the judge, got no processor, or a turn was on its way. */
  #unhinderedMs(wallMs: number): number {
    const heldUpMs = (this.meter?.heldUpMs() ?? 0) - this.#startedHeldUpMs;
    return wallMs - heldUpMs - this.#missedMs - this.#onTheWayMs;
  }
}

function wallLimitMs({ cpuMs }: Limits): number {
  return WALL_PER_CPU * cpuMs + WALL_EXTRA_MS;
}

function seconds(ms: number): string {
  return `${Number((ms / 1000).toFixed(1))} s`;
}

/** What two requests one after the other used; the memory is the larger of two processes'. */
export function addUsage(a: Usage, b: Usage): Usage {
  return {
    cpuMs: a.cpuMs + b.cpuMs,
    wallMs: a.wallMs + b.wallMs,
    waitedMs: a.waitedMs + b.waitedMs,
    memoryMiB: Math.max(a.memoryMiB, b.memoryMiB),
  };
}
