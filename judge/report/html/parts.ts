/** What is shown of a judged submission on every page, in the page of one result and in a cell of a grading. */
import { count, escapeControls, formatMs } from '../../base/format.ts';
import { siteSentence } from '../../growth/words.ts';
import type { CaseResult, Diagnostic, GrowthResult } from '../../types.ts';
import { chartOf, GROWTH_MARKS } from '../chart.ts';
import { html, type Markup } from './markup.ts';
import { formatSvg } from './svg.ts';

/** A case in a table. */
export type ShownCase = Pick<CaseResult, 'name' | 'verdict' | 'cpuMs' | 'memoryMiB' | 'message'>;

export function formatDiagnostic({ file, line, column, text, frame }: Diagnostic): Markup {
  return html`<h2>${escapeControls(`${file}:${line}:${column}`)}</h2>
    <p>${escapeControls(text)}</p>
    ${frame !== '' && html`<pre class="frame">${frame}</pre>`}`;
}

/** Where in the submission something happened. */
export function formatPlace({
  file,
  line,
  column,
  frame,
}: NonNullable<CaseResult['place']>): Markup {
  return html`<p class="soft mono">at ${escapeControls(file)}:${line}:${column}</p>
    ${frame !== '' && html`<pre class="frame">${frame}</pre>`}`;
}

/** Every axis in words, with curves where there are any. */
export function formatGrowth(growth: readonly GrowthResult[]): Markup | false {
  return (
    growth.length > 0 &&
    html`<h2>Growth</h2>
      ${growth.map(axis)}`
  );
}

function axis(result: GrowthResult): Markup {
  const chart = chartOf(result);
  const sentence = siteSentence(result);
  return html`<p class="${result.verdict}">
      ${GROWTH_MARKS[result.verdict]} ${escapeControls(result.message)}
    </p>
    ${sentence !== undefined && html`<p>${escapeControls(sentence)}</p>`}
    ${result.site !== null && formatPlace(result.site)}
    ${result.remark !== null && html`<p class="inconclusive">note: ${escapeControls(result.remark)}</p>`}
    ${
      chart &&
      html`<figure>
        ${formatSvg(chart, `${chart.title}: ${result.message}`)}
        <figcaption>
          <span class="key yours">● yours</span><span class="key reference">○ reference</span
          ><span class="key asked">┄ required, from your cheapest size</span>
        </figcaption>
      </figure>`
    }`;
}

/** The cases that failed first, otherwise in the order judged. */
export function formatCases(cases: readonly ShownCase[], casesNotJudged: number): Markup | false {
  if (cases.length === 0) return false;
  const failed = cases.filter(({ verdict }) => verdict !== 'AC').length;
  return html`<h2>Cases</h2>
<details${failed > 0 ? ' open' : ''}><summary>${failed === 0 ? `${count(cases.length, 'case')}, all accepted` : `${failed} of ${count(cases.length, 'case')} failed`}${casesNotJudged > 0 && `, ${casesNotJudged} not judged`}</summary>
<div class="scroll"><table>
<thead><tr><th>case</th><th>verdict</th><th class="number">CPU</th><th class="number">memory</th><th>why</th></tr></thead>
<tbody>
${[...cases].sort(failedFirst).map(
  ({ name, verdict, cpuMs, memoryMiB, message }) =>
    html`<tr>
      <td class="mono">${name}</td>
      <td class="${verdict}">${verdict}</td>
      <td class="number">${formatMs(cpuMs)}</td>
      <td class="number">${Math.round(memoryMiB)} MiB</td>
      <td>${message !== undefined && escapeControls(message)}</td>
    </tr> `,
)}</tbody>
</table></div></details>`;
}

function failedFirst(a: ShownCase, b: ShownCase): number {
  return Number(a.verdict === 'AC') - Number(b.verdict === 'AC');
}
