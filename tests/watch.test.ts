import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Host } from '../judge/cli/host.ts';
import { main } from '../judge/cli/main.ts';
import type { Result } from '../judge/types.ts';
import { changeSince } from '../judge/watch/change.ts';
import { needsPolling } from '../judge/watch/files.ts';
import { splitKeys } from '../judge/watch/keys.ts';
import { Debugger } from './inspector.ts';
import { descendants, stillRunning } from './processes.ts';
import { ROOT, scratchFolder } from './support.ts';

const RIGHT =
  'export const groupAnagrams = (strs: string[]) => { const g = new Map<string, string[]>(); for (const s of strs) { const k = [...s].sort().join(""); g.set(k, [...(g.get(k) ?? []), s]); } return [...g.values()]; };\n';
const WRONG = 'export const groupAnagrams = (strs: string[]) => [strs];\n';
const BROKEN = 'export const groupAnagrams = (\n';

/** A workspace with one solution. */
async function workspace(text = RIGHT): Promise<{ folder: string; file: string }> {
  const folder = await scratchFolder();
  await mkdir(join(folder, 'solutions'));
  const file = join(folder, 'solutions/group-anagrams.ts');
  await writeFile(file, text);
  return { folder, file };
}

/** What watch mode says in JSON lines. */
function verdicts() {
  const results: Result[] = [];
  /** Accepted as far as it was judged: the large inputs are still to come. */
  const early: Result[] = [];
  const take = (line: string) => {
    const result = JSON.parse(line) as Result;
    const settled = result.verdict !== 'AC' || result.casesNotJudged === 0;
    (settled ? results : early).push(result);
  };
  return { results, early, take };
}

/** Something to wait for, and its waking. */
function waiting() {
  let wake: (() => void) | undefined;
  return {
    wake: () => wake?.(),
    /** Waits until `found` says so; what never happens fails by vitest's own time limit. */
    until: async <T>(found: () => T | undefined): Promise<T> => {
      for (;;) {
        const value = found();
        if (value !== undefined) return value;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

/** Watch mode in this process, without a terminal, told in JSON lines. */
function watching(folder: string, args = ['group-anagrams', '--no-growth']) {
  const { results, early, take } = verdicts();
  let err = '';
  const { until, wake } = waiting();
  const { host, end } = hostIn(folder, ['--json', ...args], {
    stdout: {
      write(text) {
        take(text);
        wake();
      },
    },
    stderr: {
      write(text) {
        err += text;
        wake();
      },
    },
  });
  const ended = main(host);
  onTestFinished(async () => {
    end();
    await ended;
  });
  return {
    results,
    early,
    verdict: (n: number) => until(() => results[n - 1]?.verdict),
    said: (text: string) => until(() => (err.includes(text) ? true : undefined)),
  };
}

/** What the command line needs of a process; `end` is what SIGTERM would do. */
function hostIn(folder: string, args: string[], streams: Partial<Host>) {
  let end: () => void = () => undefined;
  const host: Host = {
    argv: ['node', 'judge', 'watch', ...args],
    env: {},
    cwd: () => folder,
    stdin: Readable.from([]),
    stdout: { write: () => undefined },
    stderr: { write: () => undefined },
    on: (event, listener) => event === 'SIGTERM' && (end = listener),
    off: () => undefined,
    exit: () => {
      throw new Error('nothing here exits by itself');
    },
    ...streams,
  };
  return { host, end: () => end() };
}

/** Watch mode as a process of its own, without a terminal, told in JSON lines. */
function watchingProcess(folder: string, args = ['group-anagrams', '--no-growth']) {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'dist/judge.cjs'), 'watch', '--json', ...args],
    {
      cwd: folder,
      env: { ...process.env, CI: '' },
    },
  );
  const { results, take } = verdicts();
  let err = '';
  let pending = '';
  const { until, wake } = waiting();
  child.stdout.on('data', (chunk: Buffer) => {
    pending += chunk.toString();
    const lines = pending.split('\n');
    pending = lines.pop()!;
    lines.forEach(take);
    wake();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    wake();
  });
  const closed = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal)),
  );
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  return {
    child,
    results,
    closed,
    stderr: () => err,
    /** The verdict number `n`, counted from 1. */
    verdict: (n: number) => until(() => results[n - 1]?.verdict),
    said: (text: string) => until(() => (err.includes(text) ? true : undefined)),
  };
}

describe('a save', () => {
  test('is judged; the same content again is not', async () => {
    const { folder, file } = await workspace();
    const watch = watching(folder);
    expect(await watch.verdict(1)).toBe('AC');
    await writeFile(file, RIGHT);
    await sleep(400);
    expect(watch.results).toHaveLength(1);
    await writeFile(file, WRONG);
    expect(await watch.verdict(2)).toBe('WA');
    await writeFile(file, BROKEN);
    expect(await watch.verdict(3)).toBe('CE');
    await writeFile(file, RIGHT);
    expect(await watch.verdict(4)).toBe('AC');
  });

  test('may be atomic, in two steps, or a file made anew', async () => {
    const { folder, file } = await workspace();
    const watch = watching(folder);
    await watch.verdict(1);
    await writeFile(`${file}.tmp`, WRONG);
    await rename(`${file}.tmp`, file);
    expect(await watch.verdict(2)).toBe('WA');
    await writeFile(file, '');
    await sleep(40);
    await writeFile(file, RIGHT);
    expect(await watch.verdict(3)).toBe('AC');
    await rm(file);
    await sleep(300);
    await writeFile(file, WRONG);
    expect(await watch.verdict(4)).toBe('WA');
    expect(watch.results).toHaveLength(4);
  });

  test('an empty file counts once it stays empty', async () => {
    const { folder, file } = await workspace();
    const watch = watching(folder);
    await watch.verdict(1);
    await writeFile(file, '');
    expect(await watch.verdict(2)).toBe('CE');
  });

  test('of a file that is imported, of own cases and of the problem counts as well', async () => {
    const { folder, file } = await workspace(
      `import { key } from './key';\n${RIGHT.replace('[...s].sort().join("")', 'key(s)')}`,
    );
    const helper = join(folder, 'solutions/key.ts');
    const watch = watching(folder);
    expect(await watch.verdict(1)).toBe('CE');
    await writeFile(helper, 'export const key = (s: string) => s.length;\n');
    expect(await watch.verdict(2)).toBe('WA');
    await writeFile(helper, 'export const key = (s: string) => [...s].sort().join("");\n');
    expect(await watch.verdict(3)).toBe('AC');
    const own = join(folder, 'solutions/group-anagrams.cases.json');
    await writeFile(
      own,
      '[{ "name": "mine", "input": [["ab", "ba"]], "answer": [["ab"], ["ba"]] }]',
    );
    expect(await watch.verdict(4)).toBe('WA');
    expect(watch.results[3]!.cases.at(-1)!.name).toBe('own/mine');
    await writeFile(own, '[{');
    await watch.said('group-anagrams.cases.json: not JSON');
    await writeFile(own, '[]');
    expect(await watch.verdict(5)).toBe('AC');
    expect(file).toBeTruthy();
  });

  test('of the problem package is judged again', async () => {
    const { folder } = await workspace();
    await cp(join(ROOT, 'problems/group-anagrams'), join(folder, 'problems/group-anagrams'), {
      recursive: true,
    });
    const watch = watching(folder);
    expect(await watch.verdict(1)).toBe('AC');
    await writeFile(
      join(folder, 'problems/group-anagrams/data/secret/added.json'),
      '{ "input": [["x", "y"]], "answer": [["x", "y"]], "note": "a wrong answer" }',
    );
    expect(await watch.verdict(2)).toBe('WA');
    expect(watch.results[1]!.cases.at(-1)!.name).toMatch(/^secret\//);
  });

  test('in quick succession gives one verdict, for the last content', async () => {
    const { folder, file } = await workspace('for (;;);\n');
    const watch = watching(folder);
    await watch.said('watching');
    for (let i = 0; i < 9; i++) {
      await writeFile(file, `for (;;); // ${i}\n`);
      await sleep(60);
    }
    await writeFile(file, RIGHT);
    expect(await watch.verdict(1)).toBe('AC');
    await sleep(300);
    expect(watch.results).toHaveLength(1);
  });

  test('is seen by looking where nobody tells', async () => {
    const { folder, file } = await workspace();
    const watch = watching(folder, ['group-anagrams', '--no-growth', '--poll']);
    await watch.verdict(1);
    await writeFile(file, WRONG);
    expect(await watch.verdict(2)).toBe('WA');
  });

  test('the case that failed last is judged first', async () => {
    const { folder, file } = await workspace(
      RIGHT.replace('return [', 'return strs.length === 0 ? [] : strs.length > 2 ? [strs] : ['),
    );
    const watch = watching(folder);
    await watch.verdict(1);
    const failing = watch.results[0]!.cases.find(({ verdict }) => verdict === 'WA')!.name;
    await writeFile(file, WRONG);
    await watch.verdict(2);
    expect(watch.results[1]!.cases[0]!.name).toBe(failing);
  });
});

describe('without a problem', () => {
  test('whichever solution is saved is followed', async () => {
    const { folder, file } = await workspace();
    const watch = watching(folder, ['--no-growth']);
    await watch.said('watching');
    await writeFile(file, WRONG);
    expect(await watch.verdict(1)).toBe('WA');
    await writeFile(
      join(folder, 'solutions/moving-average.ts'),
      await readFile(join(ROOT, 'solutions/moving-average.ts'), 'utf8'),
    );
    expect(await watch.verdict(2)).toBe('AC');
    expect(watch.results[1]!.problem).toBe('moving-average');
    await writeFile(join(folder, 'solutions/no-problem.ts'), 'x');
    await writeFile(file, RIGHT);
    expect(await watch.verdict(3)).toBe('AC');
    expect(watch.results[2]!.problem).toBe('group-anagrams');
  });
});

describe('growth', () => {
  test('is added in the background to the verdict', async () => {
    const { folder } = await workspace();
    const watch = watching(folder, ['group-anagrams']);
    await watch.verdict(1);
    expect(watch.early).toMatchObject([{ verdict: 'AC', growth: [] }]);
    expect(watch.results[0]!.growth.length).toBeGreaterThan(0);
  });
});

describe('large inputs', () => {
  const NOT_LARGE = RIGHT.replace(
    '=> {',
    '=> { if (strs.length > 1_000) throw new Error("too many");',
  );

  test('are said to be still to come on a screen', async () => {
    const { folder } = await workspace(NOT_LARGE);
    const { out, keyboard, ended } = screen(folder, ['group-anagrams']);
    await expect.poll(out.text, { timeout: 15_000 }).toMatch(/accepted so far[^]*run-time error/);
    keyboard.write('q');
    await ended;
  });

  test('come after the verdict for every other case, and may overturn it', async () => {
    const { folder } = await workspace(NOT_LARGE);
    const watch = watching(folder);
    expect(await watch.verdict(1)).toBe('RTE');
    expect(watch.early).toMatchObject([{ verdict: 'AC' }]);
    const [{ cases, casesNotJudged }] = watch.early as [Result];
    expect(casesNotJudged).toBeGreaterThan(0);
    expect(cases.filter(({ name }) => name.startsWith('large/'))).toEqual([]);
    expect(watch.results[0]!.message).toContain('on large/');
    // What failed last comes first, large or not: there is nothing early about it then.
    await writeFile(join(folder, 'solutions/group-anagrams.ts'), `${RIGHT}// mended\n`);
    expect(await watch.verdict(2)).toBe('AC');
    expect(watch.results[1]!.cases[0]!.name).toMatch(/^large\//);
  });
});

describe('the process', () => {
  test('ends on SIGTERM with nothing left of it, in the middle of a judgement too', async () => {
    const { folder } = await workspace('for (;;);\n');
    const watch = watchingProcess(folder);
    await sleep(1_500);
    const family = descendants(watch.child.pid);
    expect(family.length).toBeGreaterThan(0);
    watch.child.kill('SIGTERM');
    expect(await watch.closed).toBe(130);
    await expect.poll(() => stillRunning(family)).toEqual([]);
  });

  test('a problem that there is not is told at once: exit 2', async () => {
    const { folder } = await workspace();
    const watch = watchingProcess(folder, ['group-anagram']);
    expect(await watch.closed).toBe(2);
    expect(watch.stderr()).toContain('did you mean group-anagrams?');
  });

  test('many saves at random leave no process and no open file behind', async () => {
    const { folder, file } = await workspace();
    const watch = watchingProcess(folder);
    await watch.verdict(1);
    await sleep(500);
    const before = openFiles(watch.child.pid!);
    let seed = 7;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const contents = [RIGHT, WRONG, BROKEN, ''];
    for (let i = 0; i < 60; i++) {
      await writeFile(file, `${contents[Math.floor(random() * 4)]!}// ${i}\n`);
      await sleep(1 + random() * 100);
    }
    const said = watch.results.length;
    await writeFile(file, `${WRONG}// the last\n`);
    await watch.verdict(said + 1);
    await sleep(1_000);
    expect(watch.results.at(-1)!.verdict).toBe('WA');
    expect(openFiles(watch.child.pid!)).toBeLessThanOrEqual(before + 4);
    // The compiler's service, and the sandboxes that wait, each with a supervisor.
    expect(descendants(watch.child.pid).length).toBeLessThanOrEqual(8);
  });
});

function openFiles(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

describe('what a save has changed', () => {
  const result = (
    verdict: Result['verdict'],
    cases: [name: string, verdict: Result['verdict']][],
  ) =>
    ({
      verdict,
      growth: [],
      cases: cases.map(([name, v]) => ({ name, verdict: v })),
    }) as unknown as Result;

  test('is what is fixed, what is broken, and what still fails', () => {
    const before = result('WA', [
      ['sample/1', 'WA'],
      ['sample/2', 'WA'],
      ['sample/3', 'AC'],
    ]);
    const now = result('WA', [
      ['sample/1', 'AC'],
      ['sample/2', 'WA'],
      ['sample/3', 'WA'],
    ]);
    expect(changeSince(before, now)).toEqual({
      fixed: ['sample/1'],
      still: ['sample/2'],
      broken: ['sample/3'],
    });
  });

  test('leaves out what was not judged the second time', () => {
    const before = result('WA', [['secret/x', 'WA']]);
    expect(changeSince(before, result('WA', [['sample/1', 'WA']]))).toEqual({
      fixed: [],
      still: [],
      broken: ['sample/1'],
    });
  });

  test('a compile error is broken and mended as well', () => {
    const broken = result('CE', []);
    const good = result('AC', [['sample/1', 'AC']]);
    expect(changeSince(good, broken).broken).toEqual(['compilation']);
    expect(changeSince(broken, good).fixed).toEqual(['compilation']);
  });
});

test('network mounts and Windows disks are looked at, others tell', () => {
  const mounts = [
    'overlay / overlay rw 0 0',
    'drvfs /mnt/c 9p rw 0 0',
    'nas:/home /home/me/net nfs4 rw 0 0',
    'tmpfs /mnt/c/fast tmpfs rw 0 0',
  ];
  expect(needsPolling('/mnt/c/code', mounts)).toBe(true);
  expect(needsPolling('/home/me/net', mounts)).toBe(true);
  expect(needsPolling('/home/me/network', mounts)).toBe(false);
  expect(needsPolling('/mnt/c/fast/code', mounts)).toBe(false);
  expect(needsPolling('/work', mounts)).toBe(false);
});

test('keys that arrive together are told apart', () => {
  expect(splitKeys('ra\u001b[A\u001bOBq\u001b[5~\u001b')).toEqual([
    'r',
    'a',
    '\u001b[A',
    '\u001bOB',
    'q',
    '\u001b[5~',
    '\u001b',
  ]);
});

/** Watch mode in this process on a terminal of ours, with what it has written since the last `clear`. */
function screen(folder: string, args: string[]) {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  let seen = '';
  const { host } = hostIn(folder, args, {
    stdin: keyboard,
    env: { FORCE_COLOR: '1' },
    stdout: { write: (text) => (seen += text), isTTY: true, columns: 90, rows: 30 },
  });
  const out = { text: () => seen, clear: () => (seen = '') };
  return { host, out, keyboard, ended: main(host) };
}

test('on a screen every key does what its word says', async () => {
  const { folder, file } = await workspace(
    RIGHT.replace('[...s].sort().join("")', '[...new Set(s)].sort().join("") + s.length'),
  );
  const { host, out, keyboard, ended } = screen(folder, ['group-anagrams']);
  /** Presses a key and waits until the screen says something new. */
  const press = async (key: string, text: string | RegExp) => {
    out.clear();
    keyboard.write(key);
    await expect.poll(out.text, { timeout: 15_000 }).toMatch(text);
  };
  await expect.poll(out.text, { timeout: 15_000 }).toMatch(/smallest failing input found/);
  await press('h', /hint 1 of 3/);
  await press('h', /hint 2 of 3/);
  await press('x', /smallest failing input found/);
  await press('l', /group-anagrams/);
  await press('d', /chrome:\/\/inspect/);
  await press('d', /smallest failing input found/);
  await press('e', /before it is accepted/);
  await press('v', /a failing secret case is shown/);
  await press('g', /growth is measured once every case is accepted/);
  await press('c', /added to/);
  await press('s', /samples only/);
  await press('a', /wrong answer/);
  out.clear();
  await writeFile(file, RIGHT);
  await expect.poll(out.text, { timeout: 15_000 }).toMatch(/accepted[\s\S]*grows like/);
  await press('g', /by titles/);
  await press('r', / ms/);
  await press('n', /was written from the starter/);
  keyboard.write('q');
  await ended;
  expect(host.exitCode).toBe(0);
});

test('d gives the smallest failing input to a debugger; another save ends that', async () => {
  const { folder, file } = await workspace(
    RIGHT.replace('[...s].sort().join("")', '[...new Set(s)].sort().join("")'),
  );
  const { out, keyboard, ended } = screen(folder, ['group-anagrams', '--no-growth']);
  await expect.poll(out.text, { timeout: 15_000 }).toMatch(/smallest failing input found/);
  const attach = async () => {
    keyboard.write('d');
    await expect.poll(out.text, { timeout: 15_000 }).toMatch(/ws:[\w:/.-]+/);
    const attached = await Debugger.attach(/ws:[\w:/.-]+/.exec(out.text())![0]);
    onTestFinished(() => attached.close());
    await attached.begin();
    return { attached, paused: await attached.paused() };
  };
  const { attached, paused } = await attach();
  expect(attached.placeOf(paused)).toMatch(/group-anagrams\.ts:1$/);
  out.clear();
  await attached.resume();
  await expect.poll(out.text, { timeout: 15_000 }).toMatch(/debugged: wrong answer on input\/1/);
  out.clear();
  await attach();
  // All but the compiler's service, which this process keeps.
  const family = descendants(process.pid).filter(
    (pid) => !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('esbuild'),
  );
  expect(family.length).toBeGreaterThan(0);
  out.clear();
  await writeFile(file, RIGHT);
  await expect.poll(out.text, { timeout: 15_000 }).toMatch(/accepted/);
  keyboard.write('q');
  await ended;
  await expect.poll(() => stillRunning(family), { timeout: 15_000 }).toEqual([]);
});

const tmux = spawnSync('tmux', ['-V']).status === 0;
if (!tmux) console.warn('skipped: tmux is not installed, so no terminal is driven');

describe.skipIf(!tmux)('on a real terminal', () => {
  /** A terminal of its own in which watch mode runs, and then tells its exit code. */
  function terminal(folder: string, args: string) {
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
      `env -u CI -u NO_COLOR TERM=screen-256color ${process.execPath} ${join(ROOT, 'dist/judge.cjs')} watch ${args}; echo "ended with $?"; sleep 1000`,
    );
    onTestFinished(() => void run('kill-server'));
    const screen = () => run('capture-pane', '-p');
    return {
      run,
      screen,
      keys: (...keys: string[]) => run('send-keys', ...keys),
      shows: (text: string | RegExp) =>
        expect.poll(screen, { timeout: 15_000, interval: 50 }).toMatch(text),
    };
  }

  test('keys, a syntax error and its mending, a resize, and Ctrl-C', async () => {
    const { folder, file } = await workspace();
    const t = terminal(folder, 'group-anagrams --no-growth');
    await t.shows(/✓ accepted {2}group-anagrams/);
    await t.shows(/rerun all samples .* quit/);
    await writeFile(file, BROKEN);
    await t.shows(/✗ compile error[\s\S]*broken compilation[\s\S]*group-anagrams\.ts:2:1/);
    await writeFile(file, WRONG);
    await t.shows(/✗ wrong answer[\s\S]*fixed compilation[\s\S]*smallest failing input|output/);
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
    await t.shows(/before it is accepted\?/);
    t.keys('l');
    await t.shows(/WA +group-anagrams/);
    await writeFile(file, RIGHT);
    t.keys('x');
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
    const { folder } = await workspace(
      RIGHT.replace('[...s].sort().join("")', '[...new Set(s)].sort().join("") + s.length'),
    );
    const t = terminal(folder, 'group-anagrams --no-growth');
    await t.shows(/smallest failing input found/);
    t.keys('c');
    await t.shows(/added to solutions\/group-anagrams\.cases\.json/);
    const own = () => readFileSync(join(folder, 'solutions/group-anagrams.cases.json'), 'utf8');
    expect(JSON.parse(own())).toHaveLength(1);
    t.keys('n');
    await t.shows(/solutions\/[\w-]+\.ts was written from the starter|✗/);
    t.keys('q');
    await t.shows(/ended with 0/);
  });
});
