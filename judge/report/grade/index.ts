/** The list of all reporters of a grading. */
import { BLOB_LABEL } from '../../grade/shard.ts';
import { writeChecksummed } from '../../grade/checksummed.ts';
import { classroom50 } from './classroom50.ts';
import { csv } from './csv.ts';
import { exercism } from './exercism.ts';
import { github } from './github.ts';
import { gradescope } from './gradescope.ts';
import { page } from './html.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import type { GradeReporter } from './reporter.ts';
import { table } from './table.ts';

/** Every reporter of a grading by name. A new one is a file and a line here. */
export const GRADE_REPORTERS = {
  table,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  html: page,
  csv,
  junit,
  markdown,
  github,
  classroom50,
  gradescope,
  exercism,
  /** For `judge merge-reports`. */
  blob: (report) => writeChecksummed(BLOB_LABEL, report),
} satisfies Record<string, GradeReporter>;
