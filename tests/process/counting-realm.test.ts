/** Every built-in of the realm either charges, or is named with the reason why it does not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FAMILIES } from '../../judge/counting/realm/families.ts';
import { UNCOUNTED } from '../../judge/counting/uncounted.ts';
import { ENTRY, LIMITS, programOf } from '../support/counting.ts';
import { poolForFile, ROOT } from '../support/judging.ts';

const pool = poolForFile();
const charged = new Set(
  Object.entries(FAMILIES).flatMap(([path, makers]) =>
    Object.keys(makers).map((name) => (path === '' ? name : `${path}.${name}`)),
  ),
);
const named = UNCOUNTED.flatMap(({ functions }) => functions.trim().split(/\s+/));
const isNamed = (path: string) =>
  named.some((name) => (name.endsWith('.*') ? path.startsWith(name.slice(0, -1)) : name === path));

async function realmOf(): Promise<string[]> {
  const walk = readFileSync(join(ROOT, 'tests/fixtures/counting/walk.js'), 'utf8');
  const process = await pool.take();
  await process.load(await programOf(walk), ENTRY, LIMITS);
  const outcome = await process.call('whole', '[null]', LIMITS);
  process.kill();
  if (outcome.kind !== 'returned') throw new Error(`the walk ${outcome.kind}`);
  // A getter or setter works on one property.
  return (outcome.output as string[]).filter((path) => !/^[gs]et /.test(path));
}

test('every function of the realm charges, or is named with a reason', async () => {
  const realm = await realmOf();
  expect(realm.length).toBeGreaterThan(800);
  expect(realm.filter((path) => !charged.has(path) && !isNamed(path))).toEqual([]);
});

test('what charges is not named as uncounted, and what is named exists', async () => {
  const realm = await realmOf();
  const exact = named.filter((name) => !name.endsWith('.*'));
  expect(exact.filter((name) => charged.has(name))).toEqual([]);
  // What is on its way to a family stands for itself as well.
  expect(exact.filter((name) => !realm.includes(name))).toEqual([]);
  const families = named.filter((name) => name.endsWith('.*')).map((name) => name.slice(0, -1));
  expect(families.filter((f) => !realm.some((path) => path.startsWith(f)))).toEqual([]);
});
