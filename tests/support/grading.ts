/** What the tests of grading need: submissions, the command line, and what became of everybody. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Grade, GradeReport, Person } from '../../judge/grade/types.ts';
import { noWall, wallsForGrading } from '../../judge/grade/walls.ts';
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import { judge, type Ran } from './command-line.ts';
import { ROOT } from './judging.ts';
import { RIGHT, WRONG_LATER } from './program.ts';
import { TestRepository } from './repository.ts';

export const MINE = 'solutions/moving-average.js';

/** Where no wall of the operating system's works, what it is not about is tested behind the other. */
export const WALL = await (async () => {
  const pool = new SandboxPool({ walls: wallsForGrading(false) });
  try {
    await pool.prove(noWall);
    return [];
  } catch {
    console.log(
      "grading is tested behind the runtime's wall: no wall of the operating system works here, and " +
        '`npx judge doctor` says how to get one',
    );
    return ['--allow-runtime-wall'];
  } finally {
    await pool.dispose();
  }
})();

export const BASE = ['grade', ...WALL, '--no-growth', '--problem', 'moving-average'];

export type Around = Partial<Parameters<typeof judge>[1]>;

/** Grades in this process; growth is left out unless the arguments are given whole. */
export function grade(
  repository: TestRepository,
  args: string[] = [],
  around: Around = {},
): Promise<Ran> {
  return judge([...BASE, ...args], { cwd: repository.folder, ...around });
}

export async function graded(
  repository: TestRepository,
  args: string[] = [],
  around: Around = {},
): Promise<GradeReport> {
  const ran = await grade(repository, ['--json', ...args], around);
  expect(ran).toMatchObject({ code: 0 });
  return JSON.parse(ran.out) as GradeReport;
}

export const personCalled = ({ people }: GradeReport, name: string): Person =>
  people.find((person) => person.name === name)!;

/** What became of each person's first problem: a verdict, or why there is none. */
export const outcomes = ({ people }: GradeReport): Record<string, string> =>
  Object.fromEntries(
    people.map(({ name, trouble, grades }) => [name, trouble ?? outcomeOf(grades[0]!)]),
  );

export function outcomeOf(grade: Grade): string {
  if (grade.kind === 'refused') return grade.why;
  return grade.kind === 'judged' ? grade.verdict : grade.kind;
}

export const judgedAnew = (report: GradeReport): number =>
  Object.keys(report.judgements).length - report.fromCache;

/** A package of ours under another name. */
export async function packageFiles(): Promise<Record<string, string>> {
  const folder = join(ROOT, 'problems/moving-average');
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((e) => e.isFile() && !e.parentPath.includes('submissions'));
  const read = files.map(async (e): Promise<[string, string]> => {
    const path = join(e.parentPath, e.name);
    return [`problems/average${path.slice(folder.length)}`, await readFile(path, 'utf8')];
  });
  return Object.fromEntries(await Promise.all(read));
}

/** A repository with these settings, in which one solution is right and one fails after the samples. */
export async function gradedBy(settings: unknown): Promise<TestRepository> {
  const repository = await TestRepository.create();
  repository.branch('ann', { [MINE]: RIGHT });
  repository.branch('bob', { [MINE]: WRONG_LATER });
  repository.write(
    'grade.json',
    typeof settings === 'string' ? settings : JSON.stringify(settings),
  );
  return repository;
}
