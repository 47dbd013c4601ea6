/**
 * The words every stage speaks. Data goes one way: a submission becomes a {@link Result}, and nothing
 * travels as an exception except faults of the judge itself.
 */

/**
 * The verdict on a case or on a whole submission: accepted, wrong answer, time / memory / output limit
 * exceeded, run-time error, compile error, judge error (a fault of ours, never blamed on the submission).
 */
export type Verdict = 'AC' | 'WA' | 'TLE' | 'MLE' | 'OLE' | 'RTE' | 'CE' | 'JE';

/** Where a case comes from, in the order of judging. `input` is the one given with `--input`. */
export type CaseGroup = 'input' | 'sample' | 'own' | 'secret' | 'generated' | 'large';

/**
 * How a value crosses between JSON and the submission: `value` as it is; `tree` as a level-order list
 * (`[1,2,null,3]`) outside and a `TreeNode` (or `null`) inside; `nary-tree` as a level-order list with `null`
 * after each node's children (`[1,null,2,3,null,4]`) outside and a `NaryNode` (or `null`) inside.
 */
export type ValueKind = 'value' | 'tree' | 'nary-tree';

/** What a submission must define, and how it is called. */
export type Entry =
  /** Called with one argument per parameter. The input is the list of arguments. */
  | {
      kind: 'function';
      name: string;
      /** The parameters in order: the name shown to people, and how the argument crosses. */
      parameters: Record<string, ValueKind>;
      returns: ValueKind;
    }
  /**
   * Constructed, then called method by method. The input is `[names, arguments]` as LeetCode writes it;
   * the output is one value per name, `null` for the constructor and for `void` methods.
   */
  | { kind: 'class'; name: string; methods: Record<string, 'void' | 'value'> }
  /**
   * Two functions with only a text between them: `decode` runs in a process that never saw `encode`.
   * The input is `[value]`; the output is what comes back.
   */
  | { kind: 'codec'; encode: string; decode: string; carries: ValueKind };

/** One test: arguments, the expected answer when it is known, and what the case is there to catch. */
export interface Case {
  /** A path such as `sample/1`, `secret/all-land` or `generated/17`. */
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

/** What one case cost and how it ended. */
export interface CaseResult {
  name: string;
  verdict: Verdict;
  /** CPU time of the whole sandbox process during the case. */
  cpuMs: number;
  wallMs: number;
  /** Peak resident memory of the process up to the end of the case. */
  memoryMiB: number;
  /** Why it was not accepted; names no value of the case. */
  message?: string;
  /** The values behind the message. Absent for a secret case unless revealed. */
  detail?: string;
  /**
   * Where in the submission's own source an exception was thrown, the recursion is that overflowed the stack,
   * the loop is that did not end, or the variable is declared that survived from an earlier call.
   */
  place?: SourcePlace & { frame: string };
  /** Whether it is accepted when it is run alone in a fresh process: then earlier calls or chance spoil it. */
  passesAlone?: true;
  /** What the submission printed, at most 64 KiB. Absent for a secret case unless revealed. */
  console?: string;
  /** Absent when accepted, and for a secret case unless revealed. */
  input?: unknown;
  output?: unknown;
  answer?: unknown;
}

/** A cost class, as a function of an axis's size `n`. */
export type CostClass = '1' | 'log n' | 'n' | 'n log n' | 'n^1.5' | 'n^2';

/** `inconclusive` rejects nobody; `skipped` is an axis on which nothing could be measured. */
export type GrowthVerdict = 'pass' | 'fail' | 'inconclusive' | 'skipped';

/** The growth of a cost along one axis of the input. */
export interface GrowthResult {
  axis: string;
  /** What was measured: CPU time, or peak memory. */
  resource: 'time' | 'memory';
  asked: CostClass;
  verdict: GrowthVerdict;
  /** The exponent of the submission's cost on the largest sizes. */
  measured: number;
  /** The exponent of the reference's cost on the same inputs. */
  reference: number;
  /** The exponent from which on a submission is rejected, while the reference keeps to what is asked. */
  limit: number;
  /** What the verdict rests on: how often its code ran, or clocks; and in how many separate processes. */
  evidence: { by: 'counts' | 'clocks'; rounds: number };
  /** The verdict as a sentence for people. */
  message: string;
  sizes: number[];
  /** CPU time of one call, per size; empty where memory was measured. */
  cpuMs: number[];
  referenceCpuMs: number[];
  /** Peak memory of one call beyond what the process had before, per size; only where it was measured. */
  memoryMiB?: number[];
  referenceMemoryMiB?: number[];
}

/** A fresh failing input, as small as it could be made. */
export interface Counterexample {
  input: unknown;
  /** Absent when an exception was thrown. */
  output?: unknown;
  answer: unknown;
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
