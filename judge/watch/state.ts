/** What watch mode knows and shows; the loop changes it, displays only read it. */
import type { Problem } from '../problem/load.ts';
import type { Result } from '../types.ts';
import type { Change } from './change.ts';

/** What stands in place of the result until a key is pressed, or something is judged. */
export type Panel =
  /** Markdown when it is from the problem's package; lines as they are otherwise. */
  | { kind: 'markdown' | 'text'; title: string; text: string }
  | { kind: 'growth'; title: string }
  /** One of the rows can be chosen. */
  | { kind: 'choice'; title: string; rows: { id: string; text: string }[]; chosen: number };

export interface WatchState {
  problem: Problem | undefined;
  /** The submission as people call it; undefined while there is no problem. */
  file: string | undefined;
  /**
   * `waiting`: there is nothing to judge yet; `settling`: the verdict is there, large inputs or a counterexample
   * may follow; `measuring`: and growth.
   */
  phase: 'waiting' | 'judging' | 'settling' | 'measuring' | 'idle';
  /** The solution is there, but nobody has written anything into it. */
  untouched: boolean;
  /** How far it is, in words. */
  progress: string;
  /** The verdict for the last content, once it is there. */
  result: Result | undefined;
  change: Change | undefined;
  /** From the save to the verdict. */
  elapsedMs: number | undefined;
  scope: 'all' | 'samples';
  reveal: boolean;
  growth: boolean;
  /** What went wrong outside a judgement. */
  trouble: string | undefined;
  /** One line about the last key. */
  notice: string | undefined;
  panel: Panel | undefined;
  /** Lines of the screen's middle that are scrolled past. */
  scroll: number;
}

export function initialState(growth: boolean): WatchState {
  return {
    problem: undefined,
    file: undefined,
    phase: 'waiting',
    untouched: false,
    progress: '',
    result: undefined,
    change: undefined,
    elapsedMs: undefined,
    scope: 'all',
    reveal: false,
    growth,
    trouble: undefined,
    notice: undefined,
    panel: undefined,
    scroll: 0,
  };
}
