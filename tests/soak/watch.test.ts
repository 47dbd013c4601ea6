/** What else counts as a save, and what keys do before there is a verdict. */
import { existsSync, readFileSync } from 'node:fs';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Result } from '../../judge/types.ts';
import { Debugger } from '../support/inspector.ts';
import { ROOT } from '../support/judging.ts';
import { descendants, stillRunning } from '../support/processes.ts';
import { RIGHT, WRONG, workspace } from '../support/watched.ts';
import { PATIENCE_MS, screen, watching } from '../support/watching.ts';

describe('a save', () => {
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

  test('is seen by looking where nobody tells', async () => {
    const { folder, file } = await workspace();
    const watch = watching(folder, ['group-anagrams', '--no-growth', '--poll']);
    await watch.verdict(1);
    await writeFile(file, WRONG);
    expect(await watch.verdict(2)).toBe('WA');
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
