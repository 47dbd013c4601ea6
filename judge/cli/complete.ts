/**
 * What can follow on a command line. The shells' completion scripts ask for it whenever Tab is pressed:
 * `judge __complete <words after judge>…`, the last word being the one at the cursor, empty if nothing of it is there.
 *
 * Commands and flags are those that commander knows. What an argument or a flag's value is, is said by the word in its
 * brackets, such as `<problem>` or `[file]`: {@link VALUES} has an entry for each word that can be completed. Each
 * candidate is printed on a line of its own; the shell drops those that do not begin like the word.
 */
import type { Command, Option } from 'commander';
import { oneLine } from '../base/format.ts';
import { listProblems } from '../problem/catalog.ts';
import { STARTER_ENDINGS } from '../problem/starter.ts';
import { REPORTERS } from '../report/index.ts';
import { DIFFICULTIES } from '../types.ts';
import { SHELLS } from './completion.ts';

/** The first argument of a call by a completion script. It is no command, so no help shows it. */
export const COMPLETE = '__complete';

interface Candidate {
  value: string;
  description?: string;
}

/** Candidates; or the names of files, which the shell knows better. */
type Completion =
  | { kind: 'candidates'; candidates: Candidate[] }
  /** `after` is the part of the word that stands before the file's name. */
  | { kind: 'files'; after: string };

interface Place {
  /** The command that is being typed, and the program that it belongs to. */
  command: Command;
  program: Command;
  workspace: string;
  /** The word at the cursor. */
  typed: string;
}

type Values = (place: Place) => Completion | Promise<Completion>;

/** How a value is completed, by the word that stands for it in commander's `<…>` or `[…]`. */
const VALUES: Record<string, Values> = {
  problem: problemNames,
  problems: problemNames,
  file: () => files(),
  files: () => files(),
  topic: topics,
  difficulty: () => candidates(DIFFICULTIES),
  language: () => candidates(STARTER_ENDINGS),
  'name[:file]': reporters,
  shell: () => candidates(SHELLS),
  command: ({ program }) => commands(program),
};

/**
 * What can stand at the cursor.
 *
 * @param words what was typed after the program's name; the last one is the word at the cursor
 */
export async function complete(
  program: Command,
  words: readonly string[],
  workspace: string,
): Promise<Completion> {
  const typed = words.at(-1) ?? '';
  let command: Command | undefined;
  let flag: Option | undefined;
  let given = 0;
  let flagsAreOver = false;
  for (const word of words.slice(0, -1)) {
    if (flag) flag = undefined;
    else if (!flagsAreOver && word === '--') flagsAreOver = true;
    else if (!flagsAreOver && isFlag(word) && word !== '-')
      flag = flagWithValue(command ?? program, word);
    else if (command) given += 1;
    else {
      command = visibleCommands(program).find((known) => known.name() === word);
      if (!command) return candidates([]);
    }
  }
  const place = { command: command ?? program, program, workspace, typed };
  if (flag) return (await VALUES[wordInBrackets(flag)]?.(place)) ?? candidates([]);
  if (!flagsAreOver && isFlag(typed)) return flags(place.command);
  if (!command) return commands(program);
  const expected = command.registeredArguments;
  const last = expected.at(-1);
  const argument = expected[given] ?? (last?.variadic ? last : undefined);
  const values = argument && VALUES[argument.name()];
  if (values) return values(place);
  // Where no argument can stand, only flags are left.
  return argument || flagsAreOver ? candidates([]) : flags(command);
}

/** One candidate on each line, with what it means after a tab; `:files`, a tab and what goes before for names of files. */
export function formatCompletion(completion: Completion): string {
  if (completion.kind === 'files') return `:files\t${completion.after}\n`;
  return completion.candidates
    .map(({ value, description = '' }) => `${oneLine(value)}\t${oneLine(description)}\n`)
    .join('');
}

const candidates = (values: readonly string[]): Completion => ({
  kind: 'candidates',
  candidates: values.map((value) => ({ value })),
});
const files = (after = ''): Completion => ({ kind: 'files', after });

function commands(program: Command): Completion {
  const all = visibleCommands(program);
  return {
    kind: 'candidates',
    candidates: all.map((known) => ({ value: known.name(), description: known.description() })),
  };
}

function flags(command: Command): Completion {
  const all = command.createHelp().visibleOptions(command);
  return {
    kind: 'candidates',
    candidates: all.map(({ long, short, description }) => ({
      value: long ?? short ?? '',
      description,
    })),
  };
}

function problemNames({ workspace }: Place): Completion {
  return candidates([...listProblems(workspace).keys()]);
}

async function topics({ workspace }: Place): Promise<Completion> {
  const { list, topicsOf } = await import('../commands/list.ts');
  return candidates(topicsOf(await list(workspace)));
}

async function reporters({ command, typed }: Place): Promise<Completion> {
  const colon = typed.indexOf(':');
  if (colon >= 0) return files(typed.slice(0, colon + 1));
  if (command.name() === 'run') return candidates(Object.keys(REPORTERS));
  const { GRADE_REPORTERS } = await import('../report/grade/index.ts');
  return candidates(Object.keys(GRADE_REPORTERS));
}

/** `-` alone may become a flag at the cursor; elsewhere it is an argument, standard input. */
const isFlag = (word: string) => word.startsWith('-');

function visibleCommands(program: Command): Command[] {
  return program.createHelp().visibleCommands(program);
}

/** The flag that a word names, if the next word is its value. */
function flagWithValue(command: Command, word: string): Option | undefined {
  return command.options.find(
    ({ long, short, required, optional }) =>
      (word === long || word === short) && (required || optional),
  );
}

function wordInBrackets({ flags }: Option): string {
  return /[<[](.+)[>\]]$/.exec(flags)?.[1] ?? '';
}
