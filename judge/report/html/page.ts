/** The result as one self-contained page: nothing is fetched, nothing runs. */
import { count, escapeControls, formatMs, formatValue } from '../../base/format.ts';
import type { CaseResult, Counterexample, Result } from '../../types.ts';
import { decidingCase, VERDICT_NAMES, verdictWords } from '../../verdict.ts';
import { DIFF_SIGNS, type DiffLine, valueDiff } from '../difference.ts';
import type { ReportContext } from '../reporter.ts';
import { type ShownTable, shownTables } from '../tables.ts';
import { dialogueLines, inputLines } from '../values.ts';
import { formatDocument } from './document.ts';
import { html, type Markup } from './markup.ts';
import { formatCases, formatDiagnostic, formatGrowth, formatPlace } from './parts.ts';

/** Characters of a value, lines of a diff and of console output that are shown. */
const MAX_VALUE = 8_000;
const MAX_DIFF_LINES = 200;
const MAX_ROWS = 200;

export function page(result: Result, context: ReportContext): string {
  const { verdict, problem, submission } = result;
  const failing = decidingCase(result.cases);
  return formatDocument(
    `${verdict} · ${problem}`,
    html`<header>
        <h1><span class="${verdict}">${verdictWords(result)}</span> ${problem}</h1>
        <p class="soft mono">${escapeControls(submission)}</p>
        <p>${escapeControls(result.message)}</p>
      </header>
      ${result.warnings.map((warning) => html`<p class="inconclusive">note: ${escapeControls(warning)}</p>`)}
      ${result.diagnostics.map(formatDiagnostic)}
      ${failing && failure(failing, result.counterexample, context)} ${formatGrowth(result.growth)}
      ${formatCases(result.cases, result.casesNotJudged)}
      <footer class="soft">
        <p>
          seed ${result.seed} · ${formatMs(result.durationMs)} in all · sandbox
          ${result.sandbox.walls.join(', ')} · ${result.sandbox.runtime} · judge
          ${result.digests.judge}
        </p>
      </footer>`,
  );
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
    ${place && formatPlace(place)}
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
  shown: Pick<CaseResult, 'input' | 'output' | 'answer' | 'dialogue'>,
  parameters: readonly string[],
): Markup {
  const tables = shownTables(shown, parameters, MAX_ROWS);
  if (tables) return html`${tables.map(formatTable)}`;
  const rows: [name: string, text: string][] = [
    ...inputLines(shown.input as unknown[], parameters),
    ...('output' in shown
      ? ([
          ['output', formatValue(shown.output, MAX_VALUE)],
          ['answer', formatValue(shown.answer, MAX_VALUE)],
        ] as [string, string][])
      : []),
  ];
  const dialogue = shown.dialogue && dialogueLines(shown.dialogue);
  const diff = 'output' in shown ? valueDiff(shown.output, shown.answer, 400) : undefined;
  return html`<dl>
      ${rows.map(
        ([name, text]) =>
          html`<dt>${name}</dt>
            <dd class="mono">${text}</dd>`,
      )}
    </dl>
    ${
      dialogue &&
      html`<figure>
        <pre>${escapeControls(dialogue.lines.join('\n'))}</pre>
        <figcaption>${dialogue.title}</figcaption>
      </figure>`
    }
    ${
      diff &&
      html`<figure>
        <pre>${diff.slice(0, MAX_DIFF_LINES).map(diffLine)}</pre>
        <figcaption>difference: - yours, + expected</figcaption>
      </figure>`
    }`;
}

function formatTable({ title, columns, rows, more }: ShownTable): Markup {
  return html`<figure>
    <figcaption>${title}</figcaption>
    ${
      columns.length > 0 &&
      html`<div class="scroll">
        <table class="values">
          <thead>
            <tr>
              <th></th>
              ${columns.map((name) => html`<th>${escapeControls(name)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ kind, cells }) =>
                html`<tr class="${kind}">
                  <td>${DIFF_SIGNS[kind]}</td>
                  ${cells.map(
                    ({ text, differs }) =>
                      html`<td>${differs ? html`<mark>${text}</mark>` : text}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`
    }
    ${more > 0 && html`<p class="soft">${count(more, 'more row')}</p>`}
  </figure>`;
}

function diffLine({ kind, text }: DiffLine): Markup {
  return html`<span class="${kind}">${`${DIFF_SIGNS[kind]} ${text}\n`}</span>`;
}
