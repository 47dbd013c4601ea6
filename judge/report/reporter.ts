/** What a reporter of a result is, and what it is told. */
import type { Result } from '../types.ts';

/** What the user asked for, as it was given: the next command says it again. */
export interface Asked {
  /** Undefined where the problem's own solution was judged; `-` for standard input. */
  file?: string;
  /** The names of the only cases wanted. */
  cases?: readonly string[];
  /** The text of `--input`. */
  input?: string;
  /** The samples only. */
  samples?: boolean;
  /** Growth was left out. */
  noGrowth?: boolean;
  seed?: number;
  limitScale?: number;
  /** One case was run under a debugger. */
  debugged?: boolean;
}

/** What a reporter may know besides the result. */
export interface ReportContext {
  colors: boolean;
  /** Width of the window, in columns. */
  columns: number;
  /** Height of the window, in lines. */
  rows: number;
  /** Names of the parameters, for showing inputs; none for a class. */
  parameters: string[];
  /** Whether hidden cases are shown. */
  reveal: boolean;
  /** What reveals them, in words; default the flag. */
  revealedBy?: string;
  /** Show values whole, however long they are. */
  full?: boolean;
  /** What comes after this problem. */
  followUps: string[];
  /** Default: the problem's own solution, judged on everything. */
  asked?: Asked;
}

/** A reporter is a plain function of the result. */
export type Reporter = (result: Result, context: ReportContext) => string;
