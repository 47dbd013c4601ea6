/** What judging finds out, put into words: the parts of a result that are not about its circumstances. */
import { framedPlace } from '../compile/locate.ts';
import type { Source } from '../compile/source.ts';
import { count, listNames } from '../base/format.ts';
import { entryNames, isClass } from '../entry/find-entry.ts';
import { fullMessage } from '../growth/words.ts';
import type { Language } from '../languages/language.ts';
import type { Problem } from '../problem/load.ts';
import { endingsFor } from '../problem/starter.ts';
import type { Defined, Missing } from '../sandbox/protocol.ts';
import type { CaseResult, Diagnostic, GrowthResult, Result } from '../types.ts';
import { decidingAxis, decidingCase, undecidedAxes, VERDICT_NAMES } from '../verdict.ts';

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

/** The compile error of a submission in a language that has no such entry; undefined when its language has. */
export function inForeignLanguage(
  { entry, id }: Problem,
  { file }: Source,
  { entries, name }: Language,
): Diagnostic | undefined {
  if (entries.includes(entry.kind)) return undefined;
  const [first, ...others] = endingsFor(entry).map((ending) => `.${ending}`);
  const kind = entry.kind === 'query' ? 'query' : isClass(entry) ? 'class' : 'function';
  const files = listNames([`${id}${first!}`, ...others], 'or');
  const text = `this is ${name}, and the problem asks for a ${kind}: write ${files}`;
  return { file, line: 1, column: 1, text, frame: '' };
}

/** The compile errors of a submission that has no entry to call. */
export async function missingEntry(
  { name, there: told, faults = [] }: Missing,
  { entry }: Problem,
  language: Language,
  source: Source,
): Promise<Diagnostic[]> {
  if (faults.length > 0) {
    return faults.map(({ file, line, column, text }) => ({
      ...framedPlace(source, file, line, column),
      text,
    }));
  }
  const wanted = isClass(entry) ? 'class' : 'function';
  const there = told ?? (await language.namesIn(source));
  const shown = there.filter(({ kind }) => kind !== 'value');
  const found = (shown.length > 0 ? shown : there).map(describeName);
  const text =
    found.length === 0
      ? `${name} not found: the file is empty`
      : `${name} not found: the file defines ${listNames(found)}; a ${wanted} ${name} is required`;
  return [{ file: source.file, line: 1, column: 1, text, frame: '' }];
}

function describeName({ name, kind }: Defined): string {
  return kind === 'value' ? name : `${kind} ${name}`;
}

/** The warning that something of another name was judged. */
export function standIn({ entry }: Problem, instead: string): string {
  const name = entryNames(entry).join(' or ');
  return `no ${name} found; judged ${instead} instead`;
}

/** The result as one sentence. */
export function summarize(cases: readonly CaseResult[], growth: readonly GrowthResult[]): string {
  const failing = decidingCase(cases);
  if (failing) {
    return `${VERDICT_NAMES[failing.verdict]} on ${failing.name}: ${failing.message ?? ''}`;
  }
  const tooSteep = decidingAxis(growth);
  if (tooSteep) return fullMessage(tooSteep);
  // Nobody is rejected for what is not known, but it is said.
  const doubts = undecidedAxes(growth).map(({ message }) => message);
  return [`accepted: ${count(cases.length, 'case')}`, ...doubts].join('; ');
}
