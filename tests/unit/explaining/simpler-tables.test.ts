import { expect, test } from 'vitest';
import { isSimpler } from '../../../judge/explaining/shrink.ts';
import { simplerTables } from '../../../judge/explaining/simpler-tables.ts';
import { tablesFault } from '../../../judge/problem/fit-tables.ts';
import type { Table, TableShape } from '../../../judge/types.ts';

const SHAPES: Record<string, TableShape> = {
  views: {
    columns: {
      title_id: { kind: 'integer' },
      minutes: { kind: 'integer' },
      at: { kind: 'timestamp' },
    },
    references: { title_id: 'titles' },
  },
  titles: {
    columns: { title_id: { kind: 'integer' }, name: { kind: 'string' } },
    key: ['title_id'],
  },
};

const TABLES: Table[] = [
  {
    columns: ['title_id', 'minutes', 'at'],
    rows: [
      [70, 12, '2024-05-17 20:15:10'],
      [80, 0, '2023-12-31 23:59:59'],
    ],
  },
  {
    columns: ['title_id', 'name'],
    rows: [
      [70, 'Harbour'],
      [80, 'Orbit'],
    ],
  },
];

/** The simplest tables on which something still holds, one step after the other. */
function shrink(holds: (tables: Table[]) => boolean): Table[] {
  let best = TABLES;
  for (let found = true; found;) {
    found = false;
    for (const next of simplerTables(SHAPES, best)) {
      if (!isSimpler(JSON.stringify(next), JSON.stringify(best))) continue;
      if (tablesFault(next, SHAPES) !== undefined || !holds(next)) continue;
      best = next;
      found = true;
      break;
    }
  }
  return best;
}

test('nothing is left where nothing is needed', () => {
  expect(shrink(() => true).map(({ rows }) => rows)).toEqual([[], []]);
});

test('a row goes with those that refer to it, and an identifier changes everywhere', () => {
  const small = shrink(([views]) => views!.rows.some((row) => (row[1] as number) > 5));
  expect(small[0]!.rows).toEqual([[0, 6, '2024-01-01 00:00:00']]);
  expect(small[1]!.rows).toEqual([[0, '']]);
});

test('a time keeps what it is needed for', () => {
  const small = shrink(([views]) => views!.rows.some((row) => String(row[2]).includes(':15:')));
  expect(small[0]!.rows[0]![2]).toMatch(/^2024-05-17 20:15:00$/);
});
