/** Counting changes nothing that a program can see. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countingOf, ENTRY, LIMITS, programOf } from '../support/counting.ts';
import { poolForFile, ROOT } from '../support/judging.ts';

const text = readFileSync(join(ROOT, 'tests/fixtures/counting/snippets.js'), 'utf8');
const pool = poolForFile();
const names = [...text.matchAll(/^ {2}(?:async )?(\w+)(?:\(\) \{|: \(\) =>)/gm)].map(([, n]) => n!);

test('every snippet gives the same counted as plain', async () => {
  const counted = await countingOf(pool, text);
  const different: Record<string, unknown> = {};
  const plainProgram = await programOf(text);
  const process = await pool.take();
  await process.load(plainProgram, ENTRY, LIMITS);
  const listed = await process.call('whole', '[null]', LIMITS);
  expect(listed).toMatchObject({ kind: 'returned', output: names });
  for (const name of names) {
    const plain = await process.call('whole', JSON.stringify([name]), LIMITS);
    const outcome = await counted.count(name);
    const said = (o: typeof plain | typeof outcome) =>
      'output' in o
        ? o.output
        : 'error' in o
          ? `${o.error.name}: ${o.error.message} ${o.error.stack}`
          : o;
    if (said(plain) !== said(outcome))
      different[name] = { plain: said(plain), counted: said(outcome) };
  }
  process.kill();
  expect(names.length).toBeGreaterThan(50);
  expect(different).toEqual({});
});
