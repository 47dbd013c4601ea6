/** The result as Markdown: for a step's summary, a comment, a note. */
import { count, formatMs } from '../format.ts';
import type { Result } from '../types.ts';
import { VERDICT_NAMES } from '../verdict.ts';
import { GROWTH_MARKS } from './chart.ts';
import { checksOf } from './checks.ts';
import { code, fit, head, MAX_BYTES, row } from './markdown-text.ts';

/** Room for what is not a row of the table. */
const MARGIN = 100_000;

export function markdown(result: Result): string {
  const { verdict, problem, submission, message, growth, cases, casesNotJudged } = result;
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
    `### ${VERDICT_NAMES[verdict]}: ${code(problem)}`,
    '',
    `${code(submission)} ${code(message)}`,
    '',
    ...growth.map(({ verdict, message }) => `- ${GROWTH_MARKS[verdict]} ${code(message)}`),
    ...result.warnings.slice(0, 50).map((warning) => `- note: ${code(warning)}`),
    '',
    ...(rows.length > 0 ? [...table, ''] : []),
    `${count(cases.length, 'case')}, ${casesNotJudged} not judged; seed ${result.seed}; ${code(result.sandbox.runtime)} behind ${result.sandbox.walls.join(', ')}`,
    '',
  ].join('\n');
}
