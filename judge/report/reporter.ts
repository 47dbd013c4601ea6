import type { Result } from '../types.ts';

/** What a reporter may know besides the result. */
export interface ReportContext {
  colors: boolean;
  /** Width of the window, in columns. */
  columns: number;
  /** Height of the window, in lines. */
  rows: number;
  /** Names of the parameters, for showing inputs; none for a class. */
  parameters: string[];
  /** Whether secret cases are shown. */
  reveal: boolean;
  /** What comes after this problem. */
  followUps: string[];
}

/** A reporter is a plain function of the result. */
export type Reporter = (result: Result, context: ReportContext) => string;
