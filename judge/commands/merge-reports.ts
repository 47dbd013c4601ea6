/** `judge merge-reports`: makes one report of those that shards have written. */
import { resolve } from 'node:path';
import { requireSmallFile } from '../base/small-file.ts';
import { mergeBlobs, parseBlob } from '../grade/shard.ts';
import type { GradeReport } from '../grade/types.ts';

/**
 * One report out of the files that the shards have written.
 *
 * @throws UsageError when a file cannot be read, or the reports do not belong together
 */
export function mergeReports(workspace: string, files: readonly string[]): GradeReport {
  const read = (file: string) => requireSmallFile(resolve(workspace, file), file, MAX_BYTES);
  return mergeBlobs(files.map((file) => parseBlob(file, read(file).toString())));
}

/** A report of ten thousand people is smaller. */
const MAX_BYTES = 256 * 1024 * 1024;
