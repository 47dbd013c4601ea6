/** What a reporter of a grading is, and what it is told. */
import type { GradeReport } from '../../grade/types.ts';
import type { ReportContext } from '../reporter.ts';

/** What a reporter of a grading may know besides the report. */
export interface GradeContext extends Pick<ReportContext, 'colors' | 'columns'> {
  /** The environment: some formats want to know who has called the judge for whom. */
  env: Readonly<Record<string, string | undefined>>;
  now: Date;
}

/** A reporter of a grading is a plain function of the report. */
export type GradeReporter = (report: GradeReport, context: GradeContext) => string;
