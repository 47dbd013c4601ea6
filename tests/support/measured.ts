/** What is measured of the dialogues of an interactive problem, and decides its verdict beside the calls. */
import { planAxes } from '../../judge/growth/plan-axes.ts';
import { planCases } from '../../judge/judging/plan-cases.ts';
import type { DialogueEntry, Transcript } from '../../judge/problem/dialogue.ts';
import type { Problem } from '../../judge/problem/load.ts';

/** The names of the cases on which something is measured. */
function measuredCases(problem: Problem): string[] {
  const isMeasured = (input: unknown[]) =>
    isFinite(shareOf(problem, input, problem.answer(input) as Transcript));
  return casesOf(problem, 1).flatMap(({ name, input }) => (isMeasured(input) ? [name] : []));
}

/** What is measured, in the words of the table. */
export function measuresOf(problem: Problem): string[] {
  const axes = planAxes(problem, 1).filter(({ resource }) => resource === 'regret');
  return [
    ...measuredCases(problem),
    ...axes.flatMap(({ name }) => [`growth/${name}`, `slope in ${name}`]),
  ];
}

/** The hidden and large cases with another seed. */
export function casesOf(problem: Problem, seed: number): { name: string; input: unknown[] }[] {
  const { input: parts } = problem.entry as DialogueEntry;
  const seedAt = Object.keys(parts).indexOf('seed');
  const large = planCases(problem, { seed, own: [] }).filter(({ group }) => group === 'large');
  return [
    ...problem.hidden.map(({ name, input }) => ({ name, input: input.with(seedAt, seed) })),
    ...large.map(({ name, prepare }) => ({ name, input: prepare().input })),
  ];
}

/** What was measured as a share of what is allowed. */
export function shareOf({ interactor }: Problem, input: unknown[], transcript: Transcript): number {
  const { share, regret, allowed } = interactor!;
  if (share) return share(input, transcript);
  const most = allowed!(input);
  const curve = regret!(input, transcript);
  return isFinite(most) ? (curve[curve.length - 1] ?? 0) / most : NaN;
}
