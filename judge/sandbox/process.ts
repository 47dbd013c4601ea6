/**
 * One sandbox process, from its start to its death: the theory of operation of this folder.
 *
 *   judge ──stdin──▶  runner (the runtime, inside the walls)     one request at a time
 *         ◀─stdout──                                             logs, then exactly one reply
 *         ◀─stderr──                                             the runtime's last words, kept short
 *         ──fd 3──▶   a watcher, which kills the process group when this ends with the judge
 *         ◀─fd 3───   bubblewrap, telling the runtime's process id
 *
 * The process is blank until a submission is loaded, serves that one, and is killed. Clocks and limits are
 * read from outside while a request is under way: CPU time and resident memory every few milliseconds, bytes
 * as they arrive. The first cause of death wins and is recorded once; everything after it is only its echo.
 * Death is always SIGKILL to the whole process group, since nothing softer stops a hot loop. Whatever the
 * process sends is data about itself and is believed for nothing else.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { cutMiddle } from '../format.ts';
import type { Part } from '../entry/invoke.ts';
import { decodeSpecials } from '../entry/values.ts';
import type { Entry, Limits } from '../types.ts';
import type { DeathCause } from '../verdict.ts';
import { sandboxDescriptors } from './descriptors.ts';
import { type Meter, meterProcess } from './meter.ts';
import {
  encodeFrame,
  FrameReader,
  parseReply,
  ProtocolError,
  type Reply,
  type Request,
  type Thrown,
} from './protocol.ts';
import type { Allowance, Runtime } from './runtime.ts';
import type { Wall } from './walls/wall.ts';

/** What one request cost. */
export interface Usage {
  cpuMs: number;
  wallMs: number;
  memoryMiB: number;
}

export interface Death {
  cause: DeathCause;
  /** One sentence for people. */
  message: string;
  /** The same without what the process itself said or chose: an input could be in that. */
  discreet: string;
}

/** How one request ended: with an answer of the process, or with its death. */
type Outcome<Answer> = (Answer | { kind: 'died'; death: Death }) & {
  usage: Usage;
  /** What was printed, at most 64 KiB. */
  console: string;
};

export type LoadOutcome = Outcome<
  | { kind: 'loaded'; instead?: string }
  | { kind: 'missing'; name: string }
  | { kind: 'threw'; error: Thrown }
>;
type DoneOutcome = Outcome<
  | {
      kind: 'done';
      /** How often the submission's code was executed, where that is counted; its own word. */
      counted: number | undefined;
    }
  | { kind: 'threw'; error: Thrown }
>;
export type CallOutcome = Outcome<
  { kind: 'returned'; output: unknown } | { kind: 'threw'; error: Thrown }
>;

/** Characters of console text kept for one request. */
const MAX_CONSOLE = 64 * 1024;
const MAX_STDERR = 16 * 1024;
const POLL_MS = 5;
/** Longer without a look, the judge itself had no processor; an answer may lie there unread. */
const MISSED_MS = 50;
const SHORT_MS = 2;
/** A supervisor (bubblewrap) has this long to end after its runtime. */
const SUPERVISOR_MS = 200;
/** A sandbox that has not booted by then never will. */
const BOOT_MS = 10_000;
/** The wall clock is a guard against waiting; CPU time decides. */
const WALL_PER_CPU = 3;
const WALL_EXTRA_MS = 1_000;
/** On a busy machine the time that it, or the judge, gets no processor is no waiting, up to so many times. */
const HELD_UP = 10;

interface Pending {
  limits: Limits;
  started: { cpuMs: number; wall: number; heldUpMs: number };
  bytes: number;
  console: string;
  printed: number;
  /** The most memory seen while polling: all there is to tell of a process that is gone. */
  memoryMiB: number;
  /** Messages that were only counted. */
  dropped: number;
  /** When the limits were last looked at, and for how long nobody could. */
  lookedAt: number;
  missedMs: number;
  settle: (reply: Reply | undefined, text: string) => void;
  poll: NodeJS.Timeout;
}

export class SandboxProcess {
  /** Resolves once the process waits for a submission; false when it never will (see {@link lastWords}). */
  readonly ready: Promise<boolean>;
  /** Resolves when the process is dead and reaped. */
  readonly closed: Promise<void>;
  readonly #child: ChildProcess;
  readonly #streams: readonly (Readable | Writable | null | undefined)[];
  readonly #reader: FrameReader;
  #meter: Meter | undefined;
  #pid: number | undefined;
  #pending: Pending | undefined;
  #death: Death | undefined;
  #stderr = '';
  #cpuMs: number | undefined;
  #becomeReady: (ready: boolean) => void = () => undefined;

  constructor(
    runtime: Runtime,
    readonly wall: Wall,
    private readonly allowance: Allowance,
  ) {
    const { file, args, env } = wall.command(runtime, allowance);
    this.#reader = new FrameReader(MAX_REPLY_BYTES);
    this.#child = spawn(file, args, {
      env,
      cwd: '/',
      detached: true,
      stdio: sandboxDescriptors(),
    });
    // A child that could not be started for want of descriptors has no streams, whatever its type says.
    const { stdout, stderr, stdio } = this.#child as Partial<ChildProcess>;
    this.#streams = stdio ?? [];
    stdout?.on('data', (chunk: Buffer) => this.#receive(chunk));
    stderr?.on('data', (chunk: Buffer) => {
      if (this.#stderr.length < MAX_STDERR) this.#stderr += chunk.toString('latin1');
      this.#countBytes(chunk.length);
    });
    for (const stream of this.#streams) {
      stream?.on('error', () => undefined); // EPIPE of a dead process: its exit tells all there is to tell.
    }
    this.closed = new Promise((resolve) => {
      this.#child.on('error', (error) => {
        this.#die('judge', `the sandbox could not be started: ${error.message}`);
        resolve();
      });
      this.#child.on('exit', () => {
        // A watcher may be left in the group; it holds the fourth pipe open.
        this.#killGroup(true);
        this.#streams[3]?.destroy();
      });
      this.#child.on('close', (code, signal) => {
        this.#die(...this.#explainExit(code, signal));
        this.#meter?.close();
        resolve();
      });
    });
    this.ready = this.#boot();
  }

  /** Why the process is dead: what it wrote to stderr, or else how it ended. Empty while it lives. */
  get lastWords(): string {
    return this.#stderr.trim() || (this.#death?.message ?? '');
  }

  get alive(): boolean {
    return this.#death === undefined;
  }

  /** Evaluates a submission's script and finds its entry. Happens once in a process's life. */
  async load(
    program: { script: string; others: string[] },
    entry: Entry,
    limits: Limits,
  ): Promise<LoadOutcome> {
    const request: Request = { type: 'load', entry, ...program };
    const { reply, usage, console } = await this.#exchange(JSON.stringify(request), limits);
    const rest = { usage, console };
    switch (reply?.type) {
      case 'loaded':
        return reply.instead === undefined
          ? { kind: 'loaded', ...rest }
          : { kind: 'loaded', instead: reply.instead, ...rest };
      case 'missing':
        return { kind: 'missing', name: reply.name, ...rest };
      case 'threw':
        return { kind: 'threw', error: reply.error, ...rest };
      default:
        return { kind: 'died', death: this.#deathBy(reply), ...rest };
    }
  }

  /**
   * Runs one input.
   *
   * @param inputJson the input as JSON text
   */
  async call(part: Part, inputJson: string, limits: Limits): Promise<CallOutcome> {
    return this.#output(`{"type":"call","part":"${part}","input":${inputJson}}`, limits);
  }

  async #done(json: string, limits: Limits): Promise<DoneOutcome> {
    const { reply, usage, console } = await this.#exchange(json, limits);
    const rest = { usage, console };
    switch (reply?.type) {
      case 'done':
        return { kind: 'done', counted: reply.counted, ...rest };
      case 'threw':
        return { kind: 'threw', error: reply.error, ...rest };
      default:
        return { kind: 'died', death: this.#deathBy(reply), ...rest };
    }
  }

  async #output(json: string, limits: Limits): Promise<CallOutcome> {
    const { reply, text, usage, console } = await this.#exchange(json, limits);
    const rest = { usage, console };
    switch (reply?.type) {
      case 'returned':
        return { kind: 'returned', output: decodeSpecials(reply.output, text), ...rest };
      case 'threw':
        return { kind: 'threw', error: reply.error, ...rest };
      default:
        return { kind: 'died', death: this.#deathBy(reply), ...rest };
    }
  }

  /**
   * Makes `copies` calls with one input ready, or with the input of the last time; {@link go} makes them.
   *
   * @param inputJson the input as JSON text; undefined for the same input again
   */
  async stage(
    part: Part,
    inputJson: string | undefined,
    copies: number,
    limits: Limits,
  ): Promise<DoneOutcome> {
    const json =
      inputJson === undefined
        ? `{"type":"restage","copies":${copies}}`
        : `{"type":"stage","part":"${part}","copies":${copies},"input":${inputJson}}`;
    return this.#done(json, limits);
  }

  /** Makes the calls that are staged; what they return stays inside until it is fetched. */
  async go(limits: Limits): Promise<DoneOutcome> {
    return this.#done('{"type":"go"}', limits);
  }

  /** The output of the last call of {@link go}. */
  async fetch(limits: Limits): Promise<CallOutcome> {
    return this.#output('{"type":"fetch"}', limits);
  }

  /** Ends the process now, with everything in it. */
  kill(): void {
    this.#die('signal', 'ended by the judge');
  }

  /** Ends the process and keeps nothing of ours waiting for it. */
  abandon(): void {
    this.kill();
    this.#child.unref();
    for (const stream of this.#streams) stream?.destroy();
  }

  async #boot(): Promise<boolean> {
    const ready = new Promise<boolean>((resolve) => (this.#becomeReady = resolve));
    // A debugger may be a long time coming.
    const timer = this.allowance.inspect?.wait
      ? undefined
      : setTimeout(() => {
          this.#die('judge', `the sandbox did not boot within ${BOOT_MS / 1000} s`);
        }, BOOT_MS);
    const started = this.#child.pid !== undefined;
    const pid = started
      ? await this.wall.runtimePid(this.#child).catch(() => undefined)
      : undefined;
    this.#pid = pid;
    const booted = await ready;
    clearTimeout(timer);
    if (!booted || pid === undefined) return false;
    try {
      this.#meter = meterProcess(pid);
      return true;
    } catch {
      return false; // It died between its first word and our first look.
    }
  }

  #exchange(
    json: string,
    limits: Limits,
  ): Promise<{ reply: Reply | undefined; text: string; usage: Usage; console: string }> {
    if (this.#pending) throw new Error('a process was asked before it had answered');
    return new Promise((resolve) => {
      const meter = this.#meter;
      const cpuAt = () => (this.#cpuMs = meter?.cpuMs() ?? 0);
      const pending: Pending = {
        limits,
        // Between two requests the process waits: where the last one ended, this one starts.
        started: {
          cpuMs: this.#cpuMs ?? cpuAt(),
          wall: performance.now(),
          heldUpMs: meter?.heldUpMs() ?? 0,
        },
        bytes: 0,
        console: '',
        printed: 0,
        memoryMiB: 0,
        dropped: 0,
        lookedAt: performance.now(),
        missedMs: 0,
        poll: setInterval(() => this.#checkLimits(), POLL_MS),
        settle: (reply, text) => {
          const wallMs = performance.now() - pending.started.wall;
          const cpuMs = cpuAt() - pending.started.cpuMs;
          clearInterval(pending.poll);
          this.#pending = undefined;
          // The exact peak costs a file to open; in so short a time no limit's worth can be touched.
          const memoryMiB = Math.max(
            pending.memoryMiB,
            (wallMs < SHORT_MS ? meter?.memoryMiB() : meter?.peakMemoryMiB()) ?? 0,
          );
          const lost = pending.printed - pending.console.length;
          const more = [
            ...(lost > 0 ? [`… ${lost} characters more`] : []),
            ...(pending.dropped > 0 ? [`… ${pending.dropped} messages more`] : []),
          ];
          const console = [pending.console, ...more].join(more.length > 0 ? '\n' : '');
          if (reply && memoryMiB > limits.memoryMiB) {
            this.#die(...tooMuchMemory(limits));
            reply = undefined;
          }
          resolve({ reply, text, usage: { cpuMs, wallMs, memoryMiB }, console });
        },
      };
      this.#pending = pending;
      if (this.#death) this.#settleDead();
      else this.#child.stdin!.write(encodeFrame(json));
    });
  }

  #receive(chunk: Buffer): void {
    if (this.#death) return;
    this.#countBytes(chunk.length);
    try {
      for (const body of this.#reader.push(chunk)) this.#handle(...parsed(body));
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      const text = "wrote to the judge's own channel";
      this.#die('protocol', `${text} (${error.message})`, text);
    }
  }

  #handle(reply: Reply, text: string): void {
    if (this.#death) return;
    const pending = this.#pending;
    if (reply.type === 'ready') {
      this.#becomeReady(true);
      return;
    }
    if (!pending) {
      this.#die('protocol', 'answered more often than it was asked');
      return;
    }
    if (reply.type === 'log') {
      pending.printed += reply.text.length;
      pending.dropped += reply.dropped ?? 0;
      pending.console += reply.text.slice(0, MAX_CONSOLE - pending.console.length);
      return;
    }
    pending.settle(reply, text);
  }

  #countBytes(count: number): void {
    const pending = this.#pending;
    if (!pending) return;
    pending.bytes += count;
    if (pending.bytes > pending.limits.outputBytes) {
      const limit = Math.round(pending.limits.outputBytes / 1024);
      this.#die('output', `printed or returned more than ${limit.toLocaleString('en')} KiB`);
    }
  }

  #checkLimits(): void {
    const pending = this.#pending;
    const meter = this.#meter;
    if (!pending || !meter) return;
    const { limits, started } = pending;
    const now = performance.now();
    pending.missedMs += Math.max(0, now - pending.lookedAt - MISSED_MS);
    pending.lookedAt = now;
    const memoryMiB = meter.memoryMiB();
    pending.memoryMiB = Math.max(pending.memoryMiB, memoryMiB);
    if (memoryMiB > limits.memoryMiB) {
      this.#die(...tooMuchMemory(limits));
    } else if (meter.cpuMs() - started.cpuMs > limits.cpuMs) {
      const printing = pending.dropped > 0;
      this.#die(
        printing ? 'output' : 'cpu',
        `still ${printing ? 'printing' : 'running'} after ${seconds(limits.cpuMs)} of CPU time`,
      );
    } else if (isWaiting(pending, meter)) {
      this.#die('wall', `no answer after ${seconds(wallLimitMs(limits))}: it waits for something`);
    }
  }

  /** Records the first cause and kills; later causes are echoes of the first. */
  #die(cause: DeathCause, message: string, discreet = message): void {
    if (this.#death) return;
    this.#death = { cause, message, discreet };
    this.#becomeReady(false);
    this.#killGroup();
    this.#settleDead();
  }

  #settleDead(): void {
    this.#pending?.settle(undefined, '');
  }

  /**
   * Kills the runtime. What supervises it from outside (bubblewrap) ends with it and reaps it first; `late`
   * it is not spared either.
   */
  #killGroup(late = false): void {
    const runtime = this.#pid;
    const child = this.#child.pid;
    const supervised = !late && runtime !== undefined && runtime !== child;
    if (supervised) setTimeout(() => this.#killGroup(true), SUPERVISOR_MS).unref();
    for (const target of [runtime, supervised || child === undefined ? undefined : -child]) {
      if (target === undefined) continue;
      try {
        process.kill(target, 'SIGKILL');
      } catch {
        // ESRCH: it is gone already, which is what was wanted.
      }
    }
  }

  #deathBy(reply: Reply | undefined): Death {
    if (this.#death) return this.#death;
    const said = `answered "${reply?.type ?? 'nothing'}" to another question`;
    this.#die('protocol', said, 'answered another question');
    return this.#death!;
  }

  #explainExit(
    code: number | null,
    signal: NodeJS.Signals | null,
  ): [cause: DeathCause, message: string, discreet?: string] {
    // Behind bubblewrap a signal arrives as an exit code of 128 and its number.
    const number = code !== null && code > 128 ? code - 128 : undefined;
    const said = this.#stderr;
    if (/heap limit|out of memory|allocation failed/i.test(said) && (signal ?? number)) {
      return tooMuchMemory({ memoryMiB: this.allowance.memoryMiB });
    }
    if (signal ?? number) {
      return ['signal', `crashed (${signal ?? `signal ${number!}`})${quote(said)}`, 'crashed'];
    }
    if (said.includes('promise never resolved')) {
      return ['exit', 'returned a promise that is never settled'];
    }
    return [
      'exit',
      `ended with exit code ${code ?? 0} before it answered${quote(said)}`,
      'ended before it answered',
    ];
  }
}

/** Longest reply accepted; the output limit of a case is lower. */
const MAX_REPLY_BYTES = 256 * 1024 * 1024;

function parsed(body: Uint8Array): [Reply, string] {
  const { reply, text } = parseReply(body);
  return [reply, text];
}

function tooMuchMemory({ memoryMiB }: { memoryMiB: number }): [DeathCause, string] {
  return ['memory', `used more than ${memoryMiB} MiB of memory`];
}

function wallLimitMs({ cpuMs }: Limits): number {
  return WALL_PER_CPU * cpuMs + WALL_EXTRA_MS;
}

function isWaiting({ limits, started, missedMs }: Pending, meter: Meter): boolean {
  const wallMs = performance.now() - started.wall;
  const limit = wallLimitMs(limits);
  if (wallMs <= limit) return false;
  const heldUpMs = meter.heldUpMs() - started.heldUpMs;
  return wallMs > HELD_UP * limit || wallMs - heldUpMs - missedMs > limit;
}

function seconds(ms: number): string {
  return `${Number((ms / 1000).toFixed(1))} s`;
}

function quote(stderr: string): string {
  const text = stderr.trim();
  return text === '' ? '' : `: ${cutMiddle(text, 400)}`;
}
