/** Watch mode on a real terminal, driven by tmux. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../support/judging.ts';
import { BROKEN, RIGHT, workspace, WRONG } from '../support/watched.ts';

const tmux = spawnSync('tmux', ['-V']).status === 0;
if (!tmux)
  console.warn('skipped: tmux is not installed; `apt install tmux` to have these tests run');

/** Wrong in a way that a counterexample is found for. */
const COUNTS_NO_LETTERS = RIGHT.replace(
  '[...s].sort().join("")',
  '[...new Set(s)].sort().join("") + s.length',
);

describe.skipIf(!tmux)('on a real terminal', () => {
  /** A terminal of its own in which watch mode runs, and then tells its exit code. */
  function terminal(folder: string, args: string, env = '') {
    const socket = `judge-${process.pid}-${Math.random().toString(36).slice(2)}`;
    const run = (...command: string[]) => {
      const { stdout, stderr, status } = spawnSync('tmux', ['-L', socket, ...command], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`tmux ${command[0]}: ${stderr}`);
      return stdout;
    };
    run(
      ...['-f', '/dev/null', 'new-session', '-d', '-x', '100', '-y', '30', '-c', folder],
      // Not by the user's own shell: an account that nobody logs in to has none that runs this.
      ...['/bin/sh', '-c'],
      `env -u CI -u NO_COLOR TERM=screen-256color ${env} ${process.execPath} ${join(ROOT, 'dist/judge.cjs')} watch ${args}; echo "ended with $?"; sleep 1000`,
    );
    onTestFinished(() => void run('kill-server'));
    const screen = () => run('capture-pane', '-p');
    return {
      run,
      screen,
      keys: (...keys: string[]) => run('send-keys', ...keys),
      shows: (text: string | RegExp) =>
        expect.poll(screen, { timeout: 60_000, interval: 50 }).toMatch(text),
    };
  }

  test('keys, a syntax error and its mending, a resize, and Ctrl-C', async () => {
    const { folder, file } = await workspace();
    const t = terminal(folder, 'group-anagrams --no-growth');
    await t.shows(/✓ accepted {2}group-anagrams/);
    await t.shows(/rerun all samples .* quit/);
    await writeFile(file, BROKEN);
    await t.shows(/✗ compile error[\s\S]*no longer compiles[\s\S]*group-anagrams\.ts:2:1/);
    await writeFile(file, WRONG);
    await t.shows(/✗ wrong answer[\s\S]*compiles again[\s\S]*smallest failing input|output/);
    t.keys('s');
    await t.shows(/samples only/);
    t.keys('a');
    await t.shows(/✗ wrong answer/);
    t.keys('h');
    await t.shows(/hint 1 of 3/);
    t.keys('h');
    await t.shows(/hint 2 of 3/);
    t.keys('x');
    await t.shows(/✗ wrong answer[\s\S]*output/);
    t.keys('e');
    // It was accepted once.
    await t.shows(/^editorial$/m);
    t.keys('l');
    await t.shows(/> AC +group-anagrams/);
    await writeFile(file, RIGHT);
    await t.shows(/✓ accepted[\s\S]*fixed/);
    t.run('resize-window', '-x', '50', '-y', '12');
    await t.shows(/✓ accepted {2}group-anagrams/);
    const lines = t.screen().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
    await t.shows(/quit\s*$/);
    t.keys('C-c');
    await t.shows(/ended with 130/);
    // The terminal is what it was: what is typed is seen again, and the cursor is there.
    expect(t.run('display-message', '-p', '#{cursor_flag} #{alternate_on}').trim()).toBe('1 0');
    expect(t.screen()).toContain('AC group-anagrams');
  });

  test('q ends with 0; c keeps a counterexample; n goes to the next problem', async () => {
    const { folder } = await workspace(COUNTS_NO_LETTERS);
    const t = terminal(folder, 'group-anagrams --no-growth');
    await t.shows(/smallest failing input found/);
    t.keys('c');
    await t.shows(/added to solutions\/group-anagrams\.cases\.json/);
    const own = () => readFileSync(join(folder, 'solutions/group-anagrams.cases.json'), 'utf8');
    expect(JSON.parse(own())).toHaveLength(1);
    t.keys('n');
    await t.shows(/open problems[\s\S]*> · +[\w-]+/);
    t.keys('Down', 'Enter');
    await t.shows(/solutions\/[\w-]+\.ts was written from the starter/);
    await t.shows(/is still the starter: save your solution[\s\S]*statement/);
    t.keys('q');
    await t.shows(/ended with 0/);
  });

  test('a list that is opened while a kept case is judged stays open', async () => {
    const { folder } = await workspace(COUNTS_NO_LETTERS);
    const t = terminal(folder, 'group-anagrams --no-growth');
    await t.shows(/smallest failing input found/);
    t.keys('c', 'n');
    await t.shows(/open problems/);
    // Meanwhile the system tells that the file of cases has changed.
    await sleep(500);
    expect(t.screen()).toMatch(/open problems[\s\S]*> · +[\w-]+/);
  });

  test('o gives the terminal to the editor, and what it saves is judged', async () => {
    const { folder, file } = await workspace(WRONG);
    const editor = join(folder, 'my editor');
    await writeFile(
      editor,
      `#!/bin/sh\necho "editing $2"; read answer; echo "$answer"; cat "$1" > "$2"\n`,
      { mode: 0o755 },
    );
    await writeFile(join(folder, 'right.ts'), RIGHT);
    const t = terminal(folder, 'group-anagrams --no-growth', `EDITOR="'${editor}' right.ts"`);
    await t.shows(/✗ wrong answer/);
    t.keys('o');
    await t.shows(new RegExp(`editing ${file}`));
    // The editor has the keyboard, not the judge.
    t.keys('q', 'Enter');
    await t.shows(/✓ accepted {2}group-anagrams/);
    t.keys('q');
    await t.shows(/ended with 0/);
  });

  test('o says what is missing where no editor is named, or there is none', async () => {
    const { folder } = await workspace();
    const t = terminal(folder, 'group-anagrams --no-growth', 'EDITOR= VISUAL=');
    await t.shows(/✓ accepted/);
    t.keys('o');
    await t.shows(/set \$VISUAL or \$EDITOR/);
    const other = terminal(folder, 'group-anagrams --no-growth', 'EDITOR= VISUAL=no-such-editor');
    await other.shows(/✓ accepted/);
    other.keys('o');
    await other.shows(/no-such-editor could not be started/);
    other.keys('q');
    await other.shows(/ended with 0/);
  });
});
