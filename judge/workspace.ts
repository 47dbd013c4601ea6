/** A user's folder: solutions, own cases and history. */
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { encodeOutput } from './entry/values.ts';
import { type Result, UsageError, type Verdict } from './types.ts';

/** How people call a path: relative to where they are when it is below, absolute otherwise. */
export function shownPath(workspace: string, path: string): string {
  const below = relative(workspace, path);
  return below.startsWith('..') ? path : below;
}

/** What follows a problem's name in the path of its solution; the first that is there counts. */
export const SOLUTION_ENDINGS = ['.ts', '.js', '/index.ts', '/index.js'];

/** The file of a problem's solution in a workspace; undefined when there is none. */
export function solutionOf(workspace: string, problem: string): string | undefined {
  const candidates = SOLUTION_ENDINGS.map((end) => join(workspace, 'solutions', problem + end));
  return candidates.find((path) => existsSync(path));
}

/**
 * The same, when there must be one.
 *
 * @throws UsageError when there is none, saying how to get one
 */
export function findSolution(workspace: string, problem: string): string {
  const found = solutionOf(workspace, problem);
  if (found !== undefined) return found;
  throw new UsageError(
    `there is no solutions/${problem}.ts or .js yet: \`judge new ${problem}\` writes one, or give a file: \`judge run ${problem} <file>\``,
  );
}

/** Where the cases that a user added for a problem are. */
export function ownCasesPath(workspace: string, problem: string): string {
  return join(workspace, 'solutions', `${problem}.cases.json`);
}

/**
 * Adds a case to a user's own.
 *
 * @returns false when it is among them already
 * @throws UsageError when the file is no list of cases, or cannot be written
 */
export function addOwnCase(path: string, added: { input: unknown; answer: unknown }): boolean {
  try {
    const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : [];
    if (!Array.isArray(known)) throw new Error('not a list of cases');
    const cases = known as { input?: unknown }[];
    const input = JSON.stringify(added.input);
    if (cases.some((own) => JSON.stringify(own.input) === input)) return false;
    const lines = [...cases, added].map((own) => `  ${encodeOutput(own)}`);
    writeWhole(path, `[\n${lines.join(',\n')}\n]\n`);
    return true;
  } catch (error) {
    throw new UsageError(`${path}: the case was not added: ${(error as Error).message}`);
  }
}

/**
 * Writes a file all at once: a reader never sees half of one, and a full disk leaves what was there. A device
 * or a pipe is written to as it is.
 */
export function writeWhole(path: string, text: string): void {
  if (existsSync(path) && !lstatSync(path).isFile()) {
    writeFileSync(path, text);
    return;
  }
  const draft = join(dirname(path), `.${process.pid}.judge-draft`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Makes the folder of what the judge keeps, if it is not there yet. */
export function judgeFolder(workspace: string): void {
  const folder = join(workspace, '.judge');
  // Once, when the folder is made: whoever wants the history in git may take the file away.
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    writeWhole(join(folder, '.gitignore'), '*\n');
  }
}

/** One line of the history: how a problem was last judged here. */
export interface HistoryEntry {
  problem: string;
  verdict: Verdict;
  at: string;
}

const history = (workspace: string) => join(workspace, '.judge', 'history.jsonl');

/**
 * Adds the verdict of a whole judgement to the history: one line, appended, so that nothing that is there can be
 * lost. A fault of the judge is no verdict.
 *
 * @returns a warning when it cannot be written; that spoils no verdict
 */
export function remember(workspace: string, { problem, verdict }: Result): string | undefined {
  if (verdict === 'JE') return undefined;
  const entry: HistoryEntry = { problem, verdict, at: new Date().toISOString() };
  try {
    judgeFolder(workspace);
    appendFileSync(history(workspace), `${JSON.stringify(entry)}\n`);
    return undefined;
  } catch {
    return 'the verdict could not be remembered: .judge cannot be written';
  }
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
