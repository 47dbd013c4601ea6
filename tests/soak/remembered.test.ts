/** What `judge list` remembers, and how it shows it. */
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge } from '../support/command-line.ts';
import { ROOT, scratchFolder } from '../support/judging.ts';
import { RIGHT, WRONG } from '../support/program.ts';

describe('the other commands', () => {
  test('list remembers what somebody wrote: no starter, no empty or piped try, no worked example', async () => {
    const cwd = await scratchFolder();
    await judge(['new', 'moving-average'], { cwd });
    const file = join(cwd, 'solutions/moving-average.ts');
    const run = (stdin?: string) =>
      judge(['run', 'moving-average', '--no-growth', ...(stdin === undefined ? [] : ['-'])], {
        cwd,
        ...(stdin === undefined ? {} : { stdin }),
      });
    const standing = async () => {
      const all = JSON.parse((await judge(['list', '--json'], { cwd })).out) as {
        id: string;
        verdict: string | null;
      }[];
      return all.find(({ id }) => id === 'moving-average')!.verdict;
    };
    expect((await run()).code).toBe(1);
    await writeFile(file, '');
    expect((await run()).code).toBe(1);
    await cp(join(ROOT, 'solutions/moving-average.ts'), file);
    expect((await run()).code).toBe(0);
    expect((await run(WRONG)).code).toBe(1);
    expect(await standing()).toBeNull();
    expect((await run(RIGHT)).code).toBe(0);
    expect(await standing()).toBe('AC');
    await run(WRONG);
    expect(await standing()).toBe('AC');
  });

  test('list says when a verdict was, and how much is accepted in a bar as wide as the window', async () => {
    const cwd = await scratchFolder();
    await mkdir(join(cwd, '.judge'));
    const day = 86_400_000;
    const entry = (problem: string, verdict: string, age: number) =>
      JSON.stringify({ problem, verdict, at: new Date(Date.now() - age).toISOString() });
    const lines = [
      entry('moving-average', 'AC', 2 * day + 1_000),
      entry('count-islands', 'WA', 0),
      entry('tree-codec', 'AC', 90 * 60_000),
    ];
    await writeFile(join(cwd, '.judge/history.jsonl'), `${lines.join('\n')}\n`);
    const { out } = await judge(['list'], { cwd });
    expect(out).toMatch(/AC {3}moving-average .* 2 days ago\n/);
    expect(out).toMatch(/WA {3}count-islands .* just now\n/);
    expect(out).toMatch(/AC {3}tree-codec .* 1 hour ago\n/);
    const [bar = '', by] = out.trimEnd().split('\n').slice(-2);
    const all = (await readdir(join(ROOT, 'problems'))).length;
    const full = Math.round((2 * 60) / all);
    expect(bar).toBe(`${'━'.repeat(full)}${'╌'.repeat(60 - full)}  2 of ${all} accepted`);
    expect(by).toMatch(/^easy 1\/\d+ · medium 1\/\d+ · hard 0\/\d+$/);
  });

  test('list shows what follows up on what as trees, with how far each family is', async () => {
    const cwd = await scratchFolder();
    const add = async (id: string, followUps: string[]) => {
      const folder = join(cwd, 'problems', id);
      await cp(join(ROOT, 'tests/fixtures/packages/problems/add-up'), folder, { recursive: true });
      const path = join(folder, 'problem.ts');
      const text = await readFile(path, 'utf8');
      await writeFile(
        path,
        text.replace('followUps: []', `followUps: ${JSON.stringify(followUps)}`),
      );
    };
    await add('family', ['family-left', 'family-right', 'family-unknown', 'family-circle']);
    await add('family-left', ['family-deep', 'family-right']);
    await add('family-right', []);
    await add('family-deep', []);
    await add('family-circle', ['family']);
    await add('in-two', ['family-deep']);
    await mkdir(join(cwd, '.judge'));
    const at = new Date().toISOString();
    const lines = ['family-left', 'family-deep', 'in-two'].map((problem) =>
      JSON.stringify({ problem, verdict: 'AC', at }),
    );
    await writeFile(join(cwd, '.judge/history.jsonl'), `${lines.join('\n')}\n`);
    const { out } = await judge(['list'], { cwd });
    const rows = out.split('\n').filter((line) => /family|in-two/.test(line));
    expect(rows.map((row) => row.slice(5).replace(/ +(?:easy|Add).*/, ''))).toEqual([
      'in-two',
      '└─ family-deep',
      'family',
      '├─ family-left',
      '├─ family-right',
      '└─ family-circle',
    ]);
    expect(rows[0]).toMatch(/^AC .*Add Up \(2 of 2 solved\) +just now$/);
    expect(rows[2]).toMatch(/^· .*Add Up \(1 of 4 solved\)$/);
    expect(rows[3]).toMatch(/^AC .*Add Up +just now$/);
  });
});
