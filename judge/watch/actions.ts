/** What each key does. Every key answers in every state: by what it does, or by why it cannot. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HINTS, loadHints } from '../problem/hints.ts';
import { UsageError } from '../types.ts';
import { decidingCase } from '../verdict.ts';
import { addOwnCase, loadStandings, shownPath } from '../workspace.ts';
import { chooseProblem, moveChoice, openChosen } from './choice.ts';
import type { Controls } from './controls.ts';
import { statementPanel, STATEMENT } from './practice.ts';
import type { WatchState } from './state.ts';

interface Key {
  /** The word on the last line of the screen, in which the key stands out. */
  word: string;
  /** What it does, for the list of all keys. */
  does: string;
  press(loop: Controls): Promise<void> | void;
  /** Whether it does something as long as no problem has been named. */
  always?: true;
}

export const KEYS: Record<string, Key> = {
  r: { word: 'rerun', does: 'judge again', press: (loop) => loop.look(true) },
  a: { word: 'all', does: 'judge every case', press: (loop) => judgeScope(loop, 'all') },
  s: {
    word: 'samples',
    does: 'judge the samples only',
    press: (loop) => judgeScope(loop, 'samples'),
  },
  g: { word: 'growth', does: 'show the growth curves, or the result again', press: showGrowth },
  v: { word: 'reveal', does: 'show the failing hidden case, or hide it', press: reveal },
  d: {
    word: 'debug',
    does: 'run the failing case under a debugger, or stop that',
    press: (loop) => loop.debug(),
  },
  t: { word: 'statement', does: 'show the statement', press: showStatement },
  h: { word: 'hint', does: 'show a hint; again for the next one', press: showHint },
  e: { word: 'editorial', does: 'show the editorial', press: showEditorial },
  n: {
    word: 'next',
    does: 'choose what to solve next',
    press: (loop) => chooseProblem(loop, 'open'),
    always: true,
  },
  l: {
    word: 'list',
    does: 'choose from all problems',
    press: (loop) => chooseProblem(loop, 'all'),
    always: true,
  },
  c: {
    word: 'keep case',
    does: 'keep the smallest failing input as a case of your own',
    press: keepCounterexample,
  },
  o: {
    word: 'open',
    does: 'open the solution in your editor ($VISUAL or $EDITOR)',
    press: (loop) => loop.edit(),
  },
  '?': { word: '? keys', does: 'show this list', press: showKeys, always: true },
  q: {
    word: 'quit',
    does: 'quit',
    press: (loop) => loop.events.push({ kind: 'end' }),
    always: true,
  },
};

/** Keys that have no word on the last line. */
const OTHER_KEYS: [key: string, does: string][] = [
  ['↑ ↓', 'scroll by a line'],
  ['PgUp PgDn', 'scroll by ten lines, as the space bar does'],
  ['Enter', 'open the problem chosen in a list'],
  ['Esc', 'go back to the result'],
];

const MOVES: Record<string, number> = { up: -1, down: 1, 'page up': -10, 'page down': 10 };

/** Does what a key says. */
export async function pressKey(loop: Controls, key: string): Promise<void> {
  const { state } = loop;
  if (key === 'ctrl-c') {
    loop.interrupt();
    return;
  }
  const panel = state.panel;
  const move = MOVES[key];
  if (move !== undefined) {
    if (panel?.kind === 'choice') moveChoice(panel, move);
    else state.scroll = Math.max(0, Math.min(loop.mostScroll(), state.scroll + move));
    return;
  }
  state.notice = undefined;
  const known = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  if (!known || panel === undefined) state.scroll = 0;
  try {
    if (known && (loop.practice !== undefined || known.always)) await known.press(loop);
    else if (known) state.notice = NO_PROBLEM;
    else if (panel?.kind === 'choice' && key === 'enter') await openChosen(loop, panel);
    else if (panel !== undefined) state.panel = undefined;
    else state.notice = `${key} does nothing here: ? lists the keys`;
  } catch (error) {
    // Why a key could not do it is no reason to hide the result.
    if (!(error instanceof UsageError)) throw error;
    state.notice = error.message;
  }
}

const NO_PROBLEM = 'no problem yet: save a solution, or press l to choose a problem';

function judgeScope(loop: Controls, scope: 'all' | 'samples'): Promise<void> {
  loop.state.scope = scope;
  loop.state.panel = undefined;
  return loop.look(true);
}

function reveal({ state }: Controls): void {
  state.reveal = !state.reveal;
  const failing = state.result && decidingCase(state.result.cases);
  const some = failing?.group === 'hidden' ? '' : '; none has failed';
  state.notice = state.reveal ? `hidden cases are shown${some}` : 'hidden cases stay hidden';
}

/** The curves; measured now where they have not been. */
async function showGrowth(loop: Controls): Promise<void> {
  const { state } = loop;
  if (state.panel?.kind === 'growth') {
    state.panel = undefined;
    return;
  }
  const { result, phase } = state;
  const measured = result !== undefined && result.growth.length > 0;
  if (result?.verdict !== 'AC' && !measured) {
    state.notice = 'growth is measured after all cases pass';
    return;
  }
  state.panel = { kind: 'growth', title: 'growth' };
  if (measured || phase === 'measuring') return;
  state.growth = true;
  state.scope = 'all';
  await loop.look(true);
}

async function showStatement({ state, practice }: Controls): Promise<void> {
  const isShown = state.panel?.title === STATEMENT;
  state.panel = isShown ? undefined : await statementPanel(practice!);
  state.scroll = 0;
}

async function showHint({ state, practice }: Controls): Promise<void> {
  const hints = await loadHints(practice!.problem);
  const shown = /^hint (\d)/.exec(state.panel?.title ?? '')?.[1];
  const level = Math.min(HINTS, Number(shown ?? 0) + 1);
  const title = `hint ${level} of ${HINTS}${level < HINTS ? ' · h for the next' : ''}`;
  show(state, 'markdown', title, hints.slice(0, level).join('\n\n'));
}

async function showEditorial({ state, practice, options }: Controls): Promise<void> {
  const { id, folder } = practice!.problem;
  const standing = (await loadStandings(options.workspace)).get(id);
  const solved = state.result?.verdict === 'AC' || Boolean(standing?.acceptedAt);
  if (!solved && state.panel?.title !== ASK) {
    show(state, 'text', ASK, 'It contains the solution. Press e again to read it.');
    return;
  }
  show(state, 'markdown', 'editorial', await readFile(join(folder, 'editorial.md'), 'utf8'));
}

const ASK = 'read the editorial before you have solved it?';

function showKeys({ state }: Controls): void {
  const rows = [...Object.entries(KEYS).map(([key, { does }]) => [key, does]), ...OTHER_KEYS];
  const lines = rows.map(([key = '', does = '']) => `${key.padEnd(11)}${does}`);
  show(state, 'text', 'keys', lines.join('\n'));
}

async function keepCounterexample(loop: Controls): Promise<void> {
  const { state, practice, options } = loop;
  const found = state.result?.counterexample;
  if (!found) {
    state.notice = 'there is no counterexample to keep';
    return;
  }
  const added = addOwnCase(practice!.ownCases, { input: found.input, answer: found.answer });
  const file = shownPath(options.workspace, practice!.ownCases);
  // Now, not when the file is told to have changed: until then other keys may have opened something.
  if (added) await loop.refresh();
  state.notice = added ? `added to ${file}` : `it is in ${file} already`;
}

function show(state: WatchState, kind: 'markdown' | 'text', title: string, text: string): void {
  state.panel = { kind, title, text };
  state.scroll = 0;
}
