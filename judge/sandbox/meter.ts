/** What a process has used, read from outside: the process's own word is never asked for. */
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

export interface Meter {
  /** CPU time of all threads since the process started, in milliseconds. */
  cpuMs(): number;
  /** How long its threads were ready to run and got no processor, in milliseconds, when {@link cpuMs} was read last. */
  heldUpMs(): number;
  /** Resident memory now, in MiB. */
  memoryMiB(): number;
  /** The most resident memory so far, in MiB. */
  peakMemoryMiB(): number;
  close(): void;
}

/** Where this platform's CPU times come from. */
export const CLOCK = process.platform === 'linux' ? 'scheduler' : 'ps';

/** A meter for a process, as exact as the platform allows. */
export function meterProcess(pid: number): Meter {
  return CLOCK === 'scheduler' ? new LinuxMeter(pid) : new PsMeter(pid);
}

const buffer = Buffer.alloc(512);
const NS_PER_MS = 1e6;
const BYTES_PER_MIB = 1024 * 1024;
const PAGE_BYTES = 4096;
const LOOK_EVERY_MS = 4;
/** What /proc counts processor time in: 100 a second on every Linux. */
const TICK_NS = 1e7;

/**
 * Reads /proc. CPU time is the sum of the first field of every thread's schedstat, which counts nanoseconds
 * on the processor; the second is how long it was ready to run. The files stay open: one reading costs a few
 * microseconds a thread. What a thread used in its last moments is lost with it, and a thread may come and go
 * unseen; the process's own sum has both, but in ticks, so it is only the least that was used.
 */
class LinuxMeter implements Meter {
  #threads = new Map<string, { fd: number; ns: number; heldUpNs: number }>();
  #endedNs = 0;
  #endedHeldUpNs = 0;
  #leastNs = 0;
  #stat: number;
  #statm: number;
  #peakMiB = 0;
  #lookedAt = 0;

  constructor(private readonly pid: number) {
    this.#statm = openSync(`/proc/${pid}/statm`, 'r');
    this.#stat = openSync(`/proc/${pid}/stat`, 'r');
    this.#findThreads();
  }

  cpuMs(): number {
    // New threads come with long work: looking for them costs more than everything else here.
    if (performance.now() - this.#lookedAt > LOOK_EVERY_MS) this.#findThreads();
    let ns = this.#endedNs;
    for (const thread of this.#threads.values()) {
      const [used, heldUp] = twoNumbers(thread.fd);
      thread.ns = Math.max(thread.ns, used);
      thread.heldUpNs = Math.max(thread.heldUpNs, heldUp);
      ns += thread.ns;
    }
    return Math.max(ns, this.#leastNs) / NS_PER_MS;
  }

  heldUpMs(): number {
    let ns = this.#endedHeldUpNs;
    for (const { heldUpNs } of this.#threads.values()) ns += heldUpNs;
    return ns / NS_PER_MS;
  }

  memoryMiB(): number {
    const length = readAt(this.#statm);
    const pages = Number(buffer.toString('latin1', 0, length).split(' ')[1]);
    return ((pages || 0) * PAGE_BYTES) / BYTES_PER_MIB;
  }

  peakMemoryMiB(): number {
    try {
      const status = readFileSync(`/proc/${this.pid}/status`, 'latin1');
      const kib = /^VmHWM:\s+(\d+)/m.exec(status)?.[1];
      if (kib !== undefined) this.#peakMiB = Number(kib) / 1024;
    } catch {
      // The process is gone: its last peak stands.
    }
    return this.#peakMiB;
  }

  close(): void {
    for (const fd of [this.#statm, this.#stat]) closeSync(fd);
    for (const { fd } of this.#threads.values()) closeSync(fd);
    this.#threads.clear();
  }

  /** Opens the threads that are new and keeps what ended ones used. */
  #findThreads(): void {
    this.#lookedAt = performance.now();
    this.#leastNs = Math.max(this.#leastNs, ticksIn(readAt(this.#stat)) * TICK_NS);
    let present: string[];
    try {
      present = readdirSync(`/proc/${this.pid}/task`);
    } catch {
      return;
    }
    const gone = new Set(this.#threads.keys());
    for (const id of present) {
      if (gone.delete(id)) continue;
      try {
        const fd = openSync(`/proc/${this.pid}/task/${id}/schedstat`, 'r');
        this.#threads.set(id, { fd, ns: 0, heldUpNs: 0 });
      } catch {
        // It ended between the listing and the opening.
      }
    }
    for (const id of gone) {
      const thread = this.#threads.get(id)!;
      this.#endedNs += thread.ns;
      this.#endedHeldUpNs += thread.heldUpNs;
      closeSync(thread.fd);
      this.#threads.delete(id);
    }
  }
}

/** User and system time, in ticks, of a `stat` file that was read; its second field may contain anything. */
function ticksIn(length: number): number {
  const text = buffer.toString('latin1', 0, length);
  const [user, system] = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return Number(user ?? 0) + Number(system ?? 0);
}

function readAt(fd: number): number {
  try {
    return readSync(fd, buffer, 0, buffer.length, 0);
  } catch {
    return 0; // ESRCH: the thread or process has ended.
  }
}

function twoNumbers(fd: number): [first: number, second: number] {
  const length = readAt(fd);
  let first = 0;
  let value = 0;
  let second = false;
  for (let i = 0; i < length; i++) {
    const digit = buffer[i]! - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
    } else if (!second) {
      first = value;
      value = 0;
      second = true;
    } else {
      break;
    }
  }
  return [first, value];
}

/** Elsewhere than Linux: `ps`, whose clock ticks in hundredths of a second. */
class PsMeter implements Meter {
  #last = { cpuMs: 0, memoryMiB: 0, at: 0 };
  #peakMiB = 0;

  constructor(private readonly pid: number) {}

  cpuMs(): number {
    return this.#read().cpuMs;
  }

  heldUpMs(): number {
    return 0; // Not told.
  }

  memoryMiB(): number {
    return this.#read().memoryMiB;
  }

  peakMemoryMiB(): number {
    return (this.#peakMiB = Math.max(this.#peakMiB, this.#last.memoryMiB));
  }

  close(): void {
    // Nothing is held open.
  }

  #read() {
    // A reading starts a process, so it is not taken more often than it can have changed.
    if (Date.now() - this.#last.at < 50) return this.#last;
    try {
      const line = execFileSync('ps', ['-o', 'rss=,time=', '-p', String(this.pid)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const [rss, time] = line.trim().split(/\s+/);
      this.#last = {
        cpuMs: parsePsTime(time ?? ''),
        memoryMiB: Number(rss) / 1024,
        at: Date.now(),
      };
      this.#peakMiB = Math.max(this.#peakMiB, this.#last.memoryMiB);
    } catch {
      // The process is gone: its last reading stands.
    }
    return this.#last;
  }
}

/** Milliseconds of a `ps` time: `[[dd-]hh:]mm:ss[.cc]`. */
export function parsePsTime(text: string): number {
  const [days, clock] = text.includes('-') ? text.split('-') : ['0', text];
  const seconds = (clock ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return (Number(days) * 86_400 + seconds) * 1000;
}
