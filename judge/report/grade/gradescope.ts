/**
 * One person's work as Gradescope's `results.json`.
 *
 * @see https://gradescope-autograders.readthedocs.io/en/latest/specs/
 */
import { pointsPossibleFor } from '../../grade/report.ts';
import type { GradeReport } from '../../grade/types.ts';
import { VERDICT_NAMES } from '../../verdict.ts';
import { line } from '../checks.ts';
import { onlyPerson } from './one.ts';
import { summaryOf, whyOf } from './standing.ts';

export function gradescope(report: GradeReport): string {
  const { problems, durationMs } = report;
  const person = onlyPerson('gradescope', report);
  const tests = person.grades.map((grade, i) => {
    const isAccepted = grade.kind === 'judged' && grade.verdict === 'AC';
    const head = grade.kind === 'judged' ? VERDICT_NAMES[grade.verdict] : grade.kind;
    return {
      name: problems[i]!.title,
      name_format: 'text',
      number: String(i + 1),
      score: grade.kind === 'judged' ? grade.points : 0,
      max_score: pointsPossibleFor(problems[i]!.points),
      status: isAccepted ? 'passed' : 'failed',
      output: isAccepted ? head : `${head}\n${line(whyOf(report, grade))}`,
      output_format: 'text',
    };
  });
  const results = {
    score: person.points,
    execution_time: Math.round(durationMs / 1000),
    output: summaryOf(report).join(' · '),
    output_format: 'text',
    tests,
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}
