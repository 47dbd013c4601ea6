/** Formats of graders that call the judge for one person's work. */
import type { Grade, GradeReport, Person } from '../../grade/types.ts';
import { UsageError } from '../../types.ts';

/**
 * The only person of a report.
 *
 * @throws UsageError when there are none or several, or their work could not be read
 */
export function onlyPerson(format: string, { people }: GradeReport): Person {
  const [person] = people;
  if (!person || people.length > 1) {
    throw new UsageError(
      `--reporter ${format} is about one person: ${people.length} refs were graded, name one`,
    );
  }
  if (person.trouble !== null) {
    throw new UsageError(`--reporter ${format}: ${person.name}: ${person.trouble}`);
  }
  return person;
}

/**
 * The only grade of a person.
 *
 * @throws UsageError when there are several, or it has no verdict
 */
export function onlyGrade(format: string, { grades }: Person): Extract<Grade, { kind: 'judged' }> {
  const [grade] = grades;
  if (!grade || grades.length > 1) {
    throw new UsageError(
      `--reporter ${format} is about one problem: ${grades.length} were graded, name one with --problem`,
    );
  }
  if (grade.kind === 'judged') return grade;
  const why = grade.kind === 'refused' ? grade.why : `the submission is ${grade.kind}`;
  throw new UsageError(`--reporter ${format}: ${grade.problem}: ${why}`);
}
