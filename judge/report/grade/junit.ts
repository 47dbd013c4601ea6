/** A suite for each person, a test for each problem. */
import type { Grade, GradeReport, Person } from '../../grade/types.ts';
import { checksOf, line } from '../checks.ts';
import { formatSuites, type JUnitSuite, type JUnitTest, outcomeOf } from '../junit.ts';
import { whyOf } from './grade-text.ts';

export function junit(report: GradeReport): string {
  return formatSuites(report.people.map((person) => suiteOf(report, person)));
}

function suiteOf(report: GradeReport, person: Person): JUnitSuite {
  const name = line(person.name);
  const tests = person.grades.map((grade): JUnitTest => {
    const seconds = grade.kind === 'judged' ? report.judgements[grade.key]!.durationMs / 1000 : 0;
    const outcome = person.trouble === null ? gradeOutcome(report, grade) : unread(person.trouble);
    return { classname: name, name: grade.problem, seconds, outcome };
  });
  const properties = {
    ref: line(person.ref),
    points: person.points,
    pointsPossible: report.pointsPossible,
    walls: report.settings.walls.join(', '),
    runtime: report.settings.runtime,
    ...(person.commit === null ? {} : { commit: person.commit }),
  };
  return { name, tests, properties, seconds: tests.reduce((sum, test) => sum + test.seconds, 0) };
}

function unread(trouble: string): JUnitTest['outcome'] {
  return { kind: 'error', type: 'unreadable', message: line(trouble), detail: '' };
}

function gradeOutcome(report: GradeReport, grade: Grade): JUnitTest['outcome'] {
  const message = line(whyOf(report, grade));
  switch (grade.kind) {
    case 'missing':
    case 'pending':
      return { kind: 'skipped', message };
    case 'refused':
      return { kind: 'failure', type: 'refused', message, detail: '' };
    case 'judged': {
      if (grade.verdict === 'AC') {
        return message === '' ? { kind: 'passed' } : { kind: 'passed', note: message };
      }
      const failed = checksOf(report.judgements[grade.key]!).filter(
        ({ verdict }) => verdict !== undefined && verdict !== 'AC',
      );
      const detail = failed.map(
        (check) => `${check.name}: ${check.message ?? ''}\n${check.detail}`,
      );
      return outcomeOf(grade.verdict, message, detail.join('\n').slice(0, MAX_DETAIL));
    }
  }
}

/** Characters of what is told of one submission. */
const MAX_DETAIL = 8_000;
