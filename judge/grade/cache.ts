/** Judgements kept by content, one file each, so that what has not changed is not judged again. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { judgeFolder, writeWhole } from '../workspace.ts';
import { seal, unseal } from './sealed.ts';
import type { Judgement } from './types.ts';

export interface Cache {
  /** Undefined when there is none, or not as it was written. */
  get(key: string): Judgement | undefined;
  /** Keeps a judgement; where nothing can be written, nothing is kept. */
  put(key: string, judgement: Judgement): void;
}

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
        text = readFileSync(path(key), 'utf8');
      } catch {
        return undefined;
      }
      return unseal(key, text) as Judgement | undefined;
    },
    put(key, judgement) {
      try {
        judgeFolder(workspace);
        mkdirSync(dirname(path(key)), { recursive: true });
        writeWhole(path(key), seal(key, judgement));
      } catch {
        // A full or read-only disk costs time at the next run, and nothing else.
      }
    },
  };
}
