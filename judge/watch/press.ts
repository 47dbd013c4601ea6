/** What each key does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { list } from '../commands/list.ts';
import { newSolution } from '../commands/new.ts';
import { HINTS, loadHints } from '../problem/hints.ts';
import { UsageError } from '../types.ts';
import { addOwnCase, findSolution, shownPath } from '../workspace.ts';
import type { WatchLoop } from './loop.ts';
import type { Panel } from './state.ts';

type Press = (loop: WatchLoop) => Promise<void> | void;

/** Every key with the word that the last line of the screen has for it, in which the key stands out. */
export const KEYS: Record<string, { word: string; press: Press }> = {
  r: { word: 'rerun', press: (loop) => loop.look(true) },
  a: { word: 'all', press: (loop) => judgeScope(loop, 'all') },
  s: { word: 'samples', press: (loop) => judgeScope(loop, 'samples') },
  g: { word: 'growth', press: showGrowth },
  v: { word: 'reveal', press: reveal },
  d: { word: 'debug', press: (loop) => loop.debug() },
  h: { word: 'hint', press: showHint },
  e: { word: 'editorial', press: showEditorial },
  n: { word: 'next', press: goToNext },
  l: { word: 'list', press: showList },
  c: { word: 'case', press: keepCounterexample },
  q: { word: 'quit', press: (loop) => loop.events.push({ kind: 'end' }) },
};

/** Does what a key says; other keys do nothing. */
export async function pressKey(loop: WatchLoop, key: string): Promise<void> {
  const { state } = loop;
  if (key === 'ctrl-c') {
    loop.interrupt();
    return;
  }
  const scrolled = { up: -1, down: 1, 'page up': -10, 'page down': 10 }[key];
  if (scrolled !== undefined) {
    state.scroll = Math.max(0, state.scroll + scrolled);
    return;
  }
  state.notice = undefined;
  const known = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  // Whatever is pressed on a panel leaves it.
  const panel = state.panel;
  if (!known || panel === undefined) state.scroll = 0;
  if (!known) state.panel = undefined;
  if (!known || (loop.subject === undefined && !'lq'.includes(key))) return;
  await known.press(loop);
}

function judgeScope(loop: WatchLoop, scope: 'all' | 'samples'): Promise<void> {
  loop.state.scope = scope;
  loop.state.panel = undefined;
  return loop.look(true);
}

function reveal({ state }: WatchLoop): void {
  state.reveal = !state.reveal;
  state.notice = state.reveal ? 'a failing secret case is shown' : 'secret cases are hidden';
}

/** The curves; measured now where they have not been. */
async function showGrowth(loop: WatchLoop): Promise<void> {
  const { state } = loop;
  if (state.panel?.kind === 'growth') {
    state.panel = undefined;
    return;
  }
  state.panel = { title: 'growth', kind: 'growth', text: '' };
  if (!state.result || state.result.growth.length > 0 || state.phase === 'measuring') return;
  if (state.result.verdict !== 'AC') {
    state.panel = undefined;
    state.notice = 'growth is measured once every case is accepted';
    return;
  }
  state.growth = true;
  state.scope = 'all';
  await loop.look(true);
}

async function showHint({ state, subject }: WatchLoop): Promise<void> {
  const hints = await loadHints(subject!.problem);
  const shown = /^hint (\d)/.exec(state.panel?.title ?? '')?.[1];
  const level = Math.min(HINTS, Number(shown ?? 0) + 1);
  const title = `hint ${level} of ${HINTS}${level < HINTS ? ' · h for the next' : ''}`;
  show(state, title, 'markdown', hints.slice(0, level).join('\n\n'));
}

async function showEditorial({ state, subject }: WatchLoop): Promise<void> {
  const asked = state.panel?.title === ASK;
  if (state.result?.verdict !== 'AC' && !asked) {
    show(state, ASK, 'text', 'It gives the solution away. Press e again to read it.');
    return;
  }
  const text = await readFile(join(subject!.problem.folder, 'editorial.md'), 'utf8');
  show(state, 'editorial', 'markdown', text);
}

const ASK = 'the editorial, before it is accepted?';

async function showList({ state, options }: WatchLoop): Promise<void> {
  const problems = await list(options.workspace);
  const lines = problems.map(
    ({ id, verdict, title }) => `${(verdict ?? '·').padEnd(4)} ${id.padEnd(24)} ${title}`,
  );
  show(state, 'problems', 'text', lines.join('\n'));
}

/** What comes after this one, or the first that is not accepted yet; its solution is begun if it is not there. */
async function goToNext(loop: WatchLoop): Promise<void> {
  const { options, subject, state } = loop;
  const { id, followUps } = subject!.problem;
  const open = (await list(options.workspace)).filter(
    (listed) => listed.verdict !== 'AC' && listed.id !== id && listed.difficulty !== 'broken',
  );
  const next = open.find((listed) => followUps.includes(listed.id)) ?? open[0];
  if (!next) {
    state.notice = 'every other problem is accepted';
    return;
  }
  const begun = begin(options.workspace, next.id);
  await loop.open(next.id, undefined);
  await loop.look();
  if (begun !== undefined) loop.state.notice = `${begun} was written from the starter`;
}

function begin(workspace: string, id: string): string | undefined {
  try {
    findSolution(workspace, id);
    return undefined;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return newSolution(workspace, id, 'ts');
  }
}

function keepCounterexample({ state, subject, options }: WatchLoop): void {
  const found = state.result?.counterexample;
  if (!found) {
    state.notice = 'there is no counterexample to keep';
    return;
  }
  const added = addOwnCase(subject!.ownCases, { input: found.input, answer: found.answer });
  const file = shownPath(options.workspace, subject!.ownCases);
  state.notice = added ? `added to ${file}` : `it is in ${file} already`;
}

function show(state: WatchLoop['state'], title: string, kind: Panel['kind'], text: string): void {
  state.panel = { title, kind, text };
  state.scroll = 0;
}
