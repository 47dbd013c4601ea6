/** One person's work on one problem, as `judge run --reporter exercism` has it. */
import type { GradeReport } from '../../grade/types.ts';
import { exercism as formatResults } from '../exercism.ts';
import { onlyGrade, onlyPerson } from './one.ts';

export function exercism(report: GradeReport): string {
  const { key } = onlyGrade('exercism', onlyPerson('exercism', report));
  return formatResults(report.judgements[key]!);
}
