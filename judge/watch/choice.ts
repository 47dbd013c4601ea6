/** The list from which a problem is chosen. */
import { list, type ListedProblem } from '../commands/list.ts';
import { beginSolution } from './begin.ts';
import type { Controls } from './controls.ts';
import type { Panel } from './state.ts';

type Choice = Extract<Panel, { kind: 'choice' }>;

const HOW = '↑ ↓ to choose, Enter to open, Esc to go back';

/** Shows all problems; or those still open, what comes after this one first. */
export async function chooseProblem(loop: Controls, which: 'all' | 'open'): Promise<void> {
  const { state, practice, options } = loop;
  const problems = await list(options.workspace);
  const current = practice?.problem;
  const shown = which === 'all' ? problems : openOnes(problems, current?.id, current?.followUps);
  if (shown.length === 0) {
    state.notice = 'every other problem is accepted';
    return;
  }
  state.panel = {
    kind: 'choice',
    title: `${which === 'all' ? 'problems' : 'open problems'} · ${HOW}`,
    rows: shown.map(({ id, verdict, acceptedAt, title }) => {
      const mark = acceptedAt === null ? (verdict ?? '·') : 'AC';
      return { id, text: `${mark.padEnd(4)} ${id.padEnd(24)} ${title}` };
    }),
    chosen: Math.max(
      0,
      shown.findIndex(({ id }) => id === current?.id),
    ),
  };
}

function openOnes(
  problems: readonly ListedProblem[],
  current: string | undefined,
  followUps: readonly string[] = [],
): ListedProblem[] {
  const open = problems.filter(
    ({ id, acceptedAt, difficulty }) =>
      acceptedAt === null && id !== current && difficulty !== 'broken',
  );
  const follows = ({ id }: ListedProblem) => followUps.includes(id);
  return [...open.filter(follows), ...open.filter((problem) => !follows(problem))];
}

export function moveChoice(choice: Choice, by: number): void {
  choice.chosen = Math.max(0, Math.min(choice.rows.length - 1, choice.chosen + by));
}

/** Goes to the chosen problem; its solution is begun if it is not there. */
export async function openChosen(loop: Controls, { rows, chosen }: Choice): Promise<void> {
  const { id } = rows[chosen]!;
  loop.state.panel = undefined;
  if (id === loop.practice?.problem.id) return;
  const begun = await beginSolution(loop.options.workspace, id);
  await loop.open(id, undefined);
  await loop.look();
  if (begun !== undefined) loop.state.notice = `${begun} was written from the starter`;
}
