/** What judging finds out, put into words: the parts of a result that are not about its circumstances. */
import { topLevelFunctions } from './compile/names.ts';
import type { Source } from './compile/source.ts';
import { count, listNames } from './format.ts';
import type { Problem } from './problem/load.ts';
import type { CaseResult, Diagnostic, GrowthResult, Result } from './types.ts';
import { decidingAxis, decidingCase, VERDICT_NAMES } from './verdict.ts';

/** The part of a result that judging finds out. */
export type Findings = Pick<
  Result,
  | 'verdict'
  | 'cases'
  | 'casesNotJudged'
  | 'growth'
  | 'counterexample'
  | 'diagnostics'
  | 'warnings'
  | 'message'
>;

/** Fills in what there is nothing to say about. */
export function found(
  findings: Pick<Findings, 'verdict' | 'message'> & Partial<Findings>,
): Findings {
  return {
    cases: [],
    casesNotJudged: 0,
    growth: [],
    counterexample: null,
    diagnostics: [],
    warnings: [],
    ...findings,
  };
}

export function rejectedByCompiler(diagnostics: Diagnostic[]): Findings {
  const { file, line, column, text } = diagnostics[0]!;
  return found({ verdict: 'CE', diagnostics, message: `${file}:${line}:${column}: ${text}` });
}

/** A compile error for a submission that defines no entry of the name. */
export async function missingEntry(name: string, source: Source): Promise<Diagnostic> {
  const names = await topLevelFunctions(source);
  const there =
    names.length > 0 ? `the file defines ${listNames(names)}` : 'the file defines nothing';
  const text = `no ${name} was found; ${there}`;
  return { file: source.file, line: 1, column: 1, text, frame: '' };
}

/** The warning that a function of another name was judged. */
export function standIn({ entry }: Problem, instead: string): string {
  const name = entry.kind === 'codec' ? `${entry.encode} or ${entry.decode}` : entry.name;
  return `there is no ${name}; the only function, ${instead}, was judged in its place`;
}

/** The result as one sentence. */
export function summarize(cases: readonly CaseResult[], growth: readonly GrowthResult[]): string {
  const failing = decidingCase(cases);
  if (failing) {
    return `${VERDICT_NAMES[failing.verdict]} on ${failing.name}: ${failing.message ?? ''}`;
  }
  const tooSteep = decidingAxis(growth);
  if (tooSteep) return tooSteep.message;
  // Nobody is rejected for what is not known, but it is said.
  const doubts = growth.filter(
    ({ verdict }) => verdict === 'inconclusive' || verdict === 'skipped',
  );
  return [`accepted: ${count(cases.length, 'case')}`, ...doubts.map((d) => d.message)].join('; ');
}
