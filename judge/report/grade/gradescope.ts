/**
 * One person's work as Gradescope's `results.json`.
 *
 * @see https://gradescope-autograders.readthedocs.io/en/latest/specs/
 */
import type { GradeReport } from '../../grade/types.ts';
import { VERDICT_NAMES, verdictWords } from '../../verdict.ts';
import { line } from '../checks.ts';
import { onlyPerson } from './one.ts';
import { scoredOf, summaryOf, whyScored } from './grade-text.ts';

export function gradescope(report: GradeReport): string {
  const person = onlyPerson('gradescope', report);
  const tests = scoredOf(report, person).map((scored, i) => {
    const { grade, problem, group, passed, points, of } = scored;
    const why = line(whyScored(report, scored));
    const head = grade.kind === 'judged' ? verdictWords(report.judgements[grade.key]!) : grade.kind;
    return {
      name: group === null ? problem.title : `${problem.title}: ${group}`,
      name_format: 'text',
      number: String(i + 1),
      score: points,
      max_score: of,
      status: passed ? 'passed' : 'failed',
      output: [passed ? VERDICT_NAMES.AC : head, ...(why === '' ? [] : [why])].join('\n'),
      output_format: 'text',
    };
  });
  const results = {
    score: person.points,
    execution_time: Math.round(report.durationMs / 1000),
    output: summaryOf(report).join(' · '),
    output_format: 'text',
    tests,
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}
