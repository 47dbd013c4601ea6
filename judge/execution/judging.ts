/** What the stages after compiling share about one submission. */
import type { Program } from '../compile/compile.ts';
import type { Source } from '../compile/source.ts';
import type { Language } from '../languages/language.ts';
import type { Problem } from '../problem/load.ts';
import type { Sandboxes } from '../sandbox/pool.ts';
import type { Limits } from '../types.ts';

/** A compiled submission under judgement: what running it on an input, and explaining how that went, needs. */
export interface Judging {
  readonly problem: Problem;
  readonly source: Source;
  readonly language: Language;
  readonly program: Program;
  readonly pool: Sandboxes;
  /** The limits of one case. */
  readonly limits: Limits;
  /** Nothing that a submission made of a case's values is said, whatever the case. */
  readonly discreet: boolean;
}
