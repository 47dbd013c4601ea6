/** A program whose calls are clocked and weighed from outside: one process, or two for a codec. A dialogue is one call. */
import { PLAIN_WORDS, type Words } from '../base/words.ts';
import type { Program } from '../compile/compile.ts';
import { Dialogue, type DialogueEntry } from '../problem/dialogue.ts';
import type { Problem } from '../problem/load.ts';
import { addUsage, type Usage } from '../sandbox/exchange.ts';
import { processesFor, type Sandboxes } from '../sandbox/pool.ts';
import type { CallOutcome, LoadOutcome, SandboxProcess } from '../sandbox/process.ts';
import type { Purpose } from '../sandbox/runtime.ts';
import type { Limits } from '../types.ts';
import type { Role } from './counting.ts';
import type { Took } from './guard.ts';

/** What one call cost; or why there is no cost. `usage` is that of everything around the call as well. */
export type Cost = { usage: Usage } & (
  | ({
      kind: 'cost';
      /** Peak resident memory less what the process had when it had read its input; before it began, in a dialogue. */
      memoryMiB: number;
      output: unknown;
    } & Took)
  /** Stopped at the CPU limit, or while it printed. */
  | { kind: 'stopped' }
  /** Threw, waited too long, or died of anything else. */
  | { kind: 'broken'; outcome: Ended | undefined }
);

/** How a call, or loading, came to no end. */
type Ended = Exclude<CallOutcome, { kind: 'returned' }>;

/** What has to be known of a problem. */
type Played = Pick<Problem, 'entry' | 'interactor'>;

export class Subject {
  private constructor(
    private readonly problem: Played,
    private readonly words: Words,
    private readonly processes: readonly SandboxProcess[],
    /** Peak resident memory of the largest process while it loaded, less what a blank one has. */
    readonly loadMiB: number,
  ) {}

  /**
   * Loads a program into fresh processes; how that ended when it does not load.
   *
   * @param words in which it is spoken of what the program returns; default {@link PLAIN_WORDS}
   */
  static async load(
    pool: Sandboxes,
    purpose: Purpose,
    program: Program,
    problem: Played,
    limits: Limits,
    words = PLAIN_WORDS,
  ): Promise<Subject | Exclude<LoadOutcome, { kind: 'loaded' }>> {
    const { entry } = problem;
    const processes: SandboxProcess[] = [];
    let loadMiB = 0;
    for (let i = 0; i < processesFor(entry); i++) {
      const process = await pool.take(purpose, program.image);
      processes.push(process);
      const blankMiB = process.peakMemoryMiB;
      const loaded = await process.load(program, entry, limits);
      if (loaded.kind === 'loaded') {
        loadMiB = Math.max(loadMiB, loaded.usage.memoryMiB - blankMiB);
        continue;
      }
      for (const process of processes) process.kill();
      return loaded;
    }
    return new Subject(problem, words, processes, loadMiB);
  }

  /**
   * Calls the program once, or plays one dialogue.
   *
   * @param input the bytes of its JSON text
   */
  async run(input: Uint8Array, limits: Limits): Promise<Cost> {
    const [main, decoder] = this.processes;
    const { entry, interactor } = this.problem;
    if (interactor) {
      const given = JSON.parse(Buffer.from(input).toString()) as unknown[];
      return converse(
        main!,
        new Dialogue(entry as DialogueEntry, interactor, given, this.words),
        limits,
      );
    }
    if (!decoder) return run(main!, 'whole', input, limits);
    const encoded = await run(main!, 'encode', input, limits);
    if (encoded.kind !== 'cost') return encoded;
    if (typeof encoded.output !== 'string') {
      return { kind: 'broken', outcome: undefined, usage: encoded.usage };
    }
    const text = Buffer.from(JSON.stringify([encoded.output]));
    const decoded = await run(decoder, 'decode', text, limits);
    const usage = addUsage(encoded.usage, decoded.usage);
    if (decoded.kind !== 'cost') return { ...decoded, usage };
    return {
      ...decoded,
      usage,
      cpuMs: encoded.cpuMs + decoded.cpuMs,
      waitedMs: encoded.waitedMs + decoded.waitedMs,
      memoryMiB: encoded.memoryMiB + decoded.memoryMiB,
    };
  }

  close(): void {
    for (const process of this.processes) process.kill();
  }
}

async function run(
  process: SandboxProcess,
  role: Role,
  input: Uint8Array,
  limits: Limits,
): Promise<Cost> {
  const staged = await process.stage(role, input, limits);
  if (staged.kind !== 'done') return endOf(staged, staged.usage);
  const gone = await process.go(limits);
  const called = addUsage(staged.usage, gone.usage);
  if (gone.kind !== 'done') return endOf(gone, called);
  const told = await process.fetch(limits);
  const usage = addUsage(called, told.usage);
  if (told.kind !== 'returned') return endOf(told, usage);
  return {
    kind: 'cost',
    usage,
    cpuMs: usage.cpuMs,
    waitedMs: gone.usage.waitedMs,
    memoryMiB: Math.max(0, gone.usage.memoryMiB - staged.usage.memoryMiB),
    output: told.output,
  };
}

async function converse(
  process: SandboxProcess,
  dialogue: Dialogue,
  limits: Limits,
): Promise<Cost> {
  const beforeMiB = process.peakMemoryMiB;
  const next = (outputs?: unknown[]) => dialogue.next(outputs);
  const ended = await process.converse(dialogue.seed, next, limits);
  const { usage } = ended;
  if (ended.kind !== 'done') return endOf(ended, usage);
  return {
    kind: 'cost',
    usage,
    cpuMs: usage.cpuMs,
    waitedMs: usage.waitedMs,
    memoryMiB: Math.max(0, usage.memoryMiB - beforeMiB),
    output: dialogue.transcript,
  };
}

function endOf(outcome: Ended, usage: Usage): Cost {
  if (outcome.kind === 'threw') return { kind: 'broken', outcome, usage };
  const { cause } = outcome.death;
  if (cause === 'cpu' || cause === 'output') return { kind: 'stopped', usage };
  // What earlier calls left behind counts as memory, too: that is for a process of its own to tell.
  return { kind: 'broken', outcome: cause === 'memory' ? undefined : outcome, usage };
}
