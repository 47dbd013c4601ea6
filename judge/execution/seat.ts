/** One role of an execution: a process with the program loaded, and its successor when it dies or is retired. */
import type { Program } from '../compile/compile.ts';
import type { Batch } from '../entry/converse.ts';
import type { Part } from '../entry/invoke.ts';
import type { Sandboxes } from '../sandbox/pool.ts';
import type { ConverseOutcome, LoadOutcome, SandboxProcess } from '../sandbox/process.ts';
import type { Entry, Limits } from '../types.ts';
import type { RunOutcome } from './execution.ts';

/** How it went with a program that may have to be loaded first. */
type Asked<Outcome> = Outcome | Exclude<RunOutcome, { kind: 'returned' }>;

interface Loaded {
  process: SandboxProcess;
  loaded: LoadOutcome;
}

/** Holds one process at a time. */
export class Seat {
  /** The stand-in for an entry of another name, once loaded. */
  instead: string | undefined;
  /** A process that will be needed has still to boot. */
  booting = false;
  #process: SandboxProcess | undefined;
  /** Loaded ahead, for when the current process has been retired. */
  #spare: Promise<Loaded> | undefined;
  readonly #retired: SandboxProcess[] = [];

  constructor(
    private readonly pool: Sandboxes,
    private readonly program: Program,
    private readonly entry: Entry,
  ) {}

  /** Nobody has sat here yet, and nobody is on the way. */
  get empty(): boolean {
    return this.#process === undefined && this.#spare === undefined;
  }

  /**
   * Calls the program, in a fresh process where there is none alive.
   *
   * @param inputJson the input as JSON text
   */
  call(part: Part, inputJson: string, limits: Limits): Promise<RunOutcome> {
    return this.#ask((process) => process.call(part, inputJson, limits), limits);
  }

  /**
   * Takes turns with the program, in a fresh process where there is none alive.
   *
   * @param seed of all chance in the process
   * @param next the calls after those whose outputs it is given, first without any; none ends it
   */
  converse(
    seed: number,
    next: (outputs?: unknown[]) => Batch[],
    limits: Limits,
  ): Promise<Asked<ConverseOutcome>> {
    return this.#ask((process) => process.converse(seed, next, limits), limits);
  }

  async #ask<Outcome extends { console: string }>(
    question: (process: SandboxProcess) => Promise<Outcome>,
    limits: Limits,
  ): Promise<Asked<Outcome>> {
    if (this.#process?.alive) return question(this.#process);
    const spare = this.#spare;
    this.#spare = undefined;
    const { process, loaded } = await (spare ?? this.#load(limits));
    this.#process = process;
    if (loaded.kind !== 'loaded') {
      process.kill();
      this.#process = undefined;
      return loaded.kind === 'missing' ? loaded : { ...loaded, loading: true as const };
    }
    this.instead = loaded.instead;
    const asked = await question(process);
    return { ...asked, console: loaded.console + asked.console };
  }

  /** Loads the program into a process that waits for its turn. */
  loadAhead(limits: Limits): void {
    this.#spare = this.#load(limits);
    // Nobody may ever ask for it.
    this.#spare.catch(() => undefined);
  }

  /**
   * The next call gets a fresh process. The one in use is asked for nothing any more and ends with the others: to
   * end it now would keep the processors busy that the next input waits for.
   */
  renew(): void {
    if (this.#process) this.#retired.push(this.#process);
    this.#process = undefined;
  }

  /** Ends every process. */
  close(): void {
    this.renew();
    for (const process of this.#retired.splice(0)) process.kill();
    void this.#spare?.then(
      ({ process }) => process.kill(),
      () => undefined,
    );
    this.#spare = undefined;
  }

  async #load(limits: Limits): Promise<Loaded> {
    this.booting = true;
    const process = await this.pool.take('cases', this.program.image);
    this.booting = false;
    return { process, loaded: await process.load(this.program, this.entry, limits) };
  }
}
