/** `--explain` where there is no plan to print. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge } from '../support/command-line.ts';
import { ROOT, scratchFolder } from '../support/judging.ts';

describe('--explain', () => {
  const input = JSON.stringify([
    {
      columns: ['user_id', 'title_id', 'minutes', 'rating', 'viewed_at'],
      rows: [[1, 10, 45, 3, '2024-01-05 20:00:00']],
    },
  ]);

  test('prints none where nothing was run, or where there is no input to run it on', async () => {
    const cwd = await scratchFolder();
    const args = ['run', 'latest-rating', '-', '--language', 'sql', '--no-growth', '--explain'];
    const broken = await judge(args, { cwd, stdin: 'SELECT FROM WHERE' });
    expect(broken.out).toContain('compile error');
    expect(broken.out).not.toContain('plan on');

    const folder = join(cwd, 'problems/latest-rating');
    cpSync(join(ROOT, 'problems/latest-rating'), folder, { recursive: true });
    for (const file of ['problem.ts', 'generators.ts'].map((name) => join(folder, name))) {
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace(/^ {2}growth: \{(?:.*|[^]*?\n {2})\},$/m, '  growth: {},'));
    }
    const stdin = 'SELECT user_id, title_id, rating FROM views';
    const withoutAxes = await judge(args, { cwd, stdin });
    expect(withoutAxes.out).toContain('wrong answer');
    expect(withoutAxes.out).not.toContain('plan on');
    const onInput = await judge([...args, '--input', input], { cwd, stdin });
    expect(onInput.out).toContain('plan on the input');
  });
});
