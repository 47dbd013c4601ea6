/** Annotations for GitHub's runner: the judge's faults, then what could not be read, then what was rejected. */
import type { GradeReport } from '../../grade/types.ts';
import { VERDICT_NAMES } from '../../verdict.ts';
import { type Annotation, formatAnnotations } from '../../base/workflow-commands.ts';
import { line } from '../checks.ts';
import { troubles, whyOf } from './grade-text.ts';

/** Submissions are on other branches than the one checked out, so no annotation has a place. */
export function github(report: GradeReport): string {
  const rejected = report.people.flatMap(({ name, grades }) =>
    grades.flatMap((grade): Annotation[] => {
      if (grade.kind !== 'judged' || grade.verdict === 'AC' || grade.verdict === 'JE') return [];
      const title = line(`${name}: ${grade.problem}: ${VERDICT_NAMES[grade.verdict]}`);
      return [{ level: 'notice', title, message: line(whyOf(report, grade)) }];
    }),
  );
  const trouble = troubles(report).map(({ person, level, text }): Annotation => ({
    level,
    title: line(person.name),
    message: line(text),
  }));
  return formatAnnotations([...trouble, ...rejected]);
}
