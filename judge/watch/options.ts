/** What watching was started with. */
export interface WatchOptions {
  workspace: string;
  /** Undefined: whichever solution is saved. */
  problem: string | undefined;
  file: string | undefined;
  growth: boolean;
  /** Undefined: the day's. */
  seed: number | undefined;
}
