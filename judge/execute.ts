/** Runs a compiled submission on inputs, one at a time, in processes that have seen nothing else. */
import type { Program } from './compile/compile.ts';
import { Odd } from './entry/values.ts';
import type { Sandboxes } from './sandbox/pool.ts';
import type { Death } from './sandbox/death.ts';
import type { Usage } from './sandbox/exchange.ts';
import type { LoadOutcome, SandboxProcess } from './sandbox/process.ts';
import type { Thrown } from './sandbox/protocol.ts';
import type { Entry, Limits } from './types.ts';

/** How one input went. Loading is part of the first input that needs it. */
export type RunOutcome = (
  | { kind: 'returned'; output: unknown }
  | { kind: 'threw'; error: Thrown; loading?: true }
  | { kind: 'died'; death: Death; loading?: true }
  | { kind: 'missing'; name: string }
) & { usage: Usage; console: string };

type Role = 'main' | 'decoder';

interface Loaded {
  process: SandboxProcess;
  loaded: LoadOutcome;
}

/**
 * A submission at work. It keeps one process for all its inputs, or two for a codec: one that encodes and
 * one that decodes and is given the text alone.
 */
export class Execution {
  /** The stand-in for an entry of another name, once loaded. */
  instead: string | undefined;
  readonly #processes = new Map<Role, SandboxProcess>();
  readonly #retired: SandboxProcess[] = [];
  /** Loaded ahead, for when the current processes have been closed. */
  readonly #spares = new Map<Role, Promise<Loaded>>();
  /** The last encoding begun, and the one that was begun before it was asked for. */
  #encoding: Promise<RunOutcome> | undefined;
  #ahead: { inputJson: string; encoding: Promise<RunOutcome | undefined> } | undefined;

  constructor(
    private readonly pool: Sandboxes,
    private readonly program: Program,
    private readonly entry: Entry,
    /** Every process that is handed out is the same one, as under a debugger: one thing after the other. */
    private readonly inOneProcess = false,
  ) {}

  /**
   * Runs one input. After a death the next input gets a fresh process.
   *
   * @param inputJson the input as JSON text
   */
  async run(inputJson: string, limits: Limits): Promise<RunOutcome> {
    if (this.entry.kind !== 'codec') return this.#call('main', 'whole', inputJson, limits);
    const encoding = this.#encode(inputJson, limits);
    this.#encoding = encoding;
    // Both halves are loaded at the same time.
    const known = this.#processes.has('decoder') || this.#spares.has('decoder');
    if (!known && !this.inOneProcess) this.#spare('decoder', limits);
    const encoded = await encoding;
    if (encoded.kind !== 'returned') return encoded;
    const text = encoded.output;
    if (typeof text !== 'string') {
      const what = `${kindOf(text)} from ${this.entry.encode}, not a string`;
      return { ...encoded, output: new Odd(what) };
    }
    const decoded = await this.#call('decoder', 'decode', JSON.stringify([text]), limits);
    return {
      ...decoded,
      usage: addUsage(encoded.usage, decoded.usage),
      console: encoded.console + decoded.console,
    };
  }

  /**
   * Encodes the input that is run next, while the one before it is decoded: each half still sees one at a time.
   * Does nothing for what is no codec.
   */
  ahead(inputJson: string, limits: Limits): void {
    if (this.entry.kind !== 'codec' || this.inOneProcess) return;
    const encoding = this.#encoding?.then((before) =>
      // After a failure nothing goes on before it has been asked for.
      before.kind === 'returned' ? this.#call('main', 'encode', inputJson, limits) : undefined,
    );
    if (!encoding) return;
    // Nobody may ever ask for it.
    encoding.catch(() => undefined);
    this.#ahead = { inputJson, encoding };
  }

  /** One encoding after the other. */
  async #encode(inputJson: string, limits: Limits): Promise<RunOutcome> {
    const ahead = this.#ahead;
    const isThis = ahead?.inputJson === inputJson;
    // Before anything is waited for: another may be begun meanwhile.
    if (isThis) this.#ahead = undefined;
    const begun = await ahead?.encoding;
    return isThis && begun ? begun : this.#call('main', 'encode', inputJson, limits);
  }

  /** Loads the program into fresh processes meanwhile: {@link renew} has them at once then. */
  loadAhead(limits: Limits): void {
    this.#spare('main', limits);
    if (this.entry.kind === 'codec') this.#spare('decoder', limits);
  }

  #spare(role: Role, limits: Limits): void {
    const spare = this.#load(limits);
    // Nobody may ever ask for it.
    spare.catch(() => undefined);
    this.#spares.set(role, spare);
  }

  /**
   * The next input gets fresh processes. Those in use are asked for nothing any more and end with the others:
   * to end them now would keep the processors busy that the next input waits for.
   */
  renew(): void {
    this.#retired.push(...this.#processes.values());
    this.#processes.clear();
    this.#encoding = undefined;
    this.#ahead = undefined;
  }

  /** Ends every process. */
  close(): void {
    this.renew();
    for (const process of this.#retired.splice(0)) process.kill();
    for (const spare of this.#spares.values()) {
      void spare.then(
        ({ process }) => process.kill(),
        () => undefined,
      );
    }
    this.#spares.clear();
  }

  async #load(limits: Limits): Promise<Loaded> {
    const process = await this.pool.take();
    const { script, others } = this.program;
    return { process, loaded: await process.load({ script, others }, this.entry, limits) };
  }

  async #call(
    role: Role,
    part: 'whole' | 'encode' | 'decode',
    inputJson: string,
    limits: Limits,
  ): Promise<RunOutcome> {
    const current = this.#processes.get(role);
    if (current?.alive) return await current.call(part, inputJson, limits);
    const spare = this.#spares.get(role);
    this.#spares.delete(role);
    const { process, loaded } = await (spare ?? this.#load(limits));
    this.#processes.set(role, process);
    if (loaded.kind !== 'loaded') {
      process.kill();
      this.#processes.delete(role);
      return loaded.kind === 'missing' ? loaded : { ...loaded, loading: true };
    }
    this.instead = loaded.instead;
    const called = await process.call(part, inputJson, limits);
    return { ...called, console: loaded.console + called.console };
  }
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value)
    ? 'an array'
    : value instanceof Odd
      ? value.text
      : `a ${typeof value}`;
}

function addUsage(a: Usage, b: Usage): Usage {
  return {
    cpuMs: a.cpuMs + b.cpuMs,
    wallMs: a.wallMs + b.wallMs,
    memoryMiB: Math.max(a.memoryMiB, b.memoryMiB),
  };
}
