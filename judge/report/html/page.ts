/** The result as one self-contained page: nothing is fetched, nothing runs. */
import { count, escapeControls, formatMs, formatValue } from '../../format.ts';
import type { CaseResult, Counterexample, Diagnostic, GrowthResult, Result } from '../../types.ts';
import { decidingCase, VERDICT_NAMES } from '../../verdict.ts';
import { chartOf, GROWTH_MARKS } from '../chart.ts';
import type { ReportContext } from '../reporter.ts';
import { type DiffLine, elementDiff, inputLines } from '../values.ts';
import { html, Markup } from './markup.ts';
import { STYLE } from './style.ts';
import { formatSvg } from './svg.ts';

/** Characters of a value, lines of a diff and of console output that are shown. */
const MAX_VALUE = 8_000;
const MAX_DIFF_LINES = 200;

export function page(result: Result, context: ReportContext): string {
  const { verdict, problem, submission } = result;
  const failing = decidingCase(result.cases);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${verdict} · ${problem}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <header>
          <h1><span class="${verdict}">${VERDICT_NAMES[verdict]}</span> ${problem}</h1>
          <p class="soft mono">${escapeControls(submission)}</p>
          <p>${escapeControls(result.message)}</p>
        </header>
        ${result.warnings.map((warning) => html`<p class="inconclusive">note: ${escapeControls(warning)}</p>`)}
        ${result.diagnostics.map(diagnostic)}
        ${failing && failure(failing, result.counterexample, context)}
        ${
          result.growth.length > 0 &&
          html`<h2>Growth</h2>
            ${result.growth.map(growth)}`
        }
        ${result.cases.length > 0 && cases(result)}
        <footer class="soft">
          <p>
            seed ${result.seed} · ${formatMs(result.durationMs)} in all · sandbox
            ${result.sandbox.walls.join(', ')} · ${result.sandbox.runtime} · judge
            ${result.digests.judge}
          </p>
        </footer>
      </body>
    </html> `.text;
}

function diagnostic({ file, line, column, text, frame }: Diagnostic): Markup {
  return html`<h2>${escapeControls(`${file}:${line}:${column}`)}</h2>
    <p>${escapeControls(text)}</p>
    ${frame !== '' && html`<pre class="frame">${frame}</pre>`}`;
}

/** The case that decided, and a fresh counterexample where there is one: that teaches more. */
function failure(
  failing: CaseResult,
  found: Counterexample | null,
  { parameters }: ReportContext,
): Markup {
  const { name, message, detail, place, console } = failing;
  return html`<h2>${name}: ${escapeControls(message ?? VERDICT_NAMES[failing.verdict])}</h2>
    ${!found && detail !== undefined && html`<p>${escapeControls(detail)}</p>`}
    ${
      place &&
      html`<p class="soft mono">at ${escapeControls(place.file)}:${place.line}:${place.column}</p>
        ${place.frame !== '' && html`<pre class="frame">${place.frame}</pre>`}`
    }
    ${
      found
        ? html`<h2>Smallest failing input found</h2>
            ${values(found, parameters)}
            <p>${escapeControls(found.message)}</p>`
        : failing.input !== undefined && values(failing, parameters)
    }
    ${
      console !== undefined &&
      html`<h2>Printed</h2>
        <pre>${escapeControls(console)}</pre>`
    }`;
}

function values(
  shown: { input?: unknown; output?: unknown; answer?: unknown },
  parameters: readonly string[],
): Markup {
  const rows: [name: string, text: string][] = [
    ...inputLines(shown.input as unknown[], parameters),
    ...('output' in shown
      ? ([
          ['output', formatValue(shown.output, MAX_VALUE)],
          ['answer', formatValue(shown.answer, MAX_VALUE)],
        ] as [string, string][])
      : []),
  ];
  const diff = 'output' in shown ? elementDiff(shown.output, shown.answer, 400) : undefined;
  return html`<dl>
      ${rows.map(
        ([name, text]) =>
          html`<dt>${name}</dt>
            <dd class="mono">${text}</dd>`,
      )}
    </dl>
    ${
      diff &&
      html`<figure>
        <pre>${diff.slice(0, MAX_DIFF_LINES).map(diffLine)}</pre>
        <figcaption>difference: - yours, + expected</figcaption>
      </figure>`
    }`;
}

const SIGNS = { missing: '+', extra: '-', same: ' ', skipped: ' ' };

function diffLine({ kind, text }: DiffLine): Markup {
  return html`<span class="${kind}">${`${SIGNS[kind]} ${text}\n`}</span>`;
}

function growth(axis: GrowthResult): Markup {
  const chart = chartOf(axis);
  return html`<p class="${axis.verdict}">
      ${GROWTH_MARKS[axis.verdict]} ${escapeControls(axis.message)}
    </p>
    ${
      chart &&
      html`<figure>
        ${formatSvg(chart, `${chart.title}: ${axis.message}`)}
        <figcaption>
          <span class="key yours">● yours</span><span class="key reference">○ reference</span
          ><span class="key asked">┄ as asked, from your cheapest size</span>
        </figcaption>
      </figure>`
    }`;
}

function cases({ cases, casesNotJudged }: Result): Markup {
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

/** The order judged otherwise: sorting is stable. */
function failedFirst(a: CaseResult, b: CaseResult): number {
  return Number(a.verdict === 'AC') - Number(b.verdict === 'AC');
}
