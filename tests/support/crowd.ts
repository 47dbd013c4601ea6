/** People to grade, whose names and messages would be markup, formulas or commands if they could. */
import type { GradeReport } from '../../judge/grade/types.ts';
import { MINE, graded } from './grading.ts';
import { folderForFile } from './judging.ts';
import { RIGHT, WRONG } from './program.ts';
import { TestRepository } from './repository.ts';

const EVIL = '\n::error::forged\n##[error]old\u0000\u001b[31m]]>&<"\' | `@all` ![i](http://x) # \\';

const THROWS = `class MovingAverage { constructor() { throw ${JSON.stringify(EVIL)}; } next() {} }`;

const folder = folderForFile();

let made: Promise<TestRepository> | undefined;

/** People whose names and work do what they can; each is judged once, then the cache knows. */
export function crowd(): Promise<TestRepository> {
  return (made ??= makeCrowd());
}

async function makeCrowd(): Promise<TestRepository> {
  const repository = await TestRepository.create(folder);
  repository.branch('anna', { [MINE]: RIGHT });
  repository.branch('ben', { [MINE]: WRONG });
  repository.branch('=cmd|calc', { [MINE]: THROWS });
  repository.branch('<img/src=x>`@all`|&"', { [MINE]: 'class {// ##[error]x' });
  repository.branch('linked', { [MINE]: { link: '/etc/passwd' } });
  repository.branch('nobody', { 'README.md': '' });
  repository.git('update-ref', 'refs/tags/tree', repository.git('write-tree'));
  return repository;
}

export const everybody = ['origin/**', 'tree'];

let known: Promise<GradeReport> | undefined;

/** What grading them gives; made once. */
export function crowdReport(): Promise<GradeReport> {
  return (known ??= crowd().then((repository) => graded(repository, everybody)));
}

/** As many people as it takes. */
export function many(report: GradeReport, times: number): GradeReport {
  const people = Array.from({ length: times }, (_, i) =>
    report.people.map((person) => ({ ...person, name: `${person.name}-${i}` })),
  );
  return { ...report, people: people.flat() };
}

/** What Classroom 50's runner says of the work of one of them. */
export const runner = {
  CLASSROOM: 'cs-1',
  ASSIGNMENT: 'week-1',
  ASSIGNMENT_TYPE: 'individual',
  OWNER: 'anna',
  SUBMISSION_TAG: 'submit/2026-09-01T10-00-00Z-abcdef0',
  COMMIT_URL: 'https://example.org/commit/1',
  RELEASE_URL: 'https://example.org/releases/1',
  REVIEW_URL: 'https://example.org/compare/1',
};
