import { readFileSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type DebugOptions, startDebug } from '../../judge/commands/debug.ts';
import { Debugger } from '../support/inspector.ts';
import { RIGHT as FAST } from '../support/program.ts';
import { descendants, stillRunning } from '../support/processes.ts';
import { poolForFile, ROOT, scratchFolder } from '../support/judging.ts';

const pool = poolForFile();

const AVERAGE = `// What a window holds
// is kept in a list.
class MovingAverage {
  private window: number[] = [];
  constructor(private size: number) {}
  next(val: number): number {
    this.window.push(val);
    if (this.window.length > this.size) this.window.shift();
    const sum = this.window.reduce((a, b) => a + b, 0);
    return sum / this.size;
  }
}
`;
const RIGHT = AVERAGE.replace('sum / this.size', 'sum / this.window.length');

/** A workspace with one solution. */
async function workspaceWith(files: Record<string, string>): Promise<string> {
  const folder = await scratchFolder();
  await mkdir(join(folder, 'solutions'));
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, 'solutions', name), text);
  }
  return folder;
}

async function debug(workspace: string, options: Partial<DebugOptions>) {
  const debugging = await startDebug(
    { workspace, problem: 'moving-average', port: 0, wait: true, ...options },
    () => pool,
  );
  onTestFinished(() => debugging.stop());
  const url = (name: string) => pathToFileURL(join(workspace, 'solutions', name)).href;
  return { ...debugging, fileUrl: url };
}

async function attach(url: string | undefined): Promise<Debugger> {
  const attached = await Debugger.attach(url!);
  onTestFinished(() => attached.close());
  return attached;
}

async function listen() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as { port: number }).port };
}

async function freePort(): Promise<number> {
  const { server, port } = await listen();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('a debugger', () => {
  test('stops at the first statement, then at a breakpoint in the TypeScript file; then the verdict', async () => {
    const cwd = await workspaceWith({ 'moving-average.ts': AVERAGE });
    const { url, result, fileUrl, what, file } = await debug(cwd, { case: 'sample/1' });
    const ts = fileUrl('moving-average.ts');
    expect({ what, file }).toEqual({ what: 'sample/1', file: 'solutions/moving-average.ts' });

    const attached = await attach(url);
    await attached.begin();
    const first = await attached.paused();
    expect(attached.placeOf(first)).toBe(`${ts}:3`);
    expect(attached.texts).toEqual({ [ts]: AVERAGE });
    await attached.breakAt(ts, 10);

    await attached.resume();
    const hit = await attached.paused();
    expect(attached.placeOf(hit)).toBe(`${ts}:10`);
    expect(await attached.evaluate(hit, '[val, sum, this.window, this.size]')).toEqual([
      1,
      1,
      [1],
      3,
    ]);
    await attached.resume();
    const again = await attached.paused();
    expect(await attached.evaluate(again, 'sum')).toBe(11);

    await attached.ask('Debugger.setBreakpointsActive', { active: false });
    await attached.resume();
    const { verdict, cases } = await result;
    expect(verdict).toBe('WA');
    expect(cases).toMatchObject([
      {
        name: 'sample/1',
        output: [null, 1 / 3, 11 / 3, 14 / 3, 6],
        answer: [null, 1, 5.5, 14 / 3, 6],
      },
    ]);
  });

  test('steps through a dialogue, which goes on when it does', async () => {
    const text = `class ArtworkBandit {
  constructor(arms) { this.arms = arms; }
  choose() {
    return this.arms;
  }
  reward() {}
}
`;
    const cwd = await workspaceWith({ 'artwork-bandit.js': text });
    const { url, result, fileUrl } = await debug(cwd, {
      problem: 'artwork-bandit',
      input: '[[[0.5, 0.5]], 3, 1]',
    });
    const js = fileUrl('artwork-bandit.js');
    const attached = await attach(url);
    await attached.begin();
    await attached.paused();
    await attached.breakAt(js, 4);
    await attached.resume();
    const hit = await attached.paused();
    expect(attached.placeOf(hit)).toBe(`${js}:4`);
    expect(await attached.evaluate(hit, 'this.arms')).toBe(2);
    await attached.resume();
    const { verdict, cases } = await result;
    expect(verdict).toBe('WA');
    expect(cases[0]!.dialogue!.last.at(-1)).toMatchObject({ method: 'choose', returned: 2 });
  });

  test('is followed into another file of the folder', async () => {
    const cwd = await workspaceWith({
      'moving-average.ts': `import { average } from './average';
export class MovingAverage {
  seen: number[] = [];
  constructor(private size: number) {}
  next(val: number) {
    this.seen = [...this.seen, val].slice(-this.size);
    return average(this.seen);
  }
}
`,
      'average.ts': `type Numbers = readonly number[];
export function average(of: Numbers): number {
  const sum = of.reduce((a, b) => a + b, 0);
  return sum / of.length;
}
`,
    });
    const { url, result, fileUrl } = await debug(cwd, {});
    const attached = await attach(url);
    await attached.begin();
    const first = await attached.paused();
    expect(attached.placeOf(first)).toBe(`${fileUrl('moving-average.ts')}:1`);
    await attached.breakAt(fileUrl('average.ts'), 4);
    await attached.resume();
    const hit = await attached.paused();
    expect(attached.placeOf(hit)).toBe(`${fileUrl('average.ts')}:4`);
    expect(await attached.evaluate(hit, '[of, sum]')).toEqual([[1], 1]);
    await attached.ask('Debugger.setBreakpointsActive', { active: false });
    await attached.resume();
    expect(await result).toMatchObject({ verdict: 'AC' });
  });

  test('finds no limit in its way, and directives where they were', async () => {
    const cwd = await workspaceWith({
      'brief.js': `'use strict';
var MovingAverage = function () {
  for (const end = Date.now() + 600; Date.now() < end;);
};
var strict = (function () { return this === undefined; })();
MovingAverage.prototype.next = (val) => strict ? val : 'sloppy';`,
    });
    await cp(join(ROOT, 'problems/moving-average'), join(cwd, 'problems/brief'), {
      recursive: true,
    });
    const definition = join(cwd, 'problems/brief/problem.ts');
    const text = await readFile(definition, 'utf8');
    await writeFile(
      definition,
      text.replace(/^ {2}growth:/m, '  limits: { cpuMs: 50 },\n  growth:'),
    );
    const input = '[["MovingAverage","next"],[[1],[1]]]';
    const { result } = await debug(cwd, { problem: 'brief', input, wait: false });
    expect(await result).toMatchObject({ verdict: 'AC', cases: [{ output: [null, 1] }] });
  });
});

describe('what runs under it', () => {
  test('has no permission left, not even for its own inspector', async () => {
    const port = await freePort();
    const cwd = await workspaceWith({
      'moving-average.js': `class MovingAverage {
  async next() {
    return fetch('http://127.0.0.1:${port}/json/list').then(() => 'reached', (e) => e.name);
  }
}`,
    });
    const { url, result } = await debug(cwd, { port });
    expect(new URL(url!).port).toBe(String(port));
    const attached = await attach(url);
    await attached.ask('Debugger.setSkipAllPauses', { skip: true });
    await attached.begin();
    const { cases } = await result;
    expect(cases[0]?.output).toEqual([null, ...Array<string>(4).fill('NotCapable')]);
  });

  test('is what was written, whatever quotes are in it', async () => {
    const quotes =
      'if (`a\\`${"$"}{b}\\\\` !== "a`" + "$" + "{b}" + String.fromCharCode(92)) return NaN;';
    const text = RIGHT.replace('return sum', () => `${quotes} return sum`);
    const cwd = await workspaceWith({ 'moving-average.ts': text });
    const { result } = await debug(cwd, { wait: false });
    expect(await result).toMatchObject({ verdict: 'AC' });
  });
});

describe('what is debugged', () => {
  test('both halves of a codec, in one process', async () => {
    const cwd = await scratchFolder();
    const file = join(ROOT, 'problems/tree-codec/reference.ts');
    const { result, url } = await debug(cwd, { problem: 'tree-codec', file });
    const attached = await attach(url);
    await attached.begin();
    for (const half of ['serialize', 'deserialize']) {
      const stopped = await attached.paused();
      expect(attached.placeOf(stopped), half).toContain(pathToFileURL(file).href);
      await attached.resume();
    }
    expect(await result).toMatchObject({ verdict: 'AC' });
  });

  test('the counterexample, when the submission is judged first', async () => {
    const late = RIGHT.replace('return sum', 'if (this.window.length > 3) return 7; return sum');
    const cwd = await workspaceWith({ 'moving-average.ts': late });
    const { what, result } = await debug(cwd, { counterexample: true, wait: false });
    expect(what).toMatch(/^the smallest failing input found, shrunk from (?:hidden|generated)\//);
    const { cases, verdict } = await result;
    expect(verdict).toBe('WA');
    expect(cases).toHaveLength(1);
    expect(cases[0]).toHaveProperty('input');
  });

  test('the failing case, when there is nothing smaller', async () => {
    const cwd = await workspaceWith({ 'moving-average.ts': AVERAGE });
    const { what, result } = await debug(cwd, { counterexample: true, wait: false });
    expect(what).toBe('sample/1');
    expect(await result).toMatchObject({ verdict: 'WA' });
  });

  test('nothing, when it is right on every case', async () => {
    const cwd = await workspaceWith({ 'moving-average.js': FAST });
    await expect(debug(cwd, { counterexample: true })).rejects.toThrow(
      'solutions/moving-average.js passes every case, so there is no counterexample',
    );
  });

  test('nothing, when it does not compile: the places are those of the file', async () => {
    const cwd = await workspaceWith({ 'moving-average.ts': 'class {' });
    const { url, result } = await debug(cwd, {});
    expect(url).toBeUndefined();
    expect(await result).toMatchObject({
      verdict: 'CE',
      diagnostics: [{ file: 'solutions/moving-average.ts', line: 1, column: 7 }],
    });
  });

  test('an exception: its place in the file is told', async () => {
    const text = AVERAGE.replace('this.window.push', 'this.windw.push');
    const cwd = await workspaceWith({ 'moving-average.ts': text });
    const { result } = await debug(cwd, { wait: false });
    expect(await result).toMatchObject({
      verdict: 'RTE',
      cases: [{ place: { file: 'solutions/moving-average.ts', line: 7 } }],
    });
  });
});

test('a port that is taken is left to whoever has it', async () => {
  const { server, port } = await listen();
  onTestFinished(() => void server.close());
  const { url } = await debug(await workspaceWith({ 'moving-average.ts': RIGHT }), { port });
  expect(url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\//);
  expect(new URL(url!).port).not.toBe(String(port));
});

test('stopped while it waits at a breakpoint, no process is left', async () => {
  const debugging = await debug(await workspaceWith({ 'moving-average.ts': RIGHT }), {});
  const attached = await attach(debugging.url);
  await attached.begin();
  await attached.paused();
  const running = descendants().filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('inspected'),
  );
  expect(running).not.toEqual([]);
  debugging.stop();
  expect(await debugging.result).toMatchObject({ verdict: 'RTE' });
  await expect.poll(() => stillRunning(running)).toEqual([]);
});
