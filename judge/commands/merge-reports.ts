import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
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

function read(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${shown}: cannot be read (${(error as Error).message})`);
  }
}
