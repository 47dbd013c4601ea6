/** What watch mode knows and shows; the loop changes it, displays only read it. */
import type { Problem } from '../problem/load.ts';
import type { Result } from '../types.ts';
import type { Change } from './change.ts';

/** A text that stands in place of the result until a key is pressed. */
export interface Panel {
  title: string;
  /** Markdown when it is a hint or an editorial; lines as they are otherwise. */
  kind: 'markdown' | 'text' | 'growth';
  text: string;
}

export interface WatchState {
  problem: Problem | undefined;
  /** The submission as people call it; undefined while there is no problem. */
  file: string | undefined;
  /**
   * `waiting`: there is nothing to judge; `settling`: the verdict is there, large inputs or a counterexample
   * may follow; `measuring`: and growth.
   */
  phase: 'waiting' | 'judging' | 'settling' | 'measuring' | 'idle';
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
