/**
 * One person's work as Classroom 50's `result.json`, schema `classroom50/result/v1`. Its runner says in the
 * environment whose work it is, and reads the file when the judge has ended.
 *
 * @see https://github.com/foundation50/classroom50/blob/main/schemas/result-v1.schema.json
 */
import type { GradeReport } from '../../grade/types.ts';
import { UsageError } from '../../types.ts';
import { line } from '../checks.ts';
import { onlyPerson } from './one.ts';
import type { GradeContext } from './reporter.ts';
import { scoredOf, whyScored, wordOf } from './grade-text.ts';

export function classroom50(report: GradeReport, { env, now }: GradeContext): string {
  const person = onlyPerson('classroom50', report);
  const tests = scoredOf(report, person).map((scored) => {
    const { grade, group, passed, points, of } = scored;
    const message = line(whyScored(report, scored));
    return {
      'test-name': group === null ? grade.problem : `${grade.problem} ${group}`,
      passed,
      score: whole(points),
      'max-score': whole(of),
      verdict: wordOf(grade),
      ...(message === '' ? {} : { message }),
    };
  });
  const commit = said(env, 'COMMIT_URL');
  const result = {
    schema: 'classroom50/result/v1',
    classroom: said(env, 'CLASSROOM'),
    assignment: said(env, 'ASSIGNMENT'),
    assignment_type: env.ASSIGNMENT_TYPE || 'individual',
    owner: env.OWNER || said(env, 'USERNAME'),
    submission: said(env, 'SUBMISSION_TAG'),
    commit,
    release: said(env, 'RELEASE_URL'),
    review: env.REVIEW_URL || commit,
    // The runner puts the time of the submission in its place.
    datetime: `${now.toISOString().slice(0, 19)}Z`,
    score: whole(person.points),
    'max-score': whole(report.pointsPossible),
    tests,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function said(env: GradeContext['env'], name: string): string {
  const value = env[name];
  if (value) return value;
  throw new UsageError(
    `--reporter classroom50 is for Classroom 50's runner, which sets ${name}; it is not set here`,
  );
}

function whole(points: number): number {
  if (Number.isInteger(points)) return points;
  throw new UsageError(
    `--reporter classroom50 takes whole points only: change ${points} in grade.json`,
  );
}
