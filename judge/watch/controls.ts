/** What a key may do: the part of the loop that its actions are given. */
import type { EventQueue } from './events.ts';
import type { Practice } from './practice.ts';
import type { WatchOptions } from './options.ts';
import type { WatchState } from './state.ts';

export interface Controls {
  readonly options: WatchOptions;
  readonly state: WatchState;
  readonly events: EventQueue;
  /** What is judged; undefined while no problem has been named. */
  readonly practice: Practice | undefined;
  /** Judges this problem from now on. @throws UsageError when it cannot be loaded */
  open(problem: string, file?: string): Promise<void>;
  /** Judges what is on the disk, unless it has been judged; `again` in any case. */
  look(again?: boolean): Promise<void>;
  /** Judges again if the problem or the user's own cases have changed. */
  refresh(): Promise<void>;
  /** Begins a debugging session, or ends it. */
  debug(): Promise<void>;
  /** How many lines can be scrolled past. */
  mostScroll(): number;
  /** Opens the solution in the user's editor; begins it if it is not there. */
  edit(): Promise<void>;
  /** Ends watching, as an interrupt does. */
  interrupt(): void;
}
