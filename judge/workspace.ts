/** A user's folder: solutions, own cases and history. */
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { escapeName } from './base/format.ts';
import { MAX_OWN_CASES_BYTES, readSmallFile } from './base/small-file.ts';
import { encodeOutput } from './base/json-values.ts';
import { anySolution, STARTER_ENDINGS } from './problem/starter.ts';
import { type Result, UsageError, type Verdict } from './types.ts';
import { VERDICT_NAMES } from './verdict.ts';

/** How people call a path: relative to where they are when it is below, absolute otherwise; controls escaped. */
export function shownPath(workspace: string, path: string): string {
  const below = relative(workspace, path);
  return escapeName(below.startsWith('..') ? path : below);
}

/** What follows a problem's name in the path of its solution, the usual ones first. */
export const SOLUTION_ENDINGS = ['.', '/index.'].flatMap((before) =>
  STARTER_ENDINGS.map((ending) => before + ending),
);

/** The files of a problem's solutions in a workspace, the one saved last first. */
function solutionsOf(workspace: string, problem: string): string[] {
  const found = SOLUTION_ENDINGS.flatMap((end) => {
    const path = join(workspace, 'solutions', problem + end);
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat ? [{ path, at: stat.mtimeMs }] : [];
  });
  return found.sort((a, b) => b.at - a.at).map(({ path }) => path);
}

/** The file of a problem's solution in a workspace, of several the one saved last; undefined when there is none. */
export function solutionOf(workspace: string, problem: string): string | undefined {
  return solutionsOf(workspace, problem)[0];
}

/** What is said when a solution was chosen among several; undefined when there is no other. */
export function explainChoice(workspace: string, problem: string): string | undefined {
  const [chosen, ...others] = solutionsOf(workspace, problem).map((path) =>
    shownPath(workspace, path),
  );
  if (chosen === undefined || others.length === 0) return undefined;
  return `${chosen} was saved last; to judge another, name it: ${others.join(', ')}`;
}

/**
 * Solutions are looked for in the folder `solutions/` of where a command is run.
 *
 * @throws UsageError when that is inside of it
 */
export function requireAbove(workspace: string): void {
  if (basename(workspace) !== 'solutions' || existsSync(join(workspace, 'solutions'))) return;
  throw new UsageError('this is the folder solutions/ itself: run the command in the folder above');
}

/**
 * The file of a problem's solution, when there must be one.
 *
 * @throws UsageError when there is none, saying how to get one
 */
export function findSolution(workspace: string, problem: string): string {
  const found = solutionOf(workspace, problem);
  if (found !== undefined) return found;
  requireAbove(workspace);
  throw new UsageError(
    `there is no ${anySolution(problem)} yet: \`judge new ${problem}\` writes one, or give a file: \`judge run ${problem} <file>\``,
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
    const text = readSmallFile(path, path, MAX_OWN_CASES_BYTES)?.toString() ?? '[]';
    const known: unknown = JSON.parse(text);
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
  drafted(path, (draft) => {
    writeFileSync(draft, text);
    renameSync(draft, path);
  });
}

/**
 * The same for a file that must not be there yet: it comes to be whole, and nothing is ever overwritten.
 *
 * @throws the system's error; EEXIST when there is one
 */
export function writeNew(path: string, text: string): void {
  drafted(path, (draft) => {
    writeFileSync(draft, text);
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
      // Not every file system has links.
      copyFileSync(draft, path, constants.COPYFILE_EXCL);
    }
  });
}

/** Has something made beside where it is to be, and put into place; leaves nothing behind. */
function drafted(path: string, make: (draft: string) => void): void {
  const folder = dirname(path);
  clearDrafts(folder);
  const draft = join(folder, `.${process.pid}.judge-draft`);
  try {
    make(draft);
  } finally {
    remove(draft);
  }
}

const remove = (path: string) => rmSync(path, { recursive: true, force: true });

/** Removes what judges that were killed in the middle of writing have left in a folder. */
function clearDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^\.(\d+)\.judge-draft$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) remove(join(folder, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, for somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes the folder of what the judge keeps, if it is not there yet. */
export function judgeFolder(workspace: string): void {
  const folder = join(workspace, '.judge');
  if (existsSync(folder)) return;
  drafted(folder, (draft) => {
    mkdirSync(draft);
    // Once, with the folder: whoever wants the history in git may take the file away.
    writeFileSync(join(draft, '.gitignore'), '*\n');
    try {
      renameSync(draft, folder);
    } catch (error) {
      // Another judge was quicker.
      if (!existsSync(folder)) throw error;
    }
  });
}

/** One line of the history: how a problem was last judged here. */
interface HistoryEntry {
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
    appendLine(history(workspace), JSON.stringify(entry));
    return undefined;
  } catch {
    return 'the verdict could not be remembered: .judge cannot be written';
  }
}

/** Adds a line, after one that a full disk has cut short as well. */
function appendLine(path: string, line: string): void {
  const file = openSync(path, 'a+');
  try {
    const { size } = fstatSync(file);
    const last = Buffer.from('\n');
    if (size > 0) readSync(file, last, 0, 1, size - 1);
    writeSync(file, `${last.toString() === '\n' ? '' : '\n'}${line}\n`);
  } finally {
    closeSync(file);
  }
}

/** How far somebody is with a problem. */
export interface Standing extends HistoryEntry {
  /** When it was last accepted; null when it never was. What was accepted once stays so. */
  acceptedAt: string | null;
}

/** The last verdict for each problem. Lines that are no entries (cut short by a full disk) are passed over. */
export async function loadStandings(workspace: string): Promise<Map<string, Standing>> {
  const text = await readFile(history(workspace), 'utf8').catch(() => '');
  const standings = new Map<string, Standing>();
  for (const line of text.split('\n')) {
    try {
      const entry: unknown = JSON.parse(line);
      if (!isEntry(entry)) continue;
      const { problem, verdict, at } = entry;
      const before = standings.get(problem)?.acceptedAt ?? null;
      standings.set(problem, { problem, verdict, at, acceptedAt: verdict === 'AC' ? at : before });
    } catch {
      continue;
    }
  }
  return standings;
}

function isEntry(value: unknown): value is HistoryEntry {
  if (value === null || typeof value !== 'object') return false;
  const { problem, verdict, at } = value as Record<string, unknown>;
  if (typeof problem !== 'string' || typeof at !== 'string') return false;
  return typeof verdict === 'string' && Object.hasOwn(VERDICT_NAMES, verdict);
}
