/** The result as one self-contained page: nothing is fetched, nothing runs. */
import { escapeControls, formatMs, formatValue } from '../../format.ts';
import type { CaseResult, Counterexample, Result } from '../../types.ts';
import { decidingCase, VERDICT_NAMES } from '../../verdict.ts';
import type { ReportContext } from '../reporter.ts';
import { type DiffLine, elementDiff, inputLines } from '../values.ts';
import { formatDocument } from './document.ts';
import { html, type Markup } from './markup.ts';
import { formatCases, formatDiagnostic, formatGrowth, formatPlace } from './parts.ts';

/** Characters of a value, lines of a diff and of console output that are shown. */
const MAX_VALUE = 8_000;
const MAX_DIFF_LINES = 200;

export function page(result: Result, context: ReportContext): string {
  const { verdict, problem, submission } = result;
  const failing = decidingCase(result.cases);
  return formatDocument(
    `${verdict} · ${problem}`,
    html`<header>
        <h1><span class="${verdict}">${VERDICT_NAMES[verdict]}</span> ${problem}</h1>
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
