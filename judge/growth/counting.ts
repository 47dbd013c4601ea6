/**
 * What a program does, counted: the judge's side of this folder, and its theory of operation.
 *
 *   Language.withCounts ─▶ program that counts itself, and what makes built-ins count
 *                                      ▼
 *   input, fuel ─▶ Counting.count ─▶ sandbox process ─▶ units, units of each site
 *
 * One unit is one turn of a loop, or one call of a function, of the submission's own code. What a built-in does is
 * charged in the same unit, by a table of weights. The count of an input is the same on every machine and every
 * time. A program may use up so many units, its fuel; at every step beyond, an exception is thrown.
 *
 * Of scripts (`judge/counting/`): `rewrite.ts` puts a step into every function and loop, which adds one to the tally
 * and to its site and looks at the fuel; charges what syntax does (spread, rest, keys, comparisons of texts, big
 * integers); and has calls of built-ins say where they stand, so that a site is `tokens.shift()` and not only the loop
 * around it. What runs in the sandbox is in `realm/`: one file for each family of built-ins. Nothing of it is part of
 * the runner: the judge sends it to the processes that count, and every other process is as it was. Python is counted
 * in the same way, by `languages/python/counting/`. A query is counted by its plan (`languages/sql/runner/plan.ts`), once it
 * has been run: a unit is a row that was touched, and fuel ends nothing early.
 *
 * A count is the process's own word. What a submission gains by forging it, or by hiding work where nothing is
 * counted (`realm/uncounted.ts` and docs/python.md list all of that), must be looked for with a clock.
 */
import type { CountedProgram } from '../languages/language.ts';
import { addUsage } from '../sandbox/exchange.ts';
import { SandboxError, type Sandboxes } from '../sandbox/pool.ts';
import type { CountOutcome, OutputOutcome, SandboxProcess } from '../sandbox/process.ts';
import type { Count, Span } from '../sandbox/protocol.ts';
import type { Entry, Limits } from '../types.ts';

/** What of the program a process performs. */
export type Role = 'whole' | 'encode' | 'decode';

/** A program at work in a process that counts; a codec has two, and only the text crosses. */
export class Counting {
  /** The sites that the process told; none where the program has them. */
  sites: readonly Span[] = [];
  readonly #processes = new Map<Role, Promise<SandboxProcess>>();
  /** The count before, ended or not. */
  #before: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(
    private readonly pool: Sandboxes,
    private readonly program: CountedProgram,
    private readonly entry: Entry,
  ) {}

  /** Takes the processes ahead. */
  prepare(limits: Limits): void {
    const roles: Role[] = this.entry.kind === 'codec' ? ['encode', 'decode'] : ['whole'];
    for (const role of roles) this.#process(role, limits).catch(() => undefined);
  }

  /**
   * Counts one call. The program is evaluated anew for it, which is not counted. After a death the next call has a
   * fresh process. One call is counted after the other, whoever asks: a ladder of the reference may still be climbed
   * when the next one begins.
   *
   * @param input the bytes of its JSON text
   * @param fuel how many units it may use
   * @throws SandboxError when the processes have been ended meanwhile: that says nothing of the program
   */
  count(input: Uint8Array, fuel: number, limits: Limits): Promise<CountOutcome> {
    const counted = this.#before.then(() => this.#count(input, fuel, limits));
    this.#before = counted.catch(() => undefined);
    return counted;
  }

  async #count(input: Uint8Array, fuel: number, limits: Limits): Promise<CountOutcome> {
    if (this.entry.kind !== 'codec') return this.#call('whole', input, fuel, limits);
    const encoded = await this.#call('encode', input, fuel, limits);
    if (encoded.kind !== 'counted') return encoded;
    const told = await this.#output('encode', limits);
    const used = addUsage(encoded.usage, told.usage);
    if (told.kind !== 'returned') return { ...told, usage: used };
    if (typeof told.output !== 'string') {
      // Only a text may cross. What is wrong with it is said where the submission is judged on this input.
      const error = { name: 'TypeError', message: 'no text', stack: '' };
      return { kind: 'threw', error, usage: used };
    }
    const text = Buffer.from(JSON.stringify([told.output]));
    const decoded = await this.#call('decode', text, fuel - encoded.units, limits);
    const usage = addUsage(used, decoded.usage);
    return 'units' in decoded
      ? { ...decoded, ...sum(encoded, decoded), usage }
      : { ...decoded, usage };
  }

  /** What the call returned that was counted last, or how it failed to tell. */
  async output(limits: Limits): Promise<OutputOutcome> {
    return this.#output(this.entry.kind === 'codec' ? 'decode' : 'whole', limits);
  }

  /** Ends every process. */
  close(): void {
    this.#closed = true;
    for (const process of this.#processes.values()) {
      process.then(
        (process) => process.kill(),
        () => undefined,
      );
    }
    this.#processes.clear();
  }

  async #call(role: Role, input: Uint8Array, fuel: number, limits: Limits): Promise<CountOutcome> {
    let process = await this.#process(role, limits);
    if (!process.alive) {
      this.#processes.delete(role);
      process = await this.#process(role, limits);
    }
    const outcome = await process.count(role, input, fuel, limits);
    if (outcome.kind === 'died') this.#throwIfEnded();
    return outcome;
  }

  async #output(role: Role, limits: Limits): Promise<OutputOutcome> {
    const process = await this.#process(role, limits);
    const outcome = await process.fetch(limits);
    if (outcome.kind === 'died') this.#throwIfEnded();
    return outcome;
  }

  /** A process that was ended with its pool says nothing of the program. */
  #throwIfEnded(): void {
    if (this.pool.ended) throw new SandboxError('called off');
  }

  #process(role: Role, limits: Limits): Promise<SandboxProcess> {
    const known = this.#processes.get(role);
    if (known) return known;
    const process = this.#start(limits);
    this.#processes.set(role, process);
    return process;
  }

  /** One that dies while it is prepared says so when it is asked. */
  async #start(limits: Limits): Promise<SandboxProcess> {
    const { countable, image } = this.program;
    const process = await this.pool.take('count', image);
    const prepared = await process.prepare(countable, this.entry, limits);
    if (prepared.kind === 'done') this.sites = prepared.sites ?? [];
    if (this.#closed) process.kill();
    return process;
  }
}

function sum(a: Count, b: Count): Count {
  const sites = new Map(a.sites);
  for (const [site, units] of b.sites) sites.set(site, (sites.get(site) ?? 0) + units);
  return { units: a.units + b.units, sites: [...sites] };
}
