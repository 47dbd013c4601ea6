import type { GradeReport } from '../../grade/types.ts';
import type { ReportContext } from '../reporter.ts';

/** What a reporter of a grading may know besides the report. */
export type GradeContext = Pick<ReportContext, 'colors' | 'columns'>;

/** A reporter of a grading is a plain function of the report. */
export type GradeReporter = (report: GradeReport, context: GradeContext) => string;
