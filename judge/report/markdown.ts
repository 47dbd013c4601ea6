/** The result as Markdown: for a step's summary, a comment, a note. */
import { count, formatMs } from '../base/format.ts';
import { fullMessage } from '../growth/words.ts';
import type { CaseResult, Counterexample, Result } from '../types.ts';
import { decidingCase, verdictWords } from '../verdict.ts';
import { GROWTH_MARKS } from './chart.ts';
import { checksOf } from './checks.ts';
import { DIFF_SIGNS, valueDiff } from './difference.ts';
import { block, code, fit, head, MAX_BYTES, row } from './markdown-text.ts';
import type { ReportContext } from './reporter.ts';
import { type ShownTable, shownTables } from './tables.ts';

/** Room for what is not a row of the table. */
const MARGIN = 100_000;
/** Lines of a difference that are shown, and characters of one. */
const MAX_DIFF_LINES = 60;
const MAX_DIFF_TEXT = 200;

/** Rows of one table. */
const MAX_ROWS = 50;

export function markdown(result: Result, context: ReportContext): string {
  const { problem, submission, message, growth, cases, casesNotJudged } = result;
  const failed = checksOf(result).filter((check) => check.verdict && check.verdict !== 'AC');
  const rows = failed.map(({ name, verdict = '', cpuMs, message = '' }) =>
    row([code(name), verdict, formatMs(cpuMs), code(message)]),
  );
  const table = fit(
    [...head(['check', 'verdict', 'CPU', 'why']), ...rows],
    MAX_BYTES - MARGIN,
    (left) => row([`${left} more`, '', '', '']),
  );
  return [
    `### ${verdictWords(result)}: ${code(problem)}`,
    '',
    `${code(submission)} ${code(message)}`,
    '',
    ...growth.map((axis) => `- ${GROWTH_MARKS[axis.verdict]} ${code(fullMessage(axis))}`),
    ...growth.flatMap(({ remark }) => (remark === null ? [] : [`- note: ${code(remark)}`])),
    ...result.warnings.slice(0, 50).map((warning) => `- note: ${code(warning)}`),
    '',
    ...(rows.length > 0 ? [...table, ''] : []),
    ...failure(result, context),
    `${count(cases.length, 'case')}, ${casesNotJudged} not judged; seed ${result.seed}; ${code(result.sandbox.runtime)} behind ${result.sandbox.walls.join(', ')}`,
    '',
  ].join('\n');
}

/** What was wrong about the output that decided, of the smallest failing input where there is one. */
function failure({ cases, counterexample }: Result, { parameters }: ReportContext): string[] {
  const failing = counterexample ?? decidingCase(cases);
  if (failing?.input === undefined) return [];
  // Where the problem asks for a query: its tables, and what it returned.
  const tables = shownTables(failing, parameters, MAX_ROWS);
  return tables ? tables.flatMap(tableRows) : difference(failing);
}

function difference(failing: CaseResult | Counterexample): string[] {
  if (!('output' in failing)) return [];
  const said = 'shrunkFrom' in failing ? failing.message : failing.detail;
  const diff = valueDiff(failing.output, failing.answer, MAX_DIFF_TEXT) ?? [];
  const lines = diff
    .slice(0, MAX_DIFF_LINES)
    .map(({ kind, text }) => `${DIFF_SIGNS[kind]} ${text}`);
  return [
    ...(said === undefined ? [] : [code(said), '']),
    ...(lines.length > 0
      ? ['Difference: - yours, + expected', '', ...block('diff', lines), '']
      : []),
  ];
}

function tableRows({ title, columns, rows, more }: ShownTable): string[] {
  if (columns.length === 0) return [code(title), ''];
  const marked = rows.some(({ kind }) => kind !== 'same');
  const first = (text: string) => (marked ? [text] : []);
  return [
    code(title),
    '',
    ...head([...first(''), ...columns.map((name) => code(name))]),
    ...rows.map(({ kind, cells }) =>
      row([
        ...first(DIFF_SIGNS[kind].trim()),
        ...cells.map(({ text, differs }) => (differs ? `**${code(text)}**` : code(text))),
      ]),
    ),
    ...(more > 0 ? ['', count(more, 'more row')] : []),
    '',
  ];
}
