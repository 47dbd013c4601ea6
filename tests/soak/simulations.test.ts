/** The tables of what chance does to verdicts, `simulation.md`, are of the packages as they are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemNamed, ROOT } from '../support/judging.ts';
import { measuresOf } from '../support/measured.ts';

const folderOf = (id: string) => join(ROOT, 'problems', id);
const simulated = readdirSync(join(ROOT, 'problems')).filter((id) =>
  existsSync(join(folderOf(id), 'simulation.md')),
);

/** The submissions in JavaScript and TypeScript that follow the rules. */
function played(id: string, folder: string): string[] {
  const root = join(folderOf(id), 'submissions', folder);
  return readdirSync(root)
    .filter((name) => /\.[jt]s$/.test(name))
    .filter((name) => !/caught by:\s*sample/i.test(readFileSync(join(root, name), 'utf8')))
    .map((name) => `\`${folder}/${name}\``);
}

test.each(simulated)(
  '%s: of every measure and submission, with 200 seeds and no wrong verdict',
  async (id) => {
    const text = readFileSync(join(folderOf(id), 'simulation.md'), 'utf8');
    const rows = text
      .split('\n')
      .filter((line) => /^\| [^-]/.test(line))
      .map((line) => line.split('|').slice(1, -1))
      .map((cells) => cells.map((cell) => cell.trim()));
    const columns = [
      'submission',
      ...measuresOf(await problemNamed(id)),
      'nearest to the limit',
      'wrong verdicts',
    ];
    const heads = rows.filter(([first]) => first === 'submission');
    expect(heads).toEqual([columns, columns]);
    const bodies = rows.filter(([first]) => first !== 'submission');
    expect(bodies.map(([name]) => name)).toEqual([
      ...played(id, 'accepted'),
      ...played(id, 'wrong_answer'),
    ]);
    expect([...new Set(bodies.map((cells) => cells.at(-1)))]).toEqual(['0 of 200']);
  },
);
