/** Which cases a judgement has, group by group in the order of judging. */
import { sample } from 'fast-check';
import type { Problem } from './problem/load.ts';
import { Random } from './problem/random.ts';
import { type Case, type CaseGroup, UsageError } from './types.ts';
import { nearestNames } from './nearest.ts';

/** Small generated inputs in one judgement. */
export const GENERATED_CASES = 100;

export interface Selection {
  seed: number;
  /** The user's own cases. */
  own: readonly Case[];
  /** Judge the samples only. */
  samplesOnly?: boolean;
  /** Judge only the cases of these names. */
  only?: readonly string[];
  /** Judge this one input and nothing else. */
  input?: unknown[];
}

/** A group of cases; large inputs are made only when the group is reached. */
export interface PlannedGroup {
  group: CaseGroup;
  names: string[];
  make(name: string): Case;
  /** Does what can be done before any of the cases is asked for. */
  ahead?(): void;
}

/**
 * The groups of a judgement, none of them empty.
 *
 * @throws UsageError when `only` names a case that there is not
 */
export function planCases(problem: Problem, selection: Selection): PlannedGroup[] {
  if (selection.input) {
    const { input } = selection;
    const only = { name: 'input/1', group: 'input', input, answer: undefined } as const;
    return [{ group: 'input', names: [only.name], make: () => only }];
  }
  const groups = selection.samplesOnly
    ? [stored('sample', problem.samples)]
    : [
        stored('sample', problem.samples),
        stored('own', selection.own),
        stored('secret', problem.secrets),
        smallOnes(problem, selection.seed),
        largeOnes(problem, selection.seed),
      ];
  const { only } = selection;
  if (!only) return groups.filter(({ names }) => names.length > 0);
  const known = groups.flatMap(({ names }) => names);
  for (const name of only) {
    if (known.includes(name)) continue;
    const near = nearestNames(name, known);
    throw new UsageError(
      `problem ${problem.id} has no case ${name}${near.length > 0 ? `: did you mean ${near.join(' or ')}?` : ''}`,
    );
  }
  return groups
    .map((group) => ({ ...group, names: group.names.filter((name) => only.includes(name)) }))
    .filter(({ names }) => names.length > 0);
}

function stored(group: CaseGroup, cases: readonly Case[]): PlannedGroup {
  const byName = new Map(cases.map((c) => [c.name, c]));
  return { group, names: [...byName.keys()], make: (name) => byName.get(name)! };
}

function smallOnes(problem: Problem, seed: number): PlannedGroup {
  let inputs: unknown[][] | undefined;
  const all = () =>
    (inputs ??= sample(problem.generators.small, { seed, numRuns: GENERATED_CASES }));
  return {
    group: 'generated',
    names: Array.from({ length: GENERATED_CASES }, (_, i) => `generated/${i + 1}`),
    make(name) {
      const index = Number(name.split('/')[1]) - 1;
      return { name, group: 'generated', input: all()[index]!, answer: undefined };
    },
    ahead: all,
  };
}

function largeOnes(problem: Problem, seed: number): PlannedGroup {
  const makers = Object.entries(problem.generators.large);
  return {
    group: 'large',
    names: makers.map(([name]) => `large/${name}`),
    make(name) {
      const index = makers.findIndex(([maker]) => `large/${maker}` === name);
      // A stream of its own for each input, whichever of them are asked for.
      const input = makers[index]![1](new Random(seed * 31 + index));
      return { name, group: 'large', input, answer: undefined };
    },
  };
}
