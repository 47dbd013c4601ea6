/** Completion in real shells, typed at a terminal. */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { workspace } from '../support/completing.ts';
import { ROOT, scratchFolder } from '../support/judging.ts';

/** Keys, and the words that the shell then calls the judge with. */
const TYPED: [keys: string, called: string[]][] = [
  ['judge comp\tfi\t', ['completion', 'fish']],
  ['judge run count-is\t--no-g\t', ['run', 'count-islands', '--no-growth']],
  ['npx judge run our\t', ['judge', 'run', 'our-own']],
  ['judge list --op\t--topic dyn\t', ['list', '--open', '--topic', 'dynamic programming']],
  ['judge list --topic "dyn\t', ['list', '--topic', 'dynamic programming']],
  ['judge run our-own sol\tmi\t', ['run', 'our-own', 'solutions/mine.ts']],
  ['judge run our-own one\t', ['run', 'our-own', 'one idea.ts']],
  [
    'judge run --reporter tap:sol\tmi\tour\t',
    ['run', '--reporter', 'tap:solutions/mine.ts', 'our-own'],
  ],
];

/** How each shell is started, without anything of the user's, and what a script for it begins with. */
const SHELLS = {
  bash: {
    start: 'bash --rcfile "$RC" -i',
    judge: `judge() { printf called; printf '<%s>' "$@"; echo; }; npx() { judge "$@"; }`,
  },
  zsh: {
    start: 'zsh -d -i',
    judge: `judge() { printf called; printf '<%s>' "$@"; echo; }; npx() { judge "$@"; }`,
  },
  fish: {
    start: 'fish --no-config -i -C "source $RC"',
    judge: `function judge; printf called; printf '<%s>' $argv; echo; end; function npx; judge $argv; end`,
  },
};

describe.each(Object.entries(SHELLS))('the script for %s', (shell, { start, judge: instead }) => {
  test('completes what is typed at a terminal', async ({ skip }) => {
    for (const program of [shell, 'script']) {
      if (spawnSync(program, ['--version']).status === 0) continue;
      const why = `skipped: ${program} is not installed; \`apt install ${program === 'script' ? 'bsdutils' : program}\` to have this test run`;
      console.log(why);
      skip(why);
    }
    const home = await scratchFolder();
    const rc = join(home, '.zshrc');
    // In place of the judge, a function that prints what it is called with.
    await writeFile(rc, `${instead}\n${scriptFor(shell, await install(home))}`);
    const keys = [...TYPED.map(([line]) => line), 'exit'].map((line) => `${line}\n`).join('');
    const env = { HOME: home, ZDOTDIR: home, XDG_CONFIG_HOME: home, TERM: 'dumb', RC: rc };
    const out = await atTerminal(start, keys, await workspace(), env);
    const called = [...out.matchAll(/called(<.*>)\r?$/gm)].map(([, words]) => words);
    const expected = TYPED.map(([, words]) => words.map((word) => `<${word}>`).join(''));
    expect(called, out).toEqual(expected);
  });
});

/** Installs the judge below a folder, in one whose name has to be quoted, and returns the program. */
async function install(folder: string): Promise<string> {
  const installed = join(folder, "it's $HOME \\ here");
  await mkdir(installed);
  for (const part of ['dist', 'package.json']) {
    await cp(join(ROOT, part), join(installed, part), { recursive: true });
  }
  for (const part of ['problems', 'node_modules']) {
    await symlink(join(ROOT, part), join(installed, part));
  }
  return join(installed, 'dist/judge.cjs');
}

function scriptFor(shell: string, program: string): string {
  const args = [program, 'completion', shell];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout;
}

/** Everything that a command shows at a terminal of its own while these keys are typed. */
async function atTerminal(
  command: string,
  keys: string,
  cwd: string,
  env: Record<string, string>,
): Promise<string> {
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { ...process.env, SHELL: '/bin/sh', ...env },
  });
  // A shell that a mistake in its script leaves waiting ends with its terminal.
  onTestFinished(() => void child.kill());
  let out = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stdin.end(keys);
  await new Promise((resolve) => child.on('close', resolve));
  return out;
}
