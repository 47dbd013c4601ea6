/** A user's folder: solutions, own cases and history. */
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { join, relative } from 'node:path';
import { UsageError, type Verdict } from './types.ts';

/** How people call a path: relative to where they are when it is below, absolute otherwise. */
export function shownPath(workspace: string, path: string): string {
  const below = relative(workspace, path);
  return below.startsWith('..') ? path : below;
}

/**
 * The file of a problem's solution in a workspace.
 *
 * @throws UsageError when there is none, saying how to get one
 */
export function findSolution(workspace: string, problem: string): string {
  const candidates = ['.ts', '.js', '/index.ts', '/index.js'].map((end) =>
    join(workspace, 'solutions', problem + end),
  );
  const found = candidates.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new UsageError(
    `there is no solutions/${problem}.ts or .js yet: \`judge new ${problem}\` writes one, or give a file: \`judge run ${problem} <file>\``,
  );
}

/** Where the cases that a user added for a problem are. */
export function ownCasesPath(workspace: string, problem: string): string {
  return join(workspace, 'solutions', `${problem}.cases.json`);
}

/** One line of the history: how a problem was last judged here. */
export interface HistoryEntry {
  problem: string;
  verdict: Verdict;
  at: string;
}

const history = (workspace: string) => join(workspace, '.judge', 'history.jsonl');

/** Adds a verdict to the history. One line, appended: nothing that is there can be lost. */
export function remember(workspace: string, entry: HistoryEntry): void {
  mkdirSync(join(workspace, '.judge'), { recursive: true });
  appendFileSync(history(workspace), `${JSON.stringify(entry)}\n`);
}

/** The last verdict for each problem. Lines that are no entries (cut short by a full disk) are passed over. */
export async function loadLastVerdicts(workspace: string): Promise<Map<string, HistoryEntry>> {
  const text = await readFile(history(workspace), 'utf8').catch(() => '');
  const last = new Map<string, HistoryEntry>();
  for (const line of text.split('\n')) {
    try {
      const entry = JSON.parse(line) as HistoryEntry;
      if (typeof entry.problem === 'string') last.set(entry.problem, entry);
    } catch {
      continue;
    }
  }
  return last;
}
