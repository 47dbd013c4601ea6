/** Kills the judge outright at some moment of what it does, and looks at what it leaves behind. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageRoot } from '../../judge/base/package.ts';
import { openProblem } from '../../judge/problem/catalog.ts';
import { starterOf } from '../../judge/problem/starter.ts';
import type { Install } from '../support/install.ts';

/** What the judge is doing when it is killed, in a folder of its own. */
interface Scene {
  args: string[];
  solution: { file: string; text: string };
  /** Saves the solution again so often, in ms. */
  savesEveryMs?: number;
  /** It is killed at a moment before this, in ms after its start. */
  withinMs: number;
}

const submission = (path: string) => readFileSync(join(packageRoot(), 'problems', path), 'utf8');
const average = (text: string) => ({ file: 'moving-average.ts', text });
const RIGHT = submission('moving-average/submissions/accepted/circular-buffer.ts');

/** From the start to growth, shrinking, an endless loop, saves, and files that come to be. */
export const SCENES: Record<string, Scene> = {
  growth: {
    args: ['run', 'moving-average', '--html', 'page.html', '--reporter', 'json:out.json'],
    solution: average(RIGHT),
    withinMs: 1_500,
  },
  boot: {
    args: ['run', 'moving-average', '--samples', '--html', 'page.html'],
    solution: average(RIGHT),
    withinMs: 400,
  },
  shrinking: {
    args: ['run', 'group-anagrams'],
    solution: {
      file: 'group-anagrams.ts',
      text: submission('group-anagrams/submissions/wrong_answer/counts-without-separator.ts'),
    },
    withinMs: 1_200,
  },
  codec: {
    args: ['run', 'tree-codec', '--no-growth'],
    solution: {
      file: 'tree-codec.ts',
      text: submission('tree-codec/submissions/accepted/brackets.ts'),
    },
    withinMs: 700,
  },
  endless: {
    args: ['run', 'moving-average'],
    solution: average('class MovingAverage { next() { for (;;); } }'),
    withinMs: 3_000,
  },
  watch: {
    args: ['watch', 'moving-average', '--json'],
    solution: average(RIGHT),
    savesEveryMs: 250,
    withinMs: 3_000,
  },
  new: {
    args: ['new', 'count-islands', '--vscode'],
    solution: average(RIGHT),
    withinMs: 250,
  },
};

/** Where programs are looked for, by the wall that the judge then takes: bubblewrap is one that may not be found. */
export const PATHS: Record<string, string> = {
  bubblewrap: process.env.PATH ?? '',
  process: '/nowhere',
};

/** What one kill left. */
export interface Killed {
  /** It had ended by itself before. */
  late: boolean;
  /** Processes that still ran when patience ended; they are ended then. */
  survivors: string[];
  /** Files that are not whole, drafts that the next run leaves lying, and anything in the folder for such. */
  files: string[];
}

/** How long a process may take to notice that the judge is gone, in ms: a busy machine is slow. */
const PATIENCE_MS = 10_000;

/** Plays a scene in a folder of its own and kills the judge, and only it, `afterMs` after its start. */
export async function kill(
  installed: Install,
  { args, solution, savesEveryMs }: Scene,
  path: string,
  afterMs: number,
): Promise<Killed> {
  const folder = mkdtempSync(join(installed.folder, 'killed-'));
  const temporary = join(folder, 'tmp');
  const file = join(folder, 'solutions', solution.file);
  mkdirSync(temporary);
  mkdirSync(join(folder, 'solutions'));
  writeFileSync(file, solution.text);
  const start = () =>
    spawn(process.execPath, [installed.judge, ...args], {
      cwd: folder,
      env: { ...process.env, CI: '', PATH: path, TMPDIR: temporary },
      stdio: 'ignore',
    });
  const judge = start();
  const ended = new Promise<void>((resolve) => judge.once('exit', () => resolve()));
  let saves = 0;
  const saving =
    savesEveryMs &&
    setInterval(() => writeFileSync(file, `${solution.text}// ${++saves}\n`), savesEveryMs);
  await sleep(afterMs);
  const late = !judge.kill('SIGKILL');
  clearInterval(saving);
  await ended;

  const survivors = await survivorsOf(installed);
  const broken = halfWritten(folder);
  if (draftsIn(folder).length > 0) {
    const next = start();
    await new Promise((resolve) => next.once('exit', resolve));
  }
  const files = [...broken, ...draftsIn(folder), ...readdirSync(temporary)];
  rmSync(folder, { recursive: true });
  return { late, survivors, files };
}

async function survivorsOf({ processes }: Install): Promise<string[]> {
  const until = performance.now() + PATIENCE_MS;
  let left = processes();
  while (left.length > 0 && performance.now() < until) {
    await sleep(20);
    left = processes();
  }
  for (const line of left) {
    try {
      process.kill(parseInt(line), 'SIGKILL');
    } catch {
      // It ended just now.
    }
  }
  return left;
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

function draftsIn(folder: string): string[] {
  return pathsIn(folder).filter((path) => path.includes('judge-draft'));
}

/** The files that the judge writes and that are not whole. */
function halfWritten(folder: string): string[] {
  return pathsIn(folder).filter((path) => {
    if (path.includes('judge-draft')) return false;
    const check = Object.entries(WHOLE).find(([end]) => path.endsWith(end))?.[1];
    return check !== undefined && !check(readFileSync(join(folder, path), 'utf8'));
  });
}

const WHOLE: Record<string, (text: string) => boolean> = {
  'page.html': (text) => text.endsWith('</html>\n'),
  'history.jsonl': (text) => text.endsWith('\n') && text.trimEnd().split('\n').every(isJson),
  '.json': isJson,
  '.gitignore': (text) => text === '*\n',
  'count-islands.ts': (text) => text === STARTER,
};

const { entry } = await openProblem(packageRoot(), 'count-islands');
const STARTER = starterOf(entry, 'ts');

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
