/** Judgements kept by content, one file each, so that what has not changed is not judged again. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSmallFile } from '../base/small-file.ts';
import { judgeFolder, writeWhole } from '../workspace.ts';
import { writeChecksummed, readChecksummed } from './checksummed.ts';
import type { Judgement } from './types.ts';

export interface Cache {
  /** Undefined when there is none, or not as it was written. */
  get(key: string): Judgement | undefined;
  /** Keeps a judgement; where nothing can be written, nothing is kept. */
  put(key: string, judgement: Judgement): void;
}

/** What entries are written as: another form of judgements is another label, so that old ones count for nothing. */
const LABEL = 'judgement 2';

/** No entry is larger. */
const MAX_BYTES = 16 * 1024 * 1024;

/** A cache that forgets everything. */
export const NO_CACHE: Cache = { get: () => undefined, put: () => undefined };

/**
 * The cache of a workspace, in `.judge/cache`. Entries are held to their own digest and to their key: one that
 * was damaged, changed or put in another's place counts for nothing.
 */
export function openCache(workspace: string): Cache {
  const path = (key: string) => join(workspace, '.judge', 'cache', key.slice(0, 2), key);
  return {
    get(key) {
      let text: string;
      try {
        const bytes = readSmallFile(path(key), key, MAX_BYTES);
        if (!bytes) return undefined;
        text = bytes.toString();
      } catch {
        return undefined;
      }
      return readChecksummed(`${LABEL} ${key}`, text) as Judgement | undefined;
    },
    put(key, judgement) {
      try {
        judgeFolder(workspace);
        mkdirSync(dirname(path(key)), { recursive: true });
        writeWhole(path(key), writeChecksummed(`${LABEL} ${key}`, judgement));
      } catch {
        // A full or read-only disk costs time at the next run, and nothing else.
      }
    },
  };
}
