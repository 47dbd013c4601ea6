/** What a save has changed. */
import type { Result } from '../types.ts';
import { decidingAxis, decidingCase } from '../verdict.ts';

export interface Change {
  /** What failed before and does not any more. */
  fixed: string[];
  /** What fails now and did not before. */
  broken: string[];
  /** What failed before and still does. */
  still: string[];
}

const COMPILATION = 'compilation';

/** What fails, by name: cases, a growth axis, or the compilation. */
function failures(result: Result): string[] {
  if (result.verdict === 'CE') return [COMPILATION];
  const axis = decidingAxis(result.growth);
  const failing = decidingCase(result.cases);
  const names = result.cases.filter(({ verdict }) => verdict !== 'AC').map(({ name }) => name);
  return failing || !axis ? names : [`growth in ${axis.axis}`];
}

/** Compares two results of one problem. What was not judged the second time is neither fixed nor broken. */
export function changeSince(before: Result, now: Result): Change {
  const [old, current] = [failures(before), failures(now)];
  const passed = new Set(
    now.cases.filter(({ verdict }) => verdict === 'AC').map(({ name }) => name),
  );
  for (const { axis, verdict } of now.growth)
    if (verdict === 'pass') passed.add(`growth in ${axis}`);
  if (now.verdict !== 'CE') passed.add(COMPILATION);
  return {
    fixed: old.filter((name) => passed.has(name)),
    broken: current.filter((name) => !old.includes(name)),
    still: current.filter((name) => old.includes(name)),
  };
}
