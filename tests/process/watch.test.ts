import { existsSync, readFileSync } from 'node:fs';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import xterm from '@xterm/headless';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Host } from '../../judge/cli/host.ts';
import { main } from '../../judge/cli/main.ts';
import type { Result } from '../../judge/types.ts';
import { Debugger } from '../support/inspector.ts';
import { descendants, stillRunning } from '../support/processes.ts';
import { ROOT, SEED } from '../support/judging.ts';
import {
  BROKEN,
  RIGHT,
  verdicts,
  waiting,
  watchingProcess,
  workspace,
  WRONG,
} from '../support/watched.ts';

/** Only for what hangs: machines differ, and other tests run beside these. */
const PATIENCE_MS = 60_000;

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
  const said = (text: string) => until(() => (err.includes(text) ? true : undefined));
  return {
    results,
    early,
    verdict: (n: number) => until(() => results[n - 1]?.verdict),
    said,
    /** Every save so far has been noticed: own cases that are saved after them are complained of. Once a test. */
    caughtUp: async () => {
      const own = join(folder, 'solutions/group-anagrams.cases.json');
      await writeFile(own, '[{');
      await said('group-anagrams.cases.json: not JSON');
      await rm(own);
    },
  };
}

/** What the command line needs of a process; `end` is what SIGTERM would do. */
function hostIn(folder: string, args: string[], streams: Partial<Host>) {
  let end: () => void = () => undefined;
  const host: Host = {
    argv: ['node', 'judge', 'watch', '--seed', String(SEED), ...args],
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

describe('a save', () => {
  test('is judged; the same content again is not', async () => {
    const { folder, file } = await workspace();
    const watch = watching(folder);
    expect(await watch.verdict(1)).toBe('AC');
    await writeFile(file, RIGHT);
    await watch.caughtUp();
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
    // As an editor does that is slow to fill it.
    await sleep(40);
    await writeFile(file, RIGHT);
    expect(await watch.verdict(3)).toBe('AC');
    await rm(file);
    await watch.caughtUp();
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

  test('of a file that is imported and of own cases counts as well', async () => {
    const { folder } = await workspace(
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
    expect(await watch.verdict(4)).toBe('AC');
    expect(watch.results[3]!.warnings[0]).toContain('own/mine: the answer in your file is wrong');
    await writeFile(own, '[{');
    await watch.said('group-anagrams.cases.json: not JSON');
    await writeFile(own, '[]');
    expect(await watch.verdict(5)).toBe('AC');
  });

  test('of the problem package is judged again', async () => {
    const { folder } = await workspace();
    await cp(join(ROOT, 'problems/group-anagrams'), join(folder, 'problems/group-anagrams'), {
      recursive: true,
    });
    const watch = watching(folder);
    expect(await watch.verdict(1)).toBe('AC');
    await writeFile(
      join(folder, 'problems/group-anagrams/data/hidden/added.json'),
      '{ "input": [["x", "y"]], "answer": [["x", "y"]], "note": "a wrong answer" }',
    );
    expect(await watch.verdict(2)).toBe('WA');
    expect(watch.results[1]!.cases.at(-1)!.name).toMatch(/^hidden\//);
  });

  test('in quick succession gives one verdict, for the last content', async () => {
    const { folder, file } = await workspace('for (;;);\n');
    const watch = watching(folder);
    await watch.said('watching');
    for (let i = 0; i < 9; i++) {
      await writeFile(file, `for (;;); // ${i}\n`);
      // As fast as somebody saves: each judgement has begun when the next save comes.
      await sleep(60);
    }
    await writeFile(file, RIGHT);
    expect(await watch.verdict(1)).toBe('AC');
    await watch.caughtUp();
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

describe('a solution in another file', () => {
  test('is judged once it is saved last, and its own helpers are no solution', async () => {
    const { folder, file } = await workspace(WRONG);
    await rm(file);
    const watch = watching(folder);
    await watch.said('watching');
    await writeFile(join(folder, 'solutions/group-anagrams.js'), WRONG.replace(': string[]', ''));
    expect(await watch.verdict(1)).toBe('WA');
    expect(watch.results[0]!.submission).toBe('solutions/group-anagrams.js');
    await writeFile(file, RIGHT);
    expect(await watch.verdict(2)).toBe('AC');
    expect(watch.results[1]!.submission).toBe('solutions/group-anagrams.ts');
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
    const { written, keyboard, ended } = screen(folder, ['group-anagrams']);
    await expect
      .poll(written, { timeout: PATIENCE_MS })
      .toMatch(/accepted so far, running large inputs[^]*run-time error/);
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
    // The compiler, and what the submission runs in.
    const family = () => descendants(watch.child.pid);
    await expect.poll(() => family().length, { timeout: 30_000 }).toBeGreaterThan(1);
    const running = family();
    watch.child.kill('SIGTERM');
    expect(await watch.closed).toBe(130);
    await expect.poll(() => stillRunning(running)).toEqual([]);
  });

  test('a problem that there is not is told at once: exit 2', async () => {
    const { folder } = await workspace();
    const watch = watchingProcess(folder, ['group-anagram']);
    expect(await watch.closed).toBe(2);
    expect(watch.stderr()).toContain('did you mean group-anagrams?');
  });
});

/** Watch mode in this process on a terminal of ours: what the window shows, and all that was written to it. */
function screen(folder: string, args: string[]) {
  const size = { columns: 90, rows: 30 };
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const terminal = new xterm.Terminal({
    cols: size.columns,
    rows: size.rows,
    allowProposedApi: true,
  });
  let written = '';
  const { host, end } = hostIn(folder, args, {
    stdin: keyboard,
    env: { FORCE_COLOR: '1' },
    stdout: {
      write: (text) => {
        written += text;
        terminal.write(text);
      },
      isTTY: true,
      ...size,
    },
  });
  const shown = () =>
    Array.from({ length: size.rows }, (_, row) =>
      terminal.buffer.active.getLine(row)?.translateToString(true),
    ).join('\n');
  const shows = (text: RegExp) => expect.poll(shown, { timeout: PATIENCE_MS }).toMatch(text);
  const ended = main(host);
  onTestFinished(async () => {
    end();
    await ended;
    terminal.dispose();
  });
  return { host, shown, shows, written: () => written, keyboard, ended };
}

test('on a screen every key does what its word says', async () => {
  const { folder, file } = await workspace(
    RIGHT.replace('[...s].sort().join("")', '[...new Set(s)].sort().join("") + s.length'),
  );
  const { host, shows, keyboard, ended } = screen(folder, ['group-anagrams']);
  /** Presses a key and waits for what the window shows then. Before, it shows something else. */
  const press = async (key: string, text: RegExp) => {
    keyboard.write(key);
    await shows(text);
  };
  await shows(/smallest failing input found/);
  await press('h', /hint 1 of 3/);
  await press('h', /hint 2 of 3/);
  await press('x', /smallest failing input found/);
  await press('l', /> (?:·|WA) +group-anagrams/);
  await press('\u001b[B', />(?! (?:·|WA) +group-anagrams)/);
  await press('\u001b', /smallest failing input found/);
  await press('t', /^statement/m);
  await press('?', /PgUp PgDn/);
  await press('d', /chrome:\/\/inspect/);
  await press('d', /smallest failing input found/);
  await press('e', /read the editorial before/);
  await press('v', /hidden cases are shown/);
  await press('g', /growth is measured after all cases pass/);
  await press('c', /added to/);
  await press('s', /samples only/);
  await press('a', /^(?![^]*samples only)[^]*not judged/);
  await press('z', /z does nothing here: \? lists the keys/);
  await writeFile(file, RIGHT);
  await shows(/too slow: grows like/);
  await press('g', /by titles/);
  await press('r', /judging/);
  await shows(/too slow/);
  await press('n', /open problems/);
  await press('\r', /was written from the starter/);
  keyboard.write('q');
  await ended;
  expect(host.exitCode).toBe(0);
});

test('every key answers before there is a problem, and the list leads to one', async () => {
  const { folder } = await workspace();
  const { shows, keyboard, ended } = screen(folder, ['--no-growth']);
  const press = async (key: string, text: RegExp) => {
    keyboard.write(key);
    await shows(text);
  };
  await shows(/press l to choose a problem/);
  for (const key of 'rasgvdtheco') {
    await press(key, /no problem yet/);
    await press('z', /z does nothing here/);
  }
  await press('n', /open problems/);
  await press('l', /> ·/);
  await press('\r', /was written from the starter/);
  await shows(/is still the starter/);
  // Nobody has written anything: that is no verdict.
  keyboard.write('q');
  await ended;
  expect(existsSync(join(folder, '.judge/history.jsonl'))).toBe(false);
});

test('a starter is judged when that is asked for or something is written; a hint does not hide the verdict', async () => {
  const { folder, file } = await workspace('');
  const { shows, keyboard, ended } = screen(folder, ['group-anagrams', '--no-growth']);
  await shows(/is still the starter[\s\S]*statement/);
  keyboard.write('r');
  await shows(/compile error/);
  keyboard.write('h');
  await shows(/hint 1 of 3/);
  await writeFile(file, WRONG);
  await shows(/wrong answer[\s\S]*output/);
  const path = join(folder, '.judge/history.jsonl');
  const history = () => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  await expect.poll(history, { timeout: PATIENCE_MS }).toContain('"WA"');
  expect(history()).not.toContain('"CE"');
  keyboard.write('q');
  await ended;
});

test('d gives the smallest failing input to a debugger; another save ends that', async () => {
  const { folder, file } = await workspace(
    RIGHT.replace('[...s].sort().join("")', '[...new Set(s)].sort().join("")'),
  );
  const { shown, shows, keyboard, ended } = screen(folder, ['group-anagrams', '--no-growth']);
  const address = /ws:[\w:/.-]+/;
  await shows(/smallest failing input found/);
  const attach = async () => {
    keyboard.write('d');
    await shows(address);
    const attached = await Debugger.attach(address.exec(shown())![0]);
    onTestFinished(() => attached.close());
    await attached.begin();
    return { attached, paused: await attached.paused() };
  };
  const { attached, paused } = await attach();
  expect(attached.placeOf(paused)).toMatch(/group-anagrams\.ts:1$/);
  await attached.resume();
  await shows(/debugged: wrong answer on input\/1/);
  await attach();
  // All but the compiler's service, which this process keeps.
  const family = descendants(process.pid).filter(
    (pid) => !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('esbuild'),
  );
  expect(family.length).toBeGreaterThan(0);
  await writeFile(file, RIGHT);
  await shows(/accepted/);
  keyboard.write('q');
  await ended;
  await expect.poll(() => stillRunning(family), { timeout: PATIENCE_MS }).toEqual([]);
});
