/** A program whose calls are clocked: one process, or two for a codec. */
import type { Program } from '../compile/compile.ts';
import { processesFor, type Sandboxes } from '../sandbox/pool.ts';
import type { Purpose } from '../sandbox/runtime.ts';
import type { Death } from '../sandbox/death.ts';
import type { CallOutcome, SandboxProcess } from '../sandbox/process.ts';
import type { Entry, Limits } from '../types.ts';

/** What a round of calls cost, per call; or why there is no cost. */
export type Cost =
  | {
      kind: 'cost';
      cpuMs: number;
      wallMs: number;
      /** CPU time while the input was made ready, which is not part of it. */
      readyMs: number;
      /** How often the program's own code ran, in a process that counts; its own word. */
      counted: number;
      /** Peak resident memory less what the process had before the first call. */
      memoryMiB: number;
    }
  /** Stopped at the CPU limit. */
  | { kind: 'runaway' }
  /** Threw or died of anything else: beyond the constraints that is nobody's fault. */
  | { kind: 'broken' };

type Costs = Extract<Cost, { kind: 'cost' }>;

export class Subject {
  readonly #processes: SandboxProcess[] = [];
  /** The input that each process has read last. */
  readonly #staged: (Uint8Array | undefined)[] = [];
  /** A codec's last text, and the decoder's input that has it. */
  #encoded: { text: string; input: Uint8Array } | undefined;

  private constructor(
    private readonly entry: Entry,
    private readonly whole: boolean,
  ) {}

  /**
   * Loads a program into fresh processes; undefined when it does not load.
   *
   * @param whole reading the input and telling the output count as well
   */
  static async load(
    pool: Sandboxes,
    purpose: Purpose,
    { script, others }: Program,
    entry: Entry,
    limits: Limits,
    whole = false,
  ): Promise<Subject | undefined> {
    const subject = new Subject(entry, whole);
    for (let i = 0; i < processesFor(entry); i++) {
      const process = await pool.take(purpose);
      subject.#processes.push(process);
      const loaded = await process.load({ script, others }, entry, limits);
      if (loaded.kind === 'loaded') continue;
      subject.close();
      return undefined;
    }
    return subject;
  }

  /**
   * Clocks `copies` calls with an input. Inputs are read, and given the form that the submission expects,
   * before the clock starts; outputs are turned into text, if at all, after it has stopped.
   *
   * @param input the bytes of its JSON text, the same ones for the same input
   */
  async clock(input: Uint8Array, copies: number, limits: Limits): Promise<Cost> {
    if (this.entry.kind !== 'codec') return this.#clockPart(0, 'whole', input, copies, limits);
    const encoding = await this.#clockPart(0, 'encode', input, copies, limits);
    if (encoding.kind !== 'cost') return encoding;
    const text = await this.#processes[0]!.fetch(limits);
    if (text.kind !== 'returned' || typeof text.output !== 'string') return { kind: 'broken' };
    if (this.#encoded?.text !== text.output) {
      this.#encoded = { text: text.output, input: Buffer.from(JSON.stringify([text.output])) };
    }
    const decoding = await this.#clockPart(1, 'decode', this.#encoded.input, copies, limits);
    return decoding.kind === 'cost' ? add(encoding, decoding) : decoding;
  }

  /** The output of the last call. */
  async output(limits: Limits): Promise<CallOutcome> {
    return this.#processes.at(-1)!.fetch(limits);
  }

  close(): void {
    for (const process of this.#processes) process.kill();
  }

  async #clockPart(
    index: number,
    part: 'whole' | 'encode' | 'decode',
    input: Uint8Array,
    copies: number,
    limits: Limits,
  ): Promise<Cost> {
    const process = this.#processes[index]!;
    const generous = { ...limits, cpuMs: STAGING_CPU_MS };
    const known = this.#staged[index] === input;
    this.#staged[index] = input;
    const staged = await process.stage(part, known ? undefined : input, copies, generous);
    if (staged.kind !== 'done') return this.whole ? endOf(staged) : { kind: 'broken' };
    const gone = await process.go({ ...limits, cpuMs: limits.cpuMs * copies });
    const told = this.whole && gone.kind === 'done' ? await process.fetch(limits) : undefined;
    if (told && told.kind !== 'returned') return endOf(told);
    switch (gone.kind) {
      case 'done': {
        const counts = [gone, ...(told ? [staged, told] : [])].map(({ usage }) => usage);
        return {
          kind: 'cost',
          cpuMs: counts.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / copies,
          wallMs: counts.reduce((sum, { wallMs }) => sum + wallMs, 0) / copies,
          readyMs: staged.usage.cpuMs,
          counted: (gone.counted ?? 0) / copies,
          memoryMiB: Math.max(0, gone.usage.memoryMiB - staged.usage.memoryMiB),
        };
      }
      default:
        return endOf(gone);
    }
  }
}

/** What there is instead of a cost. What is stopped while it prints has exceeded the limit of output. */
function endOf(outcome: { kind: 'threw' } | { kind: 'died'; death: Death }): Cost {
  const late = outcome.kind === 'died' && ['cpu', 'output'].includes(outcome.death.cause);
  return { kind: late ? 'runaway' : 'broken' };
}

/** Reading inputs is our work, not the submission's. */
const STAGING_CPU_MS = 10_000;

function add(a: Costs, b: Costs): Costs {
  return {
    kind: 'cost',
    cpuMs: a.cpuMs + b.cpuMs,
    wallMs: a.wallMs + b.wallMs,
    readyMs: a.readyMs + b.readyMs,
    counted: a.counted + b.counted,
    memoryMiB: a.memoryMiB + b.memoryMiB,
  };
}
