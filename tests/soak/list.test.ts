/** The filters of `judge list`. */
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judge } from '../support/command-line.ts';
import { scratchFolder } from '../support/judging.ts';
import { ids, listed, workspaceAfter, type Listed } from '../support/listed.ts';

test('each filter keeps the problems that it names, and filters combine', async () => {
  const cwd = await workspaceAfter({ 'count-islands': 'AC', 'spiral-matrix': 'WA' });
  const all = await listed(cwd);
  const having = (filter: (problem: Listed) => boolean) => ids(all.filter(filter));
  const isMatrix = ({ topics }: Listed) => topics.includes('matrix');
  const isMedium = ({ difficulty }: Listed) => difficulty === 'medium';
  const isOpen = ({ verdict }: Listed) => verdict !== 'AC';

  const matrix = ids(await listed(cwd, '--topic', 'matrix'));
  expect(matrix).toEqual(having(isMatrix));
  expect(matrix).toContain('count-islands');
  expect(matrix).not.toContain('moving-average');
  expect(ids(await listed(cwd, '--difficulty', 'medium'))).toEqual(having(isMedium));
  const open = ids(await listed(cwd, '--open'));
  expect(open).toEqual(having(isOpen));
  expect(open).toContain('spiral-matrix');
  expect(open).toHaveLength(all.length - 1);

  const sql = await listed(cwd, '--language', 'sql');
  expect(ids(sql)).toEqual(having(({ languages }) => languages.includes('sql')));
  expect(ids(sql)).toContain('latest-rating');
  expect(sql.filter(({ languages }) => languages.includes('py'))).toEqual([]);
  expect(ids(await listed(cwd, '--language', 'py'))).toEqual(
    having(({ languages }) => !languages.includes('sql')),
  );

  const together = ids(await listed(cwd, '--topic', 'matrix', '--difficulty', 'medium', '--open'));
  expect(together).toEqual(having((p) => isMatrix(p) && isMedium(p) && isOpen(p)));
  expect(together).toContain('spiral-matrix');
  expect(together).not.toContain('count-islands');
});

test('a problem that was accepted once is not open, though the last verdict is another', async () => {
  const cwd = await workspaceAfter({ 'count-islands': 'AC' });
  const path = join(cwd, '.judge/history.jsonl');
  const at = new Date().toISOString();
  await appendFile(path, `${JSON.stringify({ problem: 'count-islands', verdict: 'WA', at })}\n`);
  expect(ids(await listed(cwd, '--open'))).not.toContain('count-islands');
  const [found] = (await listed(cwd)).filter(({ id }) => id === 'count-islands');
  expect(found).toMatchObject({ verdict: 'WA', acceptedAt: expect.any(String) as string });
});

test('an unknown difficulty is refused, with --json as well', async () => {
  const cwd = await scratchFolder();
  for (const flags of [[], ['--json']]) {
    expect(await judge(['list', '--difficulty', 'eazy', ...flags], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'judge: there is no difficulty "eazy"\ndid you mean easy?\ndifficulties: easy, medium, hard\n',
    });
  }
});

test('no match is said in words, and is an empty array in JSON', async () => {
  const cwd = await workspaceAfter({ 'edit-distance': 'AC' });
  const flags = ['--topic', 'dynamic programming', '--difficulty', 'hard'];
  expect(await judge(['list', ...flags], { cwd })).toEqual({
    code: 0,
    out: 'there is no problem with topic "dynamic programming" and difficulty hard\n',
    err: '',
  });
  expect(await listed(cwd, ...flags)).toEqual([]);

  const all = await listed(cwd);
  const solved = await workspaceAfter(Object.fromEntries(all.map(({ id }) => [id, 'AC'])));
  const { out } = await judge(['list', '--open'], { cwd: solved });
  expect(out).toBe('there is no open problem\n');
});

test('the table holds the same problems, and counts only those', async () => {
  const cwd = await workspaceAfter({ 'count-islands': 'AC' });
  const matrix = await listed(cwd, '--topic', 'matrix');
  const { out } = await judge(['list', '--topic', 'matrix'], { cwd });
  for (const { id } of matrix) expect(out).toMatch(new RegExp(`^.{4} .*${id} `, 'm'));
  expect(out).not.toContain('moving-average');
  expect(out).toContain(`1 of ${matrix.length} accepted`);
});

test('open problems are counted, without a bar of what is accepted', async () => {
  const cwd = await workspaceAfter({ 'count-islands': 'AC' });
  const { out } = await judge(['list', '--topic', 'matrix', '--open'], { cwd });
  const left = await listed(cwd, '--topic', 'matrix', '--open');
  expect(out).not.toContain('count-islands');
  expect(out).toMatch(new RegExp(`\n\n${left.length} open problems\n$`));
  expect(out).not.toContain('accepted');
  // largest-island has follow-ups here: (0 of 3 solved) would only repeat that they are open.
  expect(out).toContain('└─ distinct-islands');
  expect(out).not.toMatch(/\(\d of \d/);
});
