/** Everything that can happen in watch mode is one event, and one loop consumes them in order. */
import type { Judged } from '../judging/judge.ts';
import type { JudgeEvent } from '../judging/progress.ts';
import type { Result } from '../types.ts';

export type WatchEvent =
  /** A file was written, made or removed; or may have been since that was told (`again`). */
  | { kind: 'file'; path: string; again: boolean }
  | { kind: 'key'; key: string }
  | { kind: 'resize' }
  /** What judgement number `run` tells while it is under way. */
  | { kind: 'progress'; run: number; event: JudgeEvent }
  | { kind: 'judged'; run: number; judged: Judged }
  | { kind: 'grown'; run: number; result: Result }
  /** A case under the debugger has returned, or was ended. */
  | { kind: 'debugged'; result: Result }
  /** The editor has ended. */
  | { kind: 'edited'; trouble: string | undefined }
  /** Whatever went wrong outside a judgement, in words for people. */
  | { kind: 'trouble'; message: string }
  /** Nothing can be judged: what was thrown instead of a result. */
  | { kind: 'fault'; error: unknown }
  | { kind: 'end' };

/** Events wait here until the loop takes them. */
export class EventQueue {
  readonly #waiting: WatchEvent[] = [];
  #wake: (() => void) | undefined;

  push(event: WatchEvent): void {
    this.#waiting.push(event);
    this.#wake?.();
  }

  /** The next event, when there is one. */
  async next(): Promise<WatchEvent> {
    while (this.#waiting.length === 0) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return this.#waiting.shift()!;
  }
}
