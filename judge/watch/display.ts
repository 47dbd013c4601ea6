/** What watch mode needs of whatever shows its state. */
import type { WatchState } from './state.ts';

/** Where the state is shown. */
export interface Display {
  /** Saves are noticed from now on. */
  ready(): void;
  /** The state is another; shown at once or when there is time for it. */
  show(state: WatchState): void;
  /** A verdict is there, or has been added to. */
  verdict(state: WatchState): void;
  resize(): void;
  /** How many lines can be scrolled past. */
  mostScroll(state: WatchState): number;
  /**
   * Opens a file in the user's editor, which has the terminal until it ends.
   *
   * @param ended told when it has ended, with what went wrong
   * @returns why it cannot be opened; undefined when it is open
   */
  edit(path: string, ended: (trouble: string | undefined) => void): string | undefined;
  close(): void;
}
