/** One cell of a grading opened: what the page's script shows, from what the page carries. */
import { escapeControls } from '../../base/format.ts';
import type { CaseResult, Diagnostic, GrowthResult, Verdict } from '../../types.ts';
import { verdictWords } from '../../verdict.ts';
import { html, type Markup } from './markup.ts';
import {
  formatCases,
  formatDiagnostic,
  formatGrowth,
  formatPlace,
  type ShownCase,
} from './parts.ts';

/** The element that has the data. */
export const DATA_ID = 'judgements';

/** What a page carries: a grading of hundreds has a hundred thousand cases, so a case is a few bytes. */
export interface PageData {
  /** Names of cases. */
  names: string[];
  /** Cells name them by their place in the list. */
  judgements: PageJudgement[];
}

export interface PageJudgement {
  verdict: Verdict;
  message: string;
  cases: PageCase[];
  casesNotJudged: number;
  /** Of the first case that was not accepted. */
  place?: NonNullable<CaseResult['place']>;
  growth: GrowthResult[];
  diagnostics: Diagnostic[];
  warnings: string[];
}

/** Its name's place in the list of names, then what a row of the table shows. */
export type PageCase = [
  name: number,
  verdict: Verdict,
  cpuMs: number,
  memoryMiB: number,
  message?: string,
];

/**
 * What to show of a cell.
 *
 * @param judgement undefined where there is none
 * @param remark why there is none; else the points group by group, where they are given so
 */
export function formatCell(
  person: string,
  problem: string,
  judgement: PageJudgement | undefined,
  remark: string,
  names: readonly string[],
): Markup {
  const head = (className: string, word: string) =>
    html`<h1><span class="${className}">${word}</span> ${problem}</h1>
      <p class="soft mono">${person}</p>`;
  if (!judgement) return html`${head('refused', remark)}`;
  const { verdict, message, place, growth, diagnostics, warnings, casesNotJudged } = judgement;
  const cases = judgement.cases.map(([name, verdict, cpuMs, memoryMiB, message]): ShownCase => ({
    name: names[name]!,
    verdict,
    cpuMs,
    memoryMiB,
    ...(message === undefined ? {} : { message }),
  }));
  return html`${head(verdict, verdictWords({ verdict, cases, growth }))}
    <p>${escapeControls(message)}</p>
    ${remark !== '' && html`<p class="soft">${remark}</p>`}
    ${warnings.map((warning) => html`<p class="inconclusive">note: ${escapeControls(warning)}</p>`)}
    ${diagnostics.map(formatDiagnostic)} ${place && formatPlace(place)} ${formatGrowth(growth)}
    ${formatCases(cases, casesNotJudged)}`;
}
