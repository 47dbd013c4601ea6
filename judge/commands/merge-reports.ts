/** `judge merge-reports`: makes one report of those that shards have written. */
import { resolve } from 'node:path';
import { readSmallFile } from '../base/small-file.ts';
import { mergeBlobs, parseBlob } from '../grade/shard.ts';
import type { GradeReport } from '../grade/types.ts';
import { UsageError } from '../types.ts';

/**
 * One report out of the files that the shards have written.
 *
 * @throws UsageError when a file cannot be read, or the reports do not belong together
 */
export function mergeReports(workspace: string, files: readonly string[]): GradeReport {
  return mergeBlobs(files.map((file) => parseBlob(file, read(resolve(workspace, file), file))));
}

/** A report of ten thousand people is smaller. */
const MAX_BYTES = 256 * 1024 * 1024;

function read(path: string, shown: string): string {
  const bytes = readSmallFile(path, shown, MAX_BYTES);
  if (bytes) return bytes.toString();
  throw new UsageError(`${shown}: cannot be read (no such file)`);
}
