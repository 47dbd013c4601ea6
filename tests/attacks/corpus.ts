/**
 * The attacks: programs that a hostile or careless hand submits. Each file of `tests/fixtures/attacks` says in
 * its first comment what it tries, on which problem, the verdict it must earn and what the message must say;
 * those that are no file's content are made by `made.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ROOT } from '../support/judging.ts';
import { EXHAUSTING } from './exhaust.ts';
import { MADE } from './made.ts';
import { SQL } from './queries.ts';
import { TABLED } from './tabled.ts';
import type { World } from './world.ts';

/** `refused`: never judged, a usage error. */
const OUTCOMES = ['AC', 'WA', 'TLE', 'MLE', 'OLE', 'RTE', 'CE', 'refused'];

export interface Attack {
  /** `read/environment`: its group, and what it is called there. */
  name: string;
  /** What it tries, in one sentence. */
  tries: string;
  problem: string;
  /** The outcomes it may have, usually one. */
  outcomes: string[];
  /** What the message must contain; `…` stands for anything. */
  says: string;
  /** Whether growth is judged as well. */
  growth: boolean;
  /** Times the problem's time limit: for what is to be stopped by something else, on a busy machine as well. */
  limitScale: number;
  /** Puts the submission into a folder of its own and returns its path. */
  place(folder: string, world: World): Promise<string> | string;
}

const FOLDER = join(ROOT, 'tests/fixtures/attacks');

/** Every attack, group by group. @throws Error when a first comment does not say what it must */
export function allAttacks(): Attack[] {
  return [...readdirSync(FOLDER).flatMap(groupOf), ...MADE, ...EXHAUSTING, ...TABLED, ...SQL].sort(
    (a, b) => (a.name < b.name ? -1 : 1),
  );
}

function groupOf(group: string): Attack[] {
  return readdirSync(join(FOLDER, group)).map((file) => {
    const text = readFileSync(join(FOLDER, group, file), 'utf8');
    const name = `${group}/${file.replace(/\.\w+$/, '')}`;
    const place = async (folder: string, world: World) => {
      const path = join(folder, file);
      await mkdir(folder, { recursive: true });
      await writeFile(path, world.fill(text));
      return path;
    };
    return { name, ...parseHeader(name, text, file), place };
  });
}

/** The lines of a file's first comment. */
function firstComment(text: string, file: string): string[] {
  if (file.endsWith('.py')) {
    const [comment = ''] = /(?:^#.*\r?\n)+/m.exec(text) ?? [];
    return comment.split(/\r?\n/).map((line) => line.replace(/^# ?/, ''));
  }
  const comment = /\/\*+([\s\S]*?)\*\//.exec(text)?.[1] ?? '';
  return comment.split(/\r?\n/).map((line) => line.replace(/^\s*\* ?/, ''));
}

function parseHeader(name: string, text: string, file: string): Omit<Attack, 'name' | 'place'> {
  const lines = firstComment(text, file).map((line) => line.trim());
  const field = (key: string) =>
    lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
  const tries = lines.filter((line) => line !== '' && !/^[A-Z][a-z]+: /.test(line)).join(' ');
  const outcomes = field('Verdict')?.split(' or ') ?? [];
  const problem = field('Problem');
  if (tries === '' || problem === undefined || outcomes.length === 0) {
    throw new Error(`${name}: the first comment must say what it tries, Problem: and Verdict:`);
  }
  const unknown = outcomes.filter((outcome) => !OUTCOMES.includes(outcome));
  if (unknown.length > 0) throw new Error(`${name}: no verdict: ${unknown.join(', ')}`);
  return {
    tries,
    problem,
    outcomes,
    says: field('Says') ?? '',
    growth: field('Growth') === 'yes',
    limitScale: Number(field('Limit') ?? 1),
  };
}

/** The groups in the order of their attacks, each with its own. */
export function byGroup(attacks: readonly Attack[]): [group: string, attacks: Attack[]][] {
  const groups = new Map<string, Attack[]>();
  for (const attack of attacks) {
    const group = groupNameOf(attack);
    groups.set(group, [...(groups.get(group) ?? []), attack]);
  }
  return [...groups];
}

export function groupNameOf({ name }: Attack): string {
  return name.split('/')[0]!;
}

/** A submission that is right, for judging after an attack. */
export const RIGHT = join(
  ROOT,
  'tests/fixtures/packages/problems/add-up/submissions/accepted',
  basename('loop.ts'),
);
