import { BLOB_LABEL } from '../../grade/shard.ts';
import { seal } from '../../grade/sealed.ts';
import type { GradeReporter } from './reporter.ts';
import { table } from './table.ts';

/** Every reporter of a grading by name. A new one is a file and a line here. */
export const GRADE_REPORTERS: Record<string, GradeReporter> = {
  table,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  /** For `judge merge-reports`. */
  blob: (report) => seal(BLOB_LABEL, report),
};
