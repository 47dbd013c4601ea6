import { Ajv } from 'ajv';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judge } from '../support/command-line.ts';
import { ROOT, scratchFolder } from '../support/judging.ts';
import { ids, listed, workspaceAfter } from '../support/listed.ts';

test.each([
  ['lru', undefined],
  ['graph', 'graph traversal'],
  ['matrx', 'matrix'],
])('a topic that no problem has: %s', async (topic, near) => {
  const ran = await judge(['list', '--open', '--topic', topic], { cwd: await scratchFolder() });
  expect(ran).toMatchObject({ code: 2, out: '' });
  const [fault, ...rest] = ran.err.trimEnd().split('\n');
  expect(fault).toBe(`judge: there is no topic "${topic}"`);
  const known = rest.pop();
  expect(known).toMatch(/^topics: .*graph traversal, .*matrix, /);
  expect(rest).toEqual(near === undefined ? [] : [`did you mean ${near}?`]);
});

test('an unknown language is refused', async () => {
  expect(await judge(['list', '--language', 'rb'], { cwd: await scratchFolder() })).toEqual({
    code: 2,
    out: '',
    err: 'judge: there is no language "rb"\nlanguages: ts, js, py, sql\n',
  });
});

test('--json obeys the published schema, a broken package included', async () => {
  const cwd = await workspaceAfter({ 'count-islands': 'TLE' });
  const broken = join(cwd, 'problems/broken-one');
  const packages = join(ROOT, 'tests/fixtures/packages/problems');
  await cp(join(packages, 'add-up'), broken, { recursive: true });
  await writeFile(join(broken, 'problem.ts'), 'export default {');
  const schema = JSON.parse(await readFile(join(ROOT, 'dist/list.schema.json'), 'utf8')) as object;
  const valid = new Ajv({ strict: false }).compile(schema);
  const all = await listed(cwd);
  expect(valid(all), JSON.stringify(valid.errors)).toBe(true);
  expect(all.find(({ id }) => id === 'broken-one')).toMatchObject({
    difficulty: 'broken',
    topics: [],
  });
  expect(valid([{ ...all[0], verdict: 'unknown' }])).toBe(false);
  // A problem that cannot be loaded has no difficulty that could be asked for, but it is open.
  expect(ids(await listed(cwd, '--open'))).toContain('broken-one');
  expect(ids(await listed(cwd, '--difficulty', 'easy'))).not.toContain('broken-one');
});
