/** What a save has changed. */
import type { GrowthResult, Result } from '../types.ts';
import { decidingAxis, decidingCase, GROWTH_WORDS } from '../verdict.ts';

/** Something that can be wrong: a case, the growth in an axis, or that it compiles at all. */
type Failure =
  | { kind: 'case'; name: string }
  /** `name` is what is said of it: "too slow in titles". */
  | { kind: 'growth'; name: string }
  | { kind: 'compilation'; name: 'compilation' };

export interface Change {
  /** What failed before and does not any more. */
  fixed: Failure[];
  /** What was right before and fails now. */
  broken: Failure[];
  /** What fails now and was not judged before. */
  failing: Failure[];
  /** What failed before and still does. */
  still: Failure[];
}

const COMPILATION: Failure = { kind: 'compilation', name: 'compilation' };

function failures(result: Result): Failure[] {
  if (result.verdict === 'CE') return [COMPILATION];
  const axis = decidingAxis(result.growth);
  if (axis && !decidingCase(result.cases)) return [growthOf(axis)];
  return result.cases.filter(({ verdict }) => verdict !== 'AC').map(caseOf);
}

/** The names of what was judged and is right. */
function rightIn(result: Result): Set<string> {
  const right: Failure[] = [
    ...(result.verdict === 'CE' ? [] : [COMPILATION]),
    ...result.cases.filter(({ verdict }) => verdict === 'AC').map(caseOf),
    ...result.growth.filter(({ verdict }) => verdict === 'pass').map(growthOf),
  ];
  return new Set(right.map(({ name }) => name));
}

const caseOf = ({ name }: { name: string }): Failure => ({ kind: 'case', name });

function growthOf({ axis, resource }: Pick<GrowthResult, 'axis' | 'resource'>): Failure {
  return {
    kind: 'growth',
    name: `${GROWTH_WORDS[resource]} in ${axis}`,
  };
}

/** Compares two results of one problem. What was not judged the second time is in none of the lists. */
export function changeSince(before: Result, now: Result): Change {
  const [old, current] = [failures(before), failures(now)];
  const [wasRight, isRight] = [rightIn(before), rightIn(now)];
  const failed = new Set(old.map(({ name }) => name));
  const isNew = current.filter(({ name }) => !failed.has(name));
  return {
    fixed: old.filter(({ name }) => isRight.has(name)),
    broken: isNew.filter(({ name }) => wasRight.has(name)),
    failing: isNew.filter(({ name }) => !wasRight.has(name)),
    still: current.filter(({ name }) => failed.has(name)),
  };
}

const WORDS: Record<keyof Change, { cases: string; growth: string; compilation: string }> = {
  fixed: { cases: 'fixed', growth: 'no longer', compilation: 'compiles again' },
  broken: { cases: 'broken', growth: 'now', compilation: 'no longer compiles' },
  failing: { cases: 'now failing', growth: '', compilation: 'does not compile' },
  still: { cases: 'still failing', growth: 'still', compilation: 'still does not compile' },
};

/** One of the lists in words; none where it is empty. */
export function changeWords(change: Change, which: keyof Change): string[] {
  const { cases, growth, compilation } = WORDS[which];
  const list = change[which];
  const names = list.filter(({ kind }) => kind === 'case').map(({ name }) => name);
  const some = names.length > 2 ? `${names[0]!} and ${names.length - 1} more` : names.join(', ');
  return [
    ...list.flatMap(({ kind, name }) => {
      if (kind === 'compilation') return [compilation];
      return kind === 'growth' ? [`${growth} ${name}`.trim()] : [];
    }),
    ...(names.length > 0 ? [`${cases} ${some}`] : []),
  ];
}
