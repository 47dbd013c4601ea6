/** What is measured: two programs side by side on the inputs of one axis. */
import type { Program } from '../compile/compile.ts';
import { processesFor, type Sandboxes } from '../sandbox/pool.ts';
import type { Purpose } from '../sandbox/runtime.ts';
import type { CostClass, Entry, Limits } from '../types.ts';
import { type Cost, Subject } from './subject.ts';

/** One axis of a problem: what is asked, and how inputs are made. */
export interface Axis {
  name: string;
  asked: CostClass;
  from: number;
  to: number;
  /** The input of a size, the same one whenever it is asked for. */
  prepare(size: number): SizedInput;
}

/** An input of a certain size; made once, for whoever is measured on it. */
export interface SizedInput {
  size: number;
  /** The bytes of its JSON text. */
  bytes: Uint8Array;
  /** The input as a value, read from the text each time. */
  input(): unknown[];
  answer(): unknown;
}

export interface Contest {
  pool: Sandboxes;
  entry: Entry;
  submission: Program;
  reference: Program;
  /** What one process may use; inputs go beyond the constraints. */
  memoryMiB: number;
  /** Whether the submission's output for an input is right. */
  isRight(input: SizedInput, output: unknown): boolean;
  /** Whether reading inputs and telling outputs count as well. */
  whole?: boolean;
  /** When to stop looking, by `performance.now()`. */
  deadline: number;
}

/** Where no runaway is looked for: loading, warming up, the reference, and sizes known to end. */
const GENEROUS_CPU_MS = 5_000;

export function limitsOf({ memoryMiB }: Contest, cpuMs = GENEROUS_CPU_MS): Limits {
  return { cpuMs, memoryMiB, outputBytes: 1 << 28 };
}

/** The submission and the reference in fresh processes. */
export class Pair {
  private constructor(
    readonly submission: Subject,
    readonly reference: Subject,
    private readonly contest: Contest,
  ) {}

  /** Undefined when one of them does not load: it has used up what it may, or the machine has. */
  static async load(contest: Contest, purpose: Purpose): Promise<Pair | undefined> {
    const { pool, entry } = contest;
    pool.warm(2 * processesFor(entry), purpose);
    const [submission, reference] = await Promise.all(
      [contest.submission, contest.reference].map((program) =>
        Subject.load(pool, purpose, program, entry, limitsOf(contest), contest.whole),
      ),
    );
    if (submission && reference) return new Pair(submission, reference, contest);
    submission?.close();
    reference?.close();
    return undefined;
  }

  /** Both on one input at the same time, so that both meet the same machine. */
  clock(input: Uint8Array, copies: number, cpuMs?: number): Promise<[Cost, Cost]> {
    return Promise.all([
      this.submission.clock(input, copies, limitsOf(this.contest, cpuMs)),
      this.reference.clock(input, copies, limitsOf(this.contest)),
    ]);
  }

  /** Whether the submission's last output is right: what it costs to be wrong says nothing. */
  async isRight(input: SizedInput): Promise<'right' | 'wrong' | 'hidden'> {
    const [told, reference] = await Promise.all([
      this.submission.output(limitsOf(this.contest)),
      this.reference.output(limitsOf(this.contest)),
    ]);
    if (!this.contest.whole && isHidden(told.usage.cpuMs, reference.usage.cpuMs)) return 'hidden';
    return told.kind === 'returned' && this.contest.isRight(input, told.output) ? 'right' : 'wrong';
  }

  /** Whether everything is on the clock. */
  get whole(): boolean {
    return this.contest.whole ?? false;
  }

  close(): void {
    this.submission.close();
    this.reference.close();
  }
}

/**
 * Whether a program does outside of its calls, while its input is made ready or its output told, what it should do
 * in them: there it works on the same values as the reference, so that no honest one comes near.
 *
 * @param cpuMs of the submission
 * @param referenceMs of the reference
 */
export function isHidden(cpuMs: number, referenceMs: number): boolean {
  return cpuMs > HIDDEN.times * referenceMs + HIDDEN.extraMs;
}

const HIDDEN = { times: 4, extraMs: 100 };
