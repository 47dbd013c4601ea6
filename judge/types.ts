/**
 * The words every stage speaks. Data goes one way: a submission becomes a {@link Result}, and nothing
 * travels as an exception except faults of the judge itself.
 */

/**
 * The verdict on a case or on a whole submission: accepted, wrong answer, time / memory / output limit
 * exceeded, run-time error, compile error, judge error (a fault of ours, never blamed on the submission).
 */
export type Verdict = 'AC' | 'WA' | 'TLE' | 'MLE' | 'OLE' | 'RTE' | 'CE' | 'JE';

/** How hard a problem can be, the easiest first. */
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/**
 * Where a case comes from, in the order of judging. `input` is the one given with `--input`; `growth` is an input
 * of the growth check on which the submission failed.
 */
export type CaseGroup = 'input' | 'sample' | 'own' | 'hidden' | 'generated' | 'large' | 'growth';

/**
 * The type of an argument or a result, as `parseType` reads it: `integer[]`, `TreeNode | null`. A number that is
 * always whole is an `integer`: TypeScript has no word for it, other languages do.
 */
export type Type =
  | { kind: 'number' | 'integer' | 'string' | 'boolean' | 'void' | 'TreeNode' | 'NaryNode' }
  /** A column's: a string such as `2024-02-29`, or `2024-02-29 20:15:00`. */
  | { kind: 'date' | 'timestamp' }
  | { kind: 'array'; of: Type }
  | { kind: 'tuple'; of: Type[] }
  | { kind: 'object'; fields: Record<string, Type> }
  | { kind: 'nullable'; of: Type };

/** The parameters of something that is called, in order. */
export interface Parameters<T = Type> {
  /** What it does, as a comment in the file that `judge new` writes. */
  description?: string | undefined;
  parameters: Record<string, T>;
}

export interface Signature<T = Type> extends Parameters<T> {
  returns: T;
}

/** A table of a query's input: columns in order, each with its type, which may be nullable. */
export interface TableShape<T = Type> {
  /** What a row of it is, as a comment in the file that `judge new` writes. */
  description?: string | undefined;
  columns: Record<string, T>;
  /** The columns that identify a row. */
  key?: string[] | undefined;
  /** Columns whose values are keys of another table, by the name of that table. */
  references?: Record<string, string> | undefined;
  /** Lists of columns that there is an index on, besides that of the key. */
  indexes?: string[][] | undefined;
}

/** A table of a query, as it is stored, sent and shown. */
export interface Table {
  columns: string[];
  /** Each with one value per column. */
  rows: unknown[][];
}

/**
 * What a submission must define, and how it is called.
 *
 * @typeParam T how types are given: as text in a package, parsed everywhere else
 */
export type Entry<T = Type> =
  /** Called with one argument per parameter. The input is the list of arguments. */
  | ({ kind: 'function'; name: string } & Signature<T>)
  /**
   * Constructed, then called method by method. The input is `[names, arguments]` as LeetCode writes it;
   * the output is one value per name, `null` for the constructor and for `void` methods.
   */
  | {
      kind: 'class';
      name: string;
      /** The constructor; one without parameters need not be mentioned. */
      construct?: Parameters<T> | undefined;
      methods: Record<string, Signature<T>>;
    }
  /**
   * Two functions with only a text between them: `decode` runs in a process that never saw `encode`.
   * The input is `[value]`; the output is what comes back.
   */
  | { kind: 'codec'; encode: string; decode: string; carries: T }
  /**
   * One statement that is asked for a table. The input is the list of the {@link Table}s, in the order given here; the
   * output is a table with these columns.
   */
  | {
      kind: 'query';
      /** What the statement returns, as a comment in the file that `judge new` writes. */
      description?: string | undefined;
      tables: Record<string, TableShape<T>>;
      columns: Record<string, T>;
    }
  /**
   * A class that the problem's interactor talks to, call by call. The input has the parameters of the interactor, `seed`
   * among them, and never enters the sandbox; the output is the transcript.
   */
  | {
      kind: 'dialogue';
      name: string;
      input: Record<string, T>;
      construct?: Parameters<T> | undefined;
      methods: Record<string, Signature<T>>;
    };

/** One test: arguments, the expected answer when it is known, and what the case is there to catch. */
export interface Case {
  /** A path such as `sample/1`, `hidden/all-land` or `generated/17`. */
  name: string;
  group: CaseGroup;
  input: unknown[];
  answer: unknown;
  note?: string;
}

/** The limits of one case. A time limit is a guard against runaways; efficiency is judged by growth. */
export interface Limits {
  /** CPU time of one case, in milliseconds. */
  cpuMs: number;
  /** Resident memory of the process, its runtime (about 60 MiB) included. */
  memoryMiB: number;
  /** Bytes that one case may print or return. */
  outputBytes: number;
}

/** A place in the submission's own source; line and column count from 1. */
export interface SourcePlace {
  file: string;
  line: number;
  column: number;
}

/** A compile error. */
export interface Diagnostic extends SourcePlace {
  text: string;
  /** The lines around the place, with a marker; empty when there is no such place. */
  frame: string;
}

/** A call in a dialogue, and what it returned; absent where nothing was returned. */
interface ShownTurn {
  method: string;
  args: unknown[];
  returned?: unknown;
}

/** The end of a dialogue that failed. */
export interface ShownDialogue {
  /** How many calls there were. */
  turns: number;
  /** The last of them, of the conversation that failed. */
  last: ShownTurn[];
}

/** What one case cost and how it ended. */
export interface CaseResult {
  name: string;
  group: CaseGroup;
  verdict: Verdict;
  /** CPU time of the whole sandbox process during the case. */
  cpuMs: number;
  wallMs: number;
  /** Peak resident memory of the process up to the end of the case. */
  memoryMiB: number;
  /** Why it was not accepted; names no value of the case. */
  message?: string;
  /** The values behind the message. Absent for a hidden case unless revealed. */
  detail?: string;
  /**
   * Where in the submission's own source an exception was thrown, the recursion is that overflowed the stack,
   * the loop is that did not end, or the variable is declared that survived from an earlier call.
   */
  place?: SourcePlace & { frame: string };
  /** Whether it is accepted when it is run alone in a fresh process: then earlier calls or chance spoil it. */
  passesAlone?: true;
  /** What the submission printed, at most 64 KiB. Absent for a hidden case unless revealed. */
  console?: string;
  /** Absent when accepted, and for a hidden case unless revealed. */
  input?: unknown;
  output?: unknown;
  answer?: unknown;
  /** In the place of an output and an answer, for a dialogue. */
  dialogue?: ShownDialogue;
}

/** A cost class, as a function of an axis's size `n`. */
export type CostClass = '1' | 'log n' | 'n' | 'n log n' | 'n^1.5' | 'n^2';

/** `inconclusive` rejects nobody; `skipped` is an axis on which nothing could be measured. */
export type GrowthVerdict = 'pass' | 'fail' | 'inconclusive' | 'skipped';

/** The place in a submission whose work grows, as the counts show it. */
export interface GrowthSite extends SourcePlace {
  /**
   * What stands there: a call such as `queue.shift()`, or the head of a loop or function. Of a query, what the plan does
   * there, in words.
   */
  what: string;
  /** The exponent of the work that is done there. */
  measured: number;
  /** How much of the submission's work at the largest size is done there, from 0 to 1. */
  share: number;
  /** The lines around the place, with a marker; empty when the place is in another file. */
  frame: string;
}

/** The growth of a cost along one axis of the input. */
export interface GrowthResult {
  axis: string;
  /**
   * What was measured: time (as work that is counted, and as CPU time where that decides), peak memory, or the regret
   * of a dialogue.
   */
  resource: 'time' | 'memory' | 'regret';
  asked: CostClass;
  verdict: GrowthVerdict;
  /** The exponent of the submission's cost on the largest sizes; at a jump, of the last step. */
  measured: number;
  /** The exponent of the reference's cost on the same inputs. */
  reference: number;
  /** The exponent from which on a submission is rejected. */
  limit: number;
  /**
   * What the verdict rests on: the work that was counted, CPU time, peaks of memory, or regret; and in how many
   * separate processes. Where counting ended before the largest legal size, and the verdict is foreseen there, that size.
   */
  evidence: { by: 'counts' | 'clocks' | 'peaks' | 'regret'; rounds: number; foreseenAt?: number };
  /** The verdict as a sentence for people. */
  message: string;
  sizes: number[];
  /** The size at which the work jumped, the last one; null where it did not. */
  jump: number | null;
  /**
   * Units of work of one call, per size; a unit is a turn of a loop or a call, of a query a row that is touched. Empty
   * where memory was measured.
   */
  cost: number[];
  referenceCost: number[];
  /** How many times the reference's work the submission does at the largest legal size that was counted. */
  timesReference: number | null;
  /** CPU time of one call, per size; only where it decided. */
  cpuMs: number[];
  referenceCpuMs: number[];
  /** How long one call waited for something, per size; only where that decided. */
  waitedMs?: number[];
  /** Peak memory of one call beyond what the process had before, per size; only where it was measured. */
  memoryMiB?: number[];
  referenceMemoryMiB?: number[];
  /** Regret up to each size, in a problem's own unit; only where it was measured. */
  regret?: number[];
  referenceRegret?: number[];
  /** Peak memory that the file needed to load, beyond a blank process; only where memory was measured. */
  loadMiB?: number;
  /** Where the work grows that makes the submission too slow. */
  site: GrowthSite | null;
  /** What there is to know of an accepted submission, such as what shows only beyond the constraints. */
  remark: string | null;
}

/** A fresh failing input, as small as it could be made. */
export interface Counterexample {
  input: unknown;
  /** Absent when an exception was thrown. */
  output?: unknown;
  /** Absent for a dialogue. */
  answer?: unknown;
  /** In the place of an output and an answer, for a dialogue. */
  dialogue?: ShownDialogue;
  /** The name of the case it was shrunk from. */
  shrunkFrom: string;
  /** Why the output is wrong. */
  message: string;
}

/** The result of judging one submission: what `--json` prints. Fields may be added; none changes meaning. */
export interface Result {
  schemaVersion: 1;
  problem: string;
  submission: string;
  verdict: Verdict;
  /** Gives the same generated cases again. */
  seed: number;
  /** In the order judged. */
  cases: CaseResult[];
  /** Cases of this run that were not judged because an earlier one decided the verdict. */
  casesNotJudged: number;
  growth: GrowthResult[];
  counterexample: Counterexample | null;
  diagnostics: Diagnostic[];
  /** Things worth knowing that change no verdict. */
  warnings: string[];
  message: string;
  sandbox: {
    walls: string[];
    runtime: string;
    /** Where CPU times come from: the kernel's scheduler, exact; or `ps`, in hundredths of a second. */
    clock: 'scheduler' | 'ps';
  };
  digests: { submission: string; problem: string; judge: string };
  durationMs: number;
}

/** Bad usage or a bad environment: exit code 2. The message says what is wrong, where, and what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}
