/** What is checked, and what is told meanwhile. */
import type { Program } from '../compile/compile.ts';
import type { Source } from '../compile/source.ts';
import type { Language } from '../languages/language.ts';
import type { Problem } from '../problem/load.ts';
import type { Usage } from '../sandbox/exchange.ts';
import type { Sandboxes } from '../sandbox/pool.ts';
import type { CallOutcome } from '../sandbox/process.ts';
import type { GrowthResult } from '../types.ts';
import type { PlannedAxis, SizedInput } from './plan-axes.ts';

/** What the growth check tells while it is under way. */
export type GrowthEvent =
  { kind: 'point'; axis: string; size: number } | { kind: 'axis'; result: GrowthResult };

/** A submission whose growth is checked. */
export interface GrowthCheck {
  problem: Problem;
  axes: readonly PlannedAxis[];
  /** What the submission is written in. */
  language: Language;
  submission: Program;
  source: Source;
  pool: Sandboxes;
  trial: Trial;
  /** Told each size, and each axis as soon as it is decided. */
  emit(event: GrowthEvent): void;
}

/**
 * What becomes of a submission that fails on an input while its growth is looked at. Every input within the
 * constraints is a case like any other: growth says nothing of a submission that is wrong.
 */
export interface Trial {
  /** It has failed; nothing more has to be measured. */
  readonly failed: boolean;
  /** Runs an input as any other case is run. @returns whether it is right there */
  judge(axis: PlannedAxis, input: SizedInput): Promise<boolean>;
  /** Rejects the submission for what it did on an input in an ordinary process. */
  reject(axis: PlannedAxis, input: SizedInput, outcome: CallOutcome): Promise<void>;
  /** Adds what a call has used; rejects the submission when that is more than all calls together may. */
  spend(axis: PlannedAxis, input: SizedInput, usage: Usage): Promise<void>;
}
