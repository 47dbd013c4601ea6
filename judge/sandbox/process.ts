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
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Batch } from '../entry/converse.ts';
import type { Part } from '../entry/invoke.ts';
import { decodeSpecials } from '../base/json-values.ts';
import { packageRoot } from '../base/package.ts';
import type { Entry, Limits } from '../types.ts';
import { type Death, deathBy, deathByItself, tooMuchMemory } from './death.ts';
import { sandboxDescriptors } from './descriptors.ts';
import { Exchange, type Usage } from './exchange.ts';
import type { Image } from './image.ts';
import { type Meter, meterProcess } from './meter.ts';
import {
  type Count,
  type Countable,
  encodeFrame,
  frameHeader,
  FrameReader,
  type Missing,
  parseReply,
  ProtocolError,
  type Reply,
  type Request,
  type Span,
  type Thrown,
} from './protocol.ts';
import type { Allowance, Runtime } from './runtime.ts';
import type { Wall } from './walls/wall.ts';

/** How one request ended: with an answer of the process, or with its death. */
type Ended<Answer> = (Answer | { kind: 'died'; death: Death }) & { usage: Usage };
type Outcome<Answer> = Ended<Answer> & {
  /** What was printed, at most 64 KiB. */
  console: string;
};

type Loaded = { kind: 'loaded'; instead?: string } | ({ kind: 'missing' } & Missing);
interface Done {
  kind: 'done';
  /** The places that a process which counts tells of, where it rewrites the program itself. */
  sites?: Span[];
}
interface Returned {
  kind: 'returned';
  output: unknown;
}
interface Threw {
  kind: 'threw';
  error: Thrown;
}
interface Counted extends Count {
  /** Spent: it was stopped, for it had used up what it might. */
  kind: 'counted' | 'spent';
}
export type LoadOutcome = Outcome<Loaded | Threw>;
type DoneOutcome = Outcome<Done | Threw>;
/** How one counted call went. */
export type CountOutcome = Ended<Counted | { kind: 'missing'; name: string } | Threw>;
/** What a counted call returned, or how it failed to tell. */
export type OutputOutcome = Ended<Returned | Threw>;
export type ConverseOutcome = DoneOutcome;
export type CallOutcome = Outcome<Returned | Threw>;

const MAX_STDERR = 16 * 1024;
const POLL_MS = 5;
/** A supervisor (bubblewrap) has this long to end after its runtime. */
const SUPERVISOR_MS = 200;
/** Longest reply accepted; the output limit of a case is lower. */
const MAX_REPLY_BYTES = 256 * 1024 * 1024;

/** A request: its text, or the bytes of it in pieces. */
type Body = string | readonly Uint8Array[];

/** What to ask next after a reply; undefined when that was the last. */
type GoOn = (reply: Reply, text: string) => string | undefined;

/** The part of a compiled program that enters the sandbox. */
interface Loadable {
  script: string;
  others: string[];
  queues?: 5 | 6;
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
  #exchange: Exchange | undefined;
  #settle: (reply: Reply | undefined, text: string) => void = () => undefined;
  #goOn: GoOn = () => undefined;
  #death: Death | undefined;
  #stderr = '';
  #cpuMs: number | undefined;
  #becomeReady: (ready: boolean) => void = () => undefined;

  constructor(
    private readonly runtime: Runtime,
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
    const { stdin, stdout, stderr, stdio } = this.#child as Partial<ChildProcess>;
    this.#streams = stdio ?? [];
    stdout?.on('data', (chunk: Buffer) => this.#receive(chunk));
    stderr?.on('data', (chunk: Buffer) => {
      if (this.#stderr.length < MAX_STDERR) this.#stderr += chunk.toString('latin1');
      this.#dieOf(this.#exchange?.receive(chunk.length));
    });
    for (const stream of this.#streams) {
      stream?.on('error', () => undefined); // EPIPE of a dead process: its exit tells all there is to tell.
    }
    const first = firstFrame(runtime.image);
    // Without descriptors there is no stream to send it on.
    if (first && stdin) writeFrame(stdin, [first]);
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
        this.#dieOf(deathByItself(code, signal, this.#stderr, this.allowance.memoryMiB));
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

  /** The most resident memory so far. */
  get peakMemoryMiB(): number {
    return this.#meter?.peakMemoryMiB() ?? 0;
  }

  /** Evaluates a submission's script and finds its entry. A process that judges does it once in its life. */
  async load(
    { script, others, queues }: Loadable,
    entry: Entry,
    limits: Limits,
  ): Promise<LoadOutcome> {
    const versions = queues === undefined ? {} : { queues };
    const request: Request = { type: 'load', script, entry, others, ...versions };
    return this.#ask(JSON.stringify(request), limits, (reply): Loaded | undefined => {
      if (reply.type === 'missing') return missingOf(reply);
      if (reply.type !== 'loaded') return undefined;
      const { instead } = reply;
      return instead === undefined ? { kind: 'loaded' } : { kind: 'loaded', instead };
    });
  }

  /**
   * Runs one input.
   *
   * @param inputJson the input as JSON text
   */
  async call(part: Part, inputJson: string, limits: Limits): Promise<CallOutcome> {
    return this.#output(`{"type":"call","part":"${part}","input":${inputJson}}`, limits);
  }

  /**
   * Takes turns with the program: limits and what it has used are of the whole dialogue.
   *
   * @param seed of all chance in the process
   * @param next the calls after those whose outputs it is given, first without any; none ends it
   * @throws what `next` throws
   */
  async converse(
    seed: number,
    next: (outputs?: unknown[]) => Batch[],
    limits: Limits,
  ): Promise<ConverseOutcome> {
    const first = next();
    let fault: { error: unknown } | undefined;
    const goOn = (reply: Reply, text: string): string | undefined => {
      if (reply.type !== 'returned') return undefined;
      const outputs = decodeSpecials(reply.output, text);
      try {
        // What is no list is the same as no output at all: the first one asked for is missed.
        const batches = next(Array.isArray(outputs) ? outputs : []);
        return batches.length > 0 ? turnsRequest(batches) : undefined;
      } catch (error) {
        fault = { error };
        return undefined;
      }
    };
    const outcome = await this.#ask(
      turnsRequest(first, seed),
      limits,
      (reply): Done | undefined => (reply.type === 'returned' ? { kind: 'done' } : undefined),
      goOn,
    );
    if (fault) throw fault.error;
    return outcome;
  }

  /**
   * Makes a call ready; {@link go} makes it.
   *
   * @param input the bytes of its JSON text
   */
  async stage(part: Part, input: Uint8Array, limits: Limits): Promise<DoneOutcome> {
    const before = `{"type":"stage","part":"${part}","input":`;
    return this.#done([Buffer.from(before), input, Buffer.from('}')], limits);
  }

  /** Makes the call that is staged; what it returns stays inside until it is fetched. */
  async go(limits: Limits): Promise<DoneOutcome> {
    return this.#done('{"type":"go"}', limits);
  }

  /** The output of the call of {@link go}, or of {@link count}. */
  async fetch(limits: Limits): Promise<CallOutcome> {
    return this.#output('{"type":"fetch"}', limits);
  }

  /** Makes the process one that counts what a program does; it loads the program for each {@link count} anew. */
  async prepare(program: Countable, entry: Entry, limits: Limits): Promise<DoneOutcome> {
    const request: Request = { type: 'prepare', entry, ...program };
    return this.#done(JSON.stringify(request), limits);
  }

  /**
   * Calls the program once, counted; what it returns stays inside until it is fetched.
   *
   * @param input the bytes of its JSON text
   * @param fuel how many units it may use
   */
  async count(part: Part, input: Uint8Array, fuel: number, limits: Limits): Promise<CountOutcome> {
    const before = `{"type":"count","part":"${part}","fuel":${fuel},"input":`;
    return this.#ask([Buffer.from(before), input, Buffer.from('}')], limits, (reply) => {
      if (reply.type === 'missing') return { kind: 'missing' as const, name: reply.name };
      if (reply.type !== 'counted') return undefined;
      const { spent, units, sites, words } = reply;
      const kind = spent ? ('spent' as const) : ('counted' as const);
      return { kind, units, sites, ...(words ? { words } : {}) };
    });
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
    const { bootMs } = this.runtime.image;
    // A debugger may be a long time coming.
    const timer = this.allowance.inspect?.wait
      ? undefined
      : setTimeout(() => {
          this.#die('judge', `the sandbox did not boot within ${bootMs / 1000} s`);
        }, bootMs);
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

  #done(body: Body, limits: Limits): Promise<DoneOutcome> {
    return this.#ask(body, limits, (reply): Done | undefined => {
      if (reply.type !== 'done') return undefined;
      return reply.sites ? { kind: 'done', sites: reply.sites } : { kind: 'done' };
    });
  }

  #output(json: string, limits: Limits): Promise<CallOutcome> {
    return this.#ask(json, limits, (reply, text): Returned | undefined =>
      reply.type === 'returned'
        ? { kind: 'returned', output: decodeSpecials(reply.output, text) }
        : undefined,
    );
  }

  /**
   * @param read what a reply says; undefined for one that answers another question
   * @param goOn what to ask after a reply, within the same request; undefined when that was the last
   */
  async #ask<Answer>(
    body: Body,
    limits: Limits,
    read: (reply: Reply, text: string) => Answer | undefined,
    goOn?: GoOn,
  ): Promise<Outcome<Answer | Threw>> {
    const { reply, text, ...rest } = await this.#send(body, limits, goOn);
    if (reply?.type === 'threw') return { kind: 'threw', error: reply.error, ...rest };
    const answer = reply && read(reply, text);
    if (answer) return { ...answer, ...rest };
    const said = `answered "${reply?.type ?? 'nothing'}" to another question`;
    this.#die('protocol', said, 'answered another question');
    return { kind: 'died', death: this.#death!, ...rest };
  }

  #send(
    body: Body,
    limits: Limits,
    goOn: GoOn = () => undefined,
  ): Promise<{ reply: Reply | undefined; text: string; usage: Usage; console: string }> {
    if (this.#exchange) throw new Error('a process was asked before it had answered');
    const exchange = (this.#exchange = new Exchange(limits, this.#meter, this.#cpuMs));
    const poll = setInterval(() => this.#dieOf(exchange.look()), POLL_MS);
    return new Promise((resolve) => {
      this.#settle = (reply, text) => {
        const { usage, cpuMs, console } = exchange.end();
        clearInterval(poll);
        this.#cpuMs = cpuMs;
        this.#exchange = undefined;
        this.#settle = () => undefined;
        this.#goOn = () => undefined;
        const tooLarge = usage.memoryMiB > limits.memoryMiB;
        if (tooLarge) this.#dieOf(tooMuchMemory(limits.memoryMiB));
        resolve({ reply: tooLarge ? undefined : reply, text, usage, console });
      };
      this.#goOn = goOn;
      if (this.#death) this.#settle(undefined, '');
      else writeFrame(this.#child.stdin!, body);
    });
  }

  #receive(chunk: Buffer): void {
    if (this.#death) return;
    this.#dieOf(this.#exchange?.receive(chunk.length));
    try {
      for (const body of this.#reader.push(chunk)) this.#handle(parseReply(body));
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      const text = "wrote to the judge's own channel";
      this.#die('protocol', `${text} (${error.message})`, text);
    }
  }

  #handle({ reply, text }: { reply: Reply; text: string }): void {
    if (this.#death) return;
    if (reply.type === 'ready') this.#becomeReady(true);
    else if (!this.#exchange) this.#die('protocol', 'answered more often than it was asked');
    else if (reply.type === 'log') this.#exchange.print(reply.text, reply.dropped);
    else {
      const more = this.#goOn(reply, text);
      if (more === undefined) this.#settle(reply, text);
      else if (!this.#death) {
        this.#exchange.turn();
        writeFrame(this.#child.stdin!, more);
      }
    }
  }

  #die(...why: Parameters<typeof deathBy>): void {
    this.#dieOf(deathBy(...why));
  }

  /** Records the first cause and kills; later causes are echoes of the first. */
  #dieOf(death: Death | undefined): void {
    if (!death || this.#death) return;
    this.#death = death;
    this.#becomeReady(false);
    this.#killGroup();
    this.#settle(undefined, '');
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
}

function turnsRequest(batches: Batch[], seed?: number): string {
  const request: Request = { type: 'turns', ...(seed === undefined ? {} : { seed }), batches };
  return JSON.stringify(request);
}

/** What a reply says, without what else may be in it. */
function missingOf({ name, there, faults }: Missing): { kind: 'missing' } & Missing {
  return { kind: 'missing', name, ...(there ? { there } : {}), ...(faults ? { faults } : {}) };
}

const firstFrames = new Map<Image, Uint8Array>();

/** What an image is sent before anything else; read once. */
function firstFrame(image: Image): Uint8Array | undefined {
  if (image.first === undefined) return undefined;
  const frame = firstFrames.get(image) ?? readFileSync(join(packageRoot(), 'dist', image.first));
  firstFrames.set(image, frame);
  return frame;
}

/** Pieces are not copied: an input is megabytes long, and sent to one process after the other. */
function writeFrame(stdin: Writable, body: Body): void {
  if (typeof body === 'string') {
    stdin.write(encodeFrame(body));
    return;
  }
  stdin.cork();
  stdin.write(frameHeader(body.reduce((bytes, piece) => bytes + piece.length, 0)));
  for (const piece of body) stdin.write(piece);
  stdin.uncork();
}
