import type { Program } from './compile/compile.ts';
import type { SandboxPool } from './sandbox/pool.ts';
import type { CallOutcome, SandboxProcess, Usage } from './sandbox/process.ts';
import type { Entry, Limits } from './types.ts';

/** What one round of calls cost, per call; or why there is no cost. */
export type Cost =
  | { kind: 'cost'; cpuMs: number; wallMs: number }
  /** Stopped at the CPU limit. */
  | { kind: 'runaway' }
  /** Threw or died of anything else: beyond the constraints that is nobody's fault. */
  | { kind: 'broken' };

/** A program whose calls are clocked: one process, or two for a codec. */
export class Subject {
  readonly #processes: SandboxProcess[] = [];
  #text = 'null';

  private constructor(private readonly entry: Entry) {}

  /** Loads a program into fresh processes; undefined when it does not load. */
  static async load(
    pool: SandboxPool,
    program: Program,
    entry: Entry,
    limits: Limits,
  ): Promise<Subject | undefined> {
    const subject = new Subject(entry);
    const { script, others } = program;
    for (let i = 0; i < (entry.kind === 'codec' ? 2 : 1); i++) {
      const process = await pool.take();
      subject.#processes.push(process);
      const loaded = await process.load({ script, others }, entry, limits);
      if (loaded.kind === 'loaded') continue;
      subject.close();
      return undefined;
    }
    return subject;
  }

  /**
   * Clocks `copies` calls with an input. The inputs are read, and given the form that the submission expects,
   * before the clock starts; outputs are turned into text, if at all, after it has stopped.
   */
  async clock(inputJson: string, copies: number, limits: Limits): Promise<Cost> {
    const [main, decoder] = this.#processes;
    if (!decoder) return this.#clockPart(main!, 'whole', inputJson, copies, limits);
    const encoding = await this.#clockPart(main!, 'encode', inputJson, copies, limits);
    if (encoding.kind !== 'cost') return encoding;
    const text = await main!.fetch(limits);
    if (text.kind !== 'returned' || typeof text.output !== 'string') return { kind: 'broken' };
    this.#text = JSON.stringify([text.output]);
    const decoding = await this.#clockPart(decoder, 'decode', this.#text, copies, limits);
    if (decoding.kind !== 'cost') return decoding;
    return {
      kind: 'cost',
      cpuMs: encoding.cpuMs + decoding.cpuMs,
      wallMs: encoding.wallMs + decoding.wallMs,
    };
  }

  /** The output of the last call. */
  async output(limits: Limits): Promise<CallOutcome> {
    return this.#processes.at(-1)!.fetch(limits);
  }

  close(): void {
    for (const process of this.#processes) process.kill();
  }

  async #clockPart(
    process: SandboxProcess,
    part: 'whole' | 'encode' | 'decode',
    inputJson: string,
    copies: number,
    limits: Limits,
  ): Promise<Cost> {
    const generous = { ...limits, cpuMs: STAGING_CPU_MS };
    const staged = await process.stage(part, inputJson, copies, generous);
    if (staged.kind !== 'done') return { kind: 'broken' };
    const gone = await process.go({ ...limits, cpuMs: limits.cpuMs * copies });
    switch (gone.kind) {
      case 'done':
        return { kind: 'cost', ...perCall(gone.usage, copies) };
      case 'died':
        return { kind: gone.death.cause === 'cpu' ? 'runaway' : 'broken' };
      case 'threw':
        return { kind: 'broken' };
    }
  }
}

/** Reading inputs is our work, not the submission's. */
const STAGING_CPU_MS = 10_000;

function perCall({ cpuMs, wallMs }: Usage, copies: number): { cpuMs: number; wallMs: number } {
  return { cpuMs: cpuMs / copies, wallMs: wallMs / copies };
}
