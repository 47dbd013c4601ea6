/** Everything that parses a submission. It runs in the parser's process, and nowhere else. */
import { withClock, withDepth, withPatterns } from './instrument.ts';
import { parse } from 'acorn';
import { rewriteToCount, type Rewriting } from '../counting/rewrite.ts';
import { topLevelNames } from './names.ts';
import { findSurvivors } from './surviving-state.ts';

export const TASKS = {
  findSurvivors,
  topLevelNames,
  withClock,
  withDepth,
  withPatterns,
  rewriteToCount(script: string, secret: string): Rewriting {
    const program = parse(script, { ecmaVersion: 'latest', sourceType: 'script' });
    return rewriteToCount(script, program, secret);
  },
};

export type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;

/** What the judge sends; one at a time. */
export interface Request {
  task: TaskName;
  args: unknown[];
}

/** What the process answers: first that it is there, then each request. No result where the task threw. */
export type Reply = { type: 'ready' } | { type: 'done'; result?: unknown };
