/** Queries as submissions: a table of items, and `latest-rating` judged with a text. */
import { parseType } from '../../judge/entry/parse-type.ts';
import type { Entry, Result } from '../../judge/types.ts';
import { judgeText, poolForFile } from './judging.ts';

export const pool = poolForFile();

export const LIMITS = { cpuMs: 60_000, memoryMiB: 800, outputBytes: 1 << 24 };

export const ENTRY: Entry = {
  kind: 'query',
  tables: {
    items: {
      columns: {
        id: parseType('integer'),
        name: parseType('string | null'),
        at: parseType('timestamp | null'),
      },
      key: ['id'],
    },
  },
  columns: { id: parseType('integer') },
};

export const input = (rows: unknown[][]) =>
  JSON.stringify([{ columns: ['id', 'name', 'at'], rows }]);

export const judgeSql = (text: string, options = {}): Promise<Result> =>
  judgeText(pool, 'latest-rating', text, options, 'solution.sql');
