/** Which cases a judgement has, in the order of judging. */
import { sample } from 'fast-check';
import { formatValue } from '../base/format.ts';
import { once } from '../base/once.ts';
import { currentName } from '../problem/cases.ts';
import type { Problem } from '../problem/load.ts';
import { Random } from '../problem/random.ts';
import { type Case, type CaseGroup, UsageError } from '../types.ts';
import { didYouMean, nearestNames } from '../base/nearest.ts';

/** Small generated inputs in one judgement. */
const GENERATED_CASES = 100;

/** The same all day, so that a failing generated case stays while it is being fixed; another tomorrow. */
export function defaultSeed(now: Date): number {
  return Number(now.toISOString().slice(0, 10).replaceAll('-', ''));
}

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

/** A case that will be judged; its input is made when it is first asked for, and kept. */
export interface PlannedCase {
  name: string;
  group: CaseGroup;
  prepare(): PreparedCase;
  /** What is wrong with the case itself, in words; only a case of the user's own can be wrong. */
  doubt?(): string | undefined;
}

/** A case whose input is there; what else it needs is made once, when it is first asked for. */
interface PreparedCase {
  input: unknown[];
  inputJson(): string;
  answer(): unknown;
}

/**
 * The cases of a judgement, in the order of judging: at least one. A plan can be used again for the next
 * submission to the same problem, and has everything ready then.
 *
 * @throws UsageError when `only` names a case that there is not
 */
export function planCases(problem: Problem, selection: Selection): PlannedCase[] {
  const { input, samplesOnly, own, seed, only } = selection;
  if (input) {
    return [planInput(problem, 'input/1', 'input', input)];
  }
  const stored = (cases: readonly Case[]) =>
    cases.map((test) => plan(problem, test.name, test.group, () => test));
  const samples = stored(problem.samples);
  const all = samplesOnly
    ? samples
    : [
        ...samples,
        ...own.map((test) => planOwn(problem, test)),
        ...stored(problem.hidden),
        ...smallOnes(problem, seed),
        ...largeOnes(problem, seed),
      ];
  return only ? select(problem, all, only) : all;
}

/** A user's own case. Where the reference contradicts the answer that was given, the reference is right. */
function planOwn(problem: Problem, test: Case): PlannedCase {
  const doubt = once(() => contradiction(problem, test));
  const { name, group, input, answer } = test;
  const planned = plan(problem, name, group, () =>
    doubt() === undefined ? { input, answer } : { input },
  );
  return { ...planned, doubt };
}

/** That the reference says something else than the answer that a user gave to a case. */
function contradiction(problem: Problem, { name, input, answer }: Case): string | undefined {
  if (answer === undefined) return undefined;
  const right = problem.answer(input);
  if (problem.check(input, answer, right).right) return undefined;
  return `${name}: the answer in your file is wrong: ${formatValue(right)} is right, not ${formatValue(answer)}`;
}

/** A case of one input, whose answer is the reference's. */
export function planInput(
  problem: Problem,
  name: string,
  group: CaseGroup,
  input: unknown[],
): PlannedCase {
  return plan(problem, name, group, () => ({ input }));
}

function select(
  problem: Problem,
  all: readonly PlannedCase[],
  asked: readonly string[],
): PlannedCase[] {
  const known = all.map(({ name }) => name);
  const only = asked.map((name) => (known.includes(name) ? name : currentName(name)));
  for (const name of only) {
    if (known.includes(name)) continue;
    const near = nearestNames(name, known);
    throw new UsageError(`problem ${problem.id} has no case ${name}${didYouMean(near)}`);
  }
  return all.filter(({ name }) => only.includes(name));
}

/** @param make the input, and the answer when it is known */
function plan(
  problem: Problem,
  name: string,
  group: CaseGroup,
  make: () => { input: unknown[]; answer?: unknown },
): PlannedCase {
  const prepare = once((): PreparedCase => {
    const { input, answer } = make();
    return {
      input,
      inputJson: once(() => JSON.stringify(input)),
      answer: once(() => (answer === undefined ? problem.answer(input) : answer)),
    };
  });
  return { name, group, prepare };
}

function smallOnes(problem: Problem, seed: number): PlannedCase[] {
  const inputs = once(() => sample(problem.generators.small, { seed, numRuns: GENERATED_CASES }));
  return Array.from({ length: GENERATED_CASES }, (_, i) =>
    plan(problem, `generated/${i + 1}`, 'generated', () => ({ input: inputs()[i]! })),
  );
}

function largeOnes(problem: Problem, seed: number): PlannedCase[] {
  return Object.entries(problem.generators.large).map(([name, make], i) =>
    // A stream of its own for each input, whichever of them are asked for.
    plan(problem, `large/${name}`, 'large', () => ({ input: make(new Random(seed * 31 + i)) })),
  );
}
