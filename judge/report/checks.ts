/** What was checked of a submission, one by one, as every report that lists tests has it. */
import { cutMiddle, escapeControls, oneLine } from '../base/format.ts';
import type { JudgedCase, Judgement } from '../grade/types.ts';
import { fullMessage } from '../growth/words.ts';
import type {
  CaseGroup,
  CaseResult,
  Diagnostic,
  GrowthResult,
  SourcePlace,
  Verdict,
} from '../types.ts';
import { growthVerdict, undecidedAxes, VERDICT_NAMES } from '../verdict.ts';

/** A result, or what grading keeps of one. */
export type CheckedSubmission = Omit<Judgement, 'cases'> & {
  cases: readonly JudgedCaseWithDetail[];
};
type JudgedCaseWithDetail = JudgedCase & Pick<CaseResult, 'detail' | 'console'>;

/** A case, an axis of the growth check, or what kept both from being judged. */
export interface Check {
  /** Such as `sample/1` or `growth/cells`. */
  name: string;
  group: CaseGroup | 'compile' | 'submission';
  /** Undefined where what was measured decides nothing. */
  verdict?: Verdict;
  cpuMs: number;
  /** Why it was not accepted, in one line. */
  message?: string;
  /** What there is to know beyond the message. */
  detail: string;
  place?: SourcePlace;
  /** What the submission printed. */
  console?: string;
}

/** Characters of a detail that reports for other programs carry. */
const MAX_DETAIL = 4_000;

/** In the order judged; at least one, and one that is not accepted when the submission is not. */
export function checksOf(judged: CheckedSubmission): Check[] {
  const { verdict, message, diagnostics, cases, growth } = judged;
  const checks = [...compileChecks(diagnostics), ...cases.map(caseCheck), ...growth.map(axisCheck)];
  const explained = checks.some((check) => check.verdict === verdict);
  if (explained) return checks;
  return [
    ...checks,
    {
      name: 'submission',
      group: 'submission',
      verdict,
      cpuMs: 0,
      message: line(message),
      detail: '',
    },
  ];
}

function compileChecks(diagnostics: readonly Diagnostic[]): Check[] {
  const [first] = diagnostics;
  if (!first) return [];
  const detail = diagnostics
    .map(({ file, line, column, text, frame }) => `${file}:${line}:${column}: ${text}\n${frame}`)
    .join('\n');
  const { file, line: at, column } = first;
  return [
    {
      name: 'compile',
      group: 'compile',
      verdict: 'CE',
      cpuMs: 0,
      message: line(first.text),
      detail: text(detail),
      place: { file, line: at, column },
    },
  ];
}

function caseCheck(result: JudgedCaseWithDetail): Check {
  const { name, group, verdict, cpuMs, place } = result;
  const parts = [
    result.detail,
    place && `at ${place.file}:${place.line}:${place.column}\n${place.frame}`,
  ];
  const message = result.message ?? VERDICT_NAMES[verdict];
  return {
    name,
    group,
    verdict,
    cpuMs,
    ...(verdict === 'AC' ? {} : { message: line(message) }),
    detail: text(parts.filter((part) => part !== undefined).join('\n')),
    ...(place ? { place } : {}),
    ...(result.console === undefined ? {} : { console: result.console }),
  };
}

function axisCheck(result: GrowthResult): Check {
  const { axis, verdict, resource, sizes, cost, regret = [], cpuMs, site, remark } = result;
  const costs = sizes.map((size, i) => {
    if (regret[i] !== undefined) return `${size}: regret ${regret[i].toFixed(1)}\n`;
    return cost[i] === undefined ? '' : `${size}: ${cost[i]} units\n`;
  });
  const check = {
    name: `growth/${axis}`,
    group: 'growth' as const,
    cpuMs: cpuMs.reduce((sum, ms) => sum + ms, 0),
    message: line(fullMessage(result)),
    detail: text([...costs, remark ?? '', site?.frame ?? ''].join('')),
    ...(site ? { place: { file: site.file, line: site.line, column: site.column } } : {}),
  };
  if (undecidedAxes([result]).length > 0) return check;
  if (verdict === 'pass') return { ...check, verdict: 'AC' };
  return { ...check, verdict: growthVerdict(resource) };
}

/** Somebody's text as one line that is not too long. */
export function line(said: string): string {
  return cutMiddle(oneLine(said), 500);
}

function text(said: string): string {
  return cutMiddle(escapeControls(said).trim(), MAX_DETAIL);
}
