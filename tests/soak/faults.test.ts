/** The judge under its own faults: each is one clear line and exit code 2 or 3, and nothing is half written. */
import { spawnSync, type StdioOptions } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { install, type Install } from '../support/install.ts';
import { program, RIGHT, workspaceWith } from '../support/program.ts';
import { ROOT, scratchFolder } from '../support/judging.ts';

/** Every command that needs a sandbox. */
const JUDGING = [
  ['run', 'moving-average', '--samples'],
  ['run', 'moving-average', '--samples', '--json'],
  ['run', 'moving-average', '--samples', '--html', 'page.html'],
  ['verify', 'moving-average'],
  ['watch', 'moving-average'],
];
const OTHERS = [['list'], ['new', 'count-islands'], ['doctor']];
const DEBUG = ['debug', 'moving-average', '--no-wait', '--port', '0'];

/** Commands as a table of tests: what is typed, and its arguments. */
const typed = (commands: string[][]) => commands.map((args) => [args.join(' '), args] as const);

/** One line that begins with the program's name, and no stack. */
const ONE_LINE = /^judge: [^\n]+\n$/;
const STACK = /^\s+at /m;

/** Every file below a folder, with its text. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const texts = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

const workspace = () => workspaceWith(RIGHT);
const BEFORE = { 'solutions/moving-average.js': RIGHT };

describe('no free descriptors', () => {
  test.each(typed([...JUDGING, ...OTHERS, DEBUG]))('%s', async (_, args) => {
    const cwd = await workspace();
    for (const limit of [28, 127]) {
      const shell = `ulimit -n ${limit} && exec "$@"`;
      const { code, out, err } = await program(args, cwd, { shell }).ended;
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(ONE_LINE);
      expect(err).toContain(`only ${limit} files may be open at once here`);
    }
    expect(await filesOf(cwd)).toEqual(BEFORE);
  });

  // One that was opened before the limit came to be lies beyond it.
  test.each([3, 300])('with as many as it asks for, it judges: inherited %i', async (inherited) => {
    const cwd = await workspace();
    const file = openSync('/dev/null', 'r');
    onTestFinished(() => closeSync(file));
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
    for (let fd = stdio.length; fd <= inherited; fd++)
      stdio.push(fd === inherited ? file : 'ignore');
    const run = (limit: number) => {
      const command = [process.execPath, join(ROOT, 'dist/judge.cjs'), 'run', 'moving-average'];
      const args = ['-c', `ulimit -n ${limit} && exec "$@"`, 'sh', ...command];
      return spawnSync('/bin/sh', args, { cwd, stdio, encoding: 'utf8' });
    };
    const needed = Number(/the judge needs (\d+)/.exec(run(64).stderr)?.[1]);
    expect(needed).toBeGreaterThan(inherited);
    expect(run(needed - 1).status).toBe(2);
    expect(run(needed)).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('a disk that is full', () => {
  /** Files may grow to this many blocks of 512 bytes (or 1,024: shells differ), as on a disk that fills up. */
  const full = (blocks: number) => ({ shell: `ulimit -f ${blocks} && exec "$@"` });

  test('costs the history only', async () => {
    const cwd = await workspace();
    const args = ['run', 'moving-average', '--no-growth'];
    const { code, out, err } = await program(args, cwd, full(0)).ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('the verdict could not be remembered');
    expect(await filesOf(cwd)).toEqual(BEFORE);
  });

  test.each([
    ['--html', 'page.html'],
    ['--reporter', 'json:out.json'],
  ])('a report: %s %s', async (...flag) => {
    const cwd = await workspace();
    const file = flag[1].replace('json:', '');
    await writeFile(join(cwd, file), 'the one before');
    const args = ['run', 'moving-average', '--case', 'sample/1', '--case', 'sample/2', ...flag];
    const { code, err } = await program(args, cwd, full(1)).ended;
    expect(code).toBe(2);
    expect(err).toMatch(ONE_LINE);
    expect(err).toContain('the report cannot be written');
    expect(await filesOf(cwd)).toEqual({ ...BEFORE, [file]: 'the one before' });
  });

  test.each([
    [['new', 'count-islands'], 0, 'solutions/count-islands.ts cannot be written'],
    [['new', 'moving-average', '--vscode'], 1, '.vscode/launch.json cannot be written'],
  ] as const)('%j', async (args, blocks, words) => {
    const cwd = await workspace();
    const { code, out, err } = await program([...args], cwd, full(blocks)).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(ONE_LINE);
    expect(err).toContain(words);
    expect(await filesOf(cwd)).toEqual(BEFORE);
  });

  test('a line of the history that was cut short costs that line only', async () => {
    const cwd = await workspace();
    await mkdir(join(cwd, '.judge'));
    const history = join(cwd, '.judge/history.jsonl');
    // The limit cuts the line that the judge appends.
    await writeFile(history, '\n'.repeat(500));
    const args = ['run', 'moving-average', '--no-growth'];
    await program(args, cwd, full(1)).ended;
    await program(args, cwd).ended;
    const listed = await program(['list', '--json'], cwd).ended;
    const problems = JSON.parse(listed.out) as { id: string; verdict: string | null }[];
    expect(problems.find(({ id }) => id === 'moving-average')?.verdict).toBe('AC');
  });

  test('a file system without space', async ({ skip }) => {
    const cwd = await workspace();
    const disk = join(cwd, 'disk');
    await mkdir(disk);
    const inside = [
      `mount -t tmpfs -o size=16k,mode=777 tmpfs ${disk} || exit 99`,
      `cd ${disk} && mkdir solutions && cp ../solutions/* solutions/`,
      'head -c 100000 /dev/zero > filler 2>/dev/null',
      '"$@" run moving-average --no-growth; echo "exit $?"',
      '"$@" new count-islands; echo "exit $?"',
      'find . -type f -size +0 | sort',
    ].join('\n');
    // The mount is in a namespace of its own, and ends with it.
    const user = process.getuid?.() === 0 ? '' : '--user --map-root-user ';
    const shell = `exec unshare ${user}--mount /bin/sh -c '${inside}' sh "$@"`;
    const { code, out, err } = await program([], cwd, { shell }).ended;
    if (code === 99 || err.startsWith('unshare:')) {
      const why = `skipped: nothing can be mounted here (${err.trim()}); run it as root`;
      console.warn(why);
      skip(why);
    }
    expect(out).toMatch(/the verdict could not be remembered[^]*\nexit 0\nexit 2\n/);
    expect(out).toMatch(/exit 2\n\.\/filler\n\.\/solutions\/moving-average\.js\n$/);
    expect(err).toMatch(ONE_LINE);
    expect(err).toContain('solutions/count-islands.ts cannot be written: ENOSPC');
  });

  test.each(typed([...JUDGING.slice(0, 2), ...OTHERS, DEBUG]))(
    'behind standard output: %s',
    async (_, args) => {
      const shell = 'exec "$@" > /dev/full';
      const { code, err } = await program(args, await workspace(), { shell }).ended;
      expect(code).toBe(2);
      expect(err).toMatch(/^judge: the result cannot be written: ENOSPC[^\n]*\n/m);
      expect(err).not.toMatch(STACK);
    },
  );
});

describe('a folder that cannot be written to', () => {
  /** Root may write everywhere: then the program is an ordinary user's. */
  const asUser = process.getuid?.() === 0 ? 'setpriv --reuid=65534 --clear-groups' : 'exec';
  const shell = `${asUser} "$@"`;

  async function locked(): Promise<string> {
    const cwd = await workspace();
    for (const folder of [join(cwd, 'solutions'), cwd]) chmodSync(folder, 0o555);
    onTestFinished(() => {
      for (const folder of [cwd, join(cwd, 'solutions')]) chmodSync(folder, 0o755);
    });
    return cwd;
  }

  /** Whether that user can read the program at all. */
  const readable = () =>
    spawnSync('/bin/sh', ['-c', `${asUser} test -r ${join(ROOT, 'dist/judge.cjs')}`]).status === 0;

  const unreadable = !readable();
  if (unreadable)
    console.warn(
      'skipped: the user nobody cannot read this folder; put the clone where everybody may read it',
    );

  test.skipIf(unreadable)('costs what is to be written there, and no more', async () => {
    const cwd = await locked();
    const run = (...args: string[]) => program(args, cwd, { shell, env: { HOME: cwd } }).ended;
    const judged = await run('run', 'moving-average', '--no-growth');
    expect(judged).toMatchObject({ code: 0, err: '' });
    expect(judged.out).toContain('the verdict could not be remembered');
    for (const [args, words] of [
      [['run', 'moving-average', '--samples', '--html', 'p.html'], 'the report cannot be written'],
      [['new', 'count-islands'], 'solutions/count-islands.ts cannot be written: EACCES'],
      [['new', 'moving-average', '--vscode'], '.vscode/launch.json cannot be written: EACCES'],
    ] as const) {
      const { code, err } = await run(...args);
      expect(code).toBe(2);
      expect(err).toMatch(ONE_LINE);
      expect(err).toContain(words);
    }
    for (const args of [['list'], ['doctor'], DEBUG]) {
      const { code, err } = await run(...args);
      expect(code).toBe(0);
      expect(err).not.toMatch(STACK);
    }
    expect(await filesOf(cwd)).toEqual(BEFORE);
  });

  test.skipIf(unreadable)('judge watch without a folder to watch', async () => {
    const cwd = await scratchFolder();
    chmodSync(cwd, 0o555);
    const { code, err } = await program(['watch'], cwd, { shell }).ended;
    expect(code).toBe(2);
    expect(err).toMatch(ONE_LINE);
    expect(err).toContain('EACCES: permission denied, mkdir');
  });
});

describe('a runtime that is not what was installed', () => {
  let installed: Install;
  let whole: string;
  let folder: string;
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'judge-test-')));
    installed = install(folder);
    whole = join(folder, 'whole');
    renameSync(installed.runtime, whole);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const damage: Record<string, () => void> = {
    missing: () => undefined,
    'cut short': () => {
      copyFileSync(whole, installed.runtime);
      truncateSync(installed.runtime, 5_000_000);
    },
    empty: () => writeFileSync(installed.runtime, '', { mode: 0o755 }),
    'not to be executed': () => writeFileSync(installed.runtime, '', { mode: 0o644 }),
    'another program': () =>
      writeFileSync(installed.runtime, '#!/bin/sh\nexit 7\n', { mode: 0o755 }),
  };

  test.each(Object.keys(damage))('%s', async (kind) => {
    damage[kind]!();
    onTestFinished(() => rmSync(installed.runtime, { force: true }));
    const cwd = await workspace();
    const expected = kind === 'missing' ? 2 : 3;
    for (const args of JUDGING) {
      const { code, out, err } = await program(args, cwd, installed).ended;
      expect({ args, code, out: args[0] === 'verify' ? '' : out }).toEqual({
        args,
        code: expected,
        out: '',
      });
      expect(err.replace(/^watching\n/, '')).toMatch(ONE_LINE);
      expect(err).toContain(kind === 'missing' ? 'is missing' : 'no sandbox could be started (');
      expect(err).toContain('npm ci');
    }
    const debug = await program(DEBUG, cwd, installed).ended;
    expect(debug.code).toBe(expected);
    expect(debug.out + debug.err).toContain('npm ci');
    expect(debug.out + debug.err).not.toMatch(STACK);
    const doctor = await program(['doctor'], cwd, installed).ended;
    expect(doctor.code).toBe(2);
    expect(doctor.out + doctor.err).toMatch(kind === 'missing' ? /is missing/ : /– process +\S/);
    expect(await program(['list'], cwd, installed).ended).toMatchObject({ code: 0, err: '' });
    await expect.poll(() => installed.processes()).toEqual([]);
  });

  test('a compiler that cannot be started', async () => {
    const binary = createRequire(join(folder, 'node_modules/esbuild/')).resolve(
      `@esbuild/${process.platform}-${process.arch}/bin/esbuild`,
    );
    chmodSync(binary, 0o644);
    onTestFinished(() => chmodSync(binary, 0o755));
    renameSync(whole, installed.runtime);
    onTestFinished(() => renameSync(installed.runtime, whole));
    for (const args of [...JUDGING, ['list']]) {
      const { code, out, err } = await program(args, await workspace(), installed).ended;
      expect({ args, code, out }).toEqual({ args, code: 3, out: '' });
      expect(err).toMatch(ONE_LINE);
      expect(err).toContain('the compiler does not work (');
    }
    await expect.poll(() => installed.processes()).toEqual([]);
  });
});

describe('a reader that goes away', () => {
  test.each(typed([...JUDGING.slice(0, 2), ...OTHERS, DEBUG]))('%s', async (_, args) => {
    const cwd = await workspaceWith(RIGHT.replace('this.q.length;', 'this.n;'));
    // The shell's own exit code is the program's; what reads its output has ended before it writes.
    const shell = '{ { "$@"; echo $? >&3; } 2>&4 | true; } 3>&2 4>&2';
    const { err } = await program(args, cwd, { shell }).ended;
    expect(err).not.toMatch(STACK);
    // A verdict that nobody was told is no success.
    if (args[0] === 'run') expect(err).toMatch(/^[12]\n$/);
  });
});
