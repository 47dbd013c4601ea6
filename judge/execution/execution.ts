/** How a submission is run: one case in, one outcome out, in any number of processes. A file per kind of entry. */
import type { Death } from '../sandbox/death.ts';
import type { Usage } from '../sandbox/exchange.ts';
import type { Transcript } from '../problem/dialogue.ts';
import type { Missing, Thrown } from '../sandbox/protocol.ts';
import type { Limits } from '../types.ts';

/** How one input went. Loading is part of the first input that needs it. */
export type RunOutcome = (
  | { kind: 'returned'; output: unknown }
  | { kind: 'threw'; error: Thrown; loading?: true }
  | { kind: 'died'; death: Death; loading?: true }
  | ({ kind: 'missing' } & Missing)
) & {
  usage: Usage;
  console: string;
  /** What was said before it failed, where it is a dialogue. */
  transcript?: Transcript;
};

/** A submission at work on one input after the other, in processes that have seen nothing else. */
export interface Execution {
  /** The stand-in for an entry of another name, once loaded. */
  readonly instead: string | undefined;
  /** Whether the submission may keep something from one input to the next. */
  readonly remembers: boolean;
  /** Whether a process that it needs has still to boot. */
  readonly booting: boolean;

  /**
   * Runs one input. After a death the next input gets fresh processes.
   *
   * @param inputJson the input as JSON text
   */
  run(inputJson: string, limits: Limits): Promise<RunOutcome>;

  /** Begins what can be begun of the input that is run next. */
  ahead(inputJson: string, limits: Limits): void;

  /** Loads the program into fresh processes meanwhile: after {@link renew} they are there at once. */
  loadAhead(limits: Limits): void;

  /** The next input gets fresh processes. */
  renew(): void;

  /** Ends every process. */
  close(): void;
}
