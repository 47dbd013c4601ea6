/** A grading as one self-contained page: people by problems, to be filtered and sorted, each cell to be opened. */
import { escapeControls, formatMs } from '../../base/format.ts';
import type { Grade, GradedProblem, GradeReport, Judgement, Person } from '../../grade/types.ts';
import { pageScript } from '../../base/package.ts';
import { formatData, formatDocument } from '../html/document.ts';
import { html, type Markup } from '../html/markup.ts';
import { DATA_ID, type PageCase, type PageData, type PageJudgement } from '../html/grade-cell.ts';
import {
  formatParts,
  formatScore,
  markOf,
  summaryOf,
  troubles,
  whyOf,
  wordOf,
} from './grade-text.ts';

export function page(report: GradeReport): string {
  const { people, problems, pointsPossible, warnings, interrupted, complete, durationMs } = report;
  const numbers = new Map(Object.keys(report.judgements).map((key, i) => [key, i]));
  const words = [...new Set(people.flatMap(({ grades }) => grades.map(wordOf)))].sort();
  const said = troubles(report);
  return formatDocument(
    'Grades',
    html`<header>
        <h1>Grades</h1>
        <p class="soft">${summaryOf(report).join(' · ')} · ${formatMs(durationMs)} in all</p>
        ${!complete && html`<p class="inconclusive">${interrupted ? 'interrupted: ' : ''}this is a part</p>`}
      </header>
      <div class="tools">
        <label>name <input id="search" type="search" autocomplete="off" /></label>
        <label
          >with
          <select id="only">
            <option value="">anything</option>
            <option value="not AC">anything but AC</option>
            ${words.map((word) => html`<option>${word}</option>`)}
          </select></label
        >
        <output id="shown" class="soft"></output>
      </div>
      <div class="scroll">
        <table id="grades">
          <thead>
            <tr>
              <th><button type="button">name</button></th>
              ${problems.map(({ id, title }) => html`<th title="${title}"><button type="button">${id}</button></th>`)}
              <th class="number"><button type="button">points</button></th>
            </tr>
          </thead>
          <tbody>
            ${people.map((person) => row(report, person, numbers, pointsPossible))}
          </tbody>
        </table>
      </div>
      ${
        said.length + warnings.length > 0 &&
        html`<h2>Remarks</h2>
          ${said.map(
            ({ person, text }) =>
              html`<p>
                <span class="mono">${escapeControls(person.name)}</span> ${escapeControls(text)}
              </p>`,
          )}
          ${warnings.map((warning) => html`<p class="inconclusive">note: ${escapeControls(warning)}</p>`)}`
      }
      <dialog>
        <form method="dialog"><button>close</button></form>
        <article></article>
      </dialog>
      ${formatData(DATA_ID, dataOf(Object.values(report.judgements)))}`,
    pageScript(),
  );
}

function row(
  report: GradeReport,
  person: Person,
  numbers: ReadonlyMap<string, number>,
  pointsPossible: number,
): Markup {
  const { name, ref, commit, grades, points, trouble } = person;
  return html`<tr>
    <td
      title="${escapeControls(`${ref} ${commit ?? ''}`)}"
      ${trouble !== null && html` class="trouble"`}
    >
      ${escapeControls(name)}
    </td>
    ${grades.map((grade, i) => cell(report, grade, report.problems[i]!, numbers))}
    <td class="number" data-rank="${points}">${formatScore(points, pointsPossible)}</td>
  </tr>`;
}

function cell(
  report: GradeReport,
  grade: Grade,
  problem: GradedProblem,
  numbers: ReadonlyMap<string, number>,
): Markup {
  const word = wordOf(grade);
  const rank = rankOf(grade);
  if (grade.kind === 'judged') {
    return html`<td
      class="${word}"
      data-word="${word}"
      data-rank="${rank}"
      data-judgement="${numbers.get(grade.key)}"
      data-points="${formatParts(grade, problem)}"
    >
      <button type="button">${markOf(grade, problem)}</button>
    </td>`;
  }
  if (grade.kind === 'refused') {
    const why = escapeControls(whyOf(report, grade));
    return html`<td class="refused" data-word="${word}" data-rank="${rank}" data-why="${why}">
      <button type="button">${word}</button>
    </td>`;
  }
  const mark = grade.kind === 'missing' ? '·' : '?';
  return html`<td
    class="soft"
    data-word="${word}"
    data-rank="${rank}"
    title="${whyOf(report, grade)}"
  >
    ${mark}
  </td>`;
}

/** The order in which a column is sorted: what earned most last. */
function rankOf(grade: Grade): number {
  switch (grade.kind) {
    case 'missing':
      return 0;
    case 'pending':
      return 1;
    case 'refused':
      return 2;
    case 'judged':
      return grade.verdict === 'AC' ? Number.MAX_SAFE_INTEGER : 3 + grade.points;
  }
}

function dataOf(judgements: readonly Judgement[]): PageData {
  const names = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  };
  const shown = judgements.map((judgement): PageJudgement => {
    const { verdict, message, cases, casesNotJudged, growth, diagnostics, warnings } = judgement;
    const place = cases.find((c) => c.verdict !== 'AC')?.place;
    return {
      verdict,
      message,
      cases: cases.map(({ name, verdict, cpuMs, memoryMiB, message }): PageCase => {
        const known = [Math.round(cpuMs * 10) / 10, Math.round(memoryMiB)] as const;
        const shown = [numberOf(name), verdict, ...known] as const;
        return message === undefined ? [...shown] : [...shown, message];
      }),
      casesNotJudged,
      ...(place ? { place } : {}),
      growth,
      diagnostics,
      warnings,
    };
  });
  return { names: [...names.keys()], judgements: shown };
}
