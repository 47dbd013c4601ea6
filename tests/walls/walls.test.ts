import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LANGUAGES } from '../../judge/languages/index.ts';
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import { tryAttacks } from '../../judge/sandbox/probe.ts';
import { SandboxProcess } from '../../judge/sandbox/process.ts';
import { ALLOWANCES, findRuntime, RUNTIME_ENVIRONMENT } from '../../judge/sandbox/runtime.ts';
import { bubblewrapWall, unfilteredBubblewrapWall } from '../../judge/sandbox/walls/bubblewrap.ts';
import { processWall } from '../../judge/sandbox/walls/process.ts';
import { sandboxExecWall, sandboxProfile } from '../../judge/sandbox/walls/sandbox-exec.ts';
import type { Wall } from '../../judge/sandbox/walls/wall.ts';
import { descendants, freeze, goneSoon, resume, stillRunning } from '../support/processes.ts';
import { ROOT, scratchFolder } from '../support/judging.ts';
import { workingWalls } from '../support/walls.ts';

const runtime = findRuntime();
const PATIENCE = 20_000;

const here = await workingWalls();
const wrapped = here.filter(({ walls }) => walls.includes('bubblewrap'));
const each = (walls: readonly Wall[]) => walls.map((wall) => [wall.name, wall] as const);

/** A booted sandbox, the ids of all its processes, and the runtime's. */
async function booted(wall: Wall) {
  const before = descendants();
  const sandbox = new SandboxProcess(runtime, wall, ALLOWANCES.cases);
  onTestFinished(async () => {
    sandbox.kill();
    await sandbox.closed;
  });
  expect(await sandbox.ready, sandbox.lastWords).toBe(true);
  const pids = descendants().filter((pid) => !before.includes(pid));
  const commands = await Promise.all(pids.map((pid) => of(pid, 'cmdline')));
  // The shell and bubblewrap have the runtime's command line at the end of theirs.
  const at = commands.findIndex((line) => /^[^\0]*\0run\0--quiet/.test(line));
  return { sandbox, pids, runtimePid: pids[at]! };
}

const of = (pid: number, file: string) => readFile(`/proc/${pid}/${file}`, 'utf8');

describe.each(each(here))('behind %s', (_, wall) => {
  const ways = LANGUAGES.map(({ wayIn }) => wayIn);

  test.each(ways)('every attack by $language is blocked', async (way) => {
    const attempts = await tryAttacks(wall, { unguarded: false, way });
    expect(attempts.length).toBeGreaterThan(5);
    expect(attempts.filter(({ blocked }) => !blocked)).toEqual([]);
  });

  test.each(ways)('with every permission, by $language, only the wall is left', async (way) => {
    const attempts = await tryAttacks(wall, { unguarded: true, way });
    const open = attempts.filter(({ blocked }) => !blocked).map(({ attempted }) => attempted);
    const all = attempts.map(({ attempted }) => attempted);
    // Where there is no wall each attack does get through: so it is one.
    if (way.isConfined) expect(open).toEqual([]);
    else if (wall === processWall) expect(open).toEqual(all);
    else if (wall === unfilteredBubblewrapWall) expect(open).toEqual(['start a program']);
    else if (wall === bubblewrapWall) expect(open).toEqual([]);
  });

  test('the kernel has the limits, and no process of it an environment of ours', async () => {
    const { pids, runtimePid } = await booted(wall);
    const limits = await of(runtimePid, 'limits');
    for (const line of [
      /^Max file size\s+0\s+0 /m,
      /^Max core file size\s+0\s+0 /m,
      /^Max open files\s+64\s+64 /m,
      /^Max cpu time\s+900\s+900 /m,
    ]) {
      expect(limits).toMatch(line);
    }
    expect(limits).not.toMatch(/^Max data size\s+unlimited/m);
    const known = new Set([...Object.keys(RUNTIME_ENVIRONMENT), 'PWD', '']);
    for (const pid of pids) {
      const names = (await of(pid, 'environ')).split('\0').map((entry) => entry.split('=')[0]!);
      expect(names.filter((name) => !known.has(name))).toEqual([]);
    }
  });

  test('the judge killed at any moment of a start leaves nothing', async () => {
    for (let i = 0; i < 8; i++) {
      const judge = bootingFor(wall);
      await judge.booting;
      await wait(Math.random() * 60);
      // Everything stands still while it is listed: nobody is born unseen.
      const pids = freeze(judge.child.pid!);
      judge.child.kill('SIGKILL');
      resume(pids);
      await judge.ended;
      expect(await goneSoon(pids)).toEqual([]);
    }
  });
});

/** A process of its own that boots sandboxes behind a wall as fast as it can. */
function bootingFor(wall: Wall) {
  const script = join(ROOT, 'tests/fixtures/boots.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, wall.name], { cwd: ROOT });
  onTestFinished(() => void child.kill('SIGKILL'));
  const booting = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { child, booting, ended };
}

describe.each(each(wrapped))('%s', (_, wall) => {
  test('system calls are filtered where the wall says so', async () => {
    const { runtimePid } = await booted(wall);
    const mode = /^Seccomp:\s+(\d)/m.exec(await of(runtimePid, 'status'))?.[1];
    expect(mode).toBe(wall.walls.includes('seccomp') ? '2' : '0');
  });

  test('nobody, without capabilities, in namespaces of its own', async () => {
    const { runtimePid } = await booted(wall);
    const status = await of(runtimePid, 'status');
    expect(status).toMatch(/^CapEff:\s+0+$/m);
    expect(status).toMatch(/^CapBnd:\s+0+$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(status).toMatch(/^NSpid:.*\s1$/m);
    // The middle column of a map is the number outside; the first the one inside.
    expect(await of(runtimePid, 'uid_map')).toMatch(/^\s*65534 /);
  });

  /**
   * bubblewrap, held where its inner process waits for it before it has asked to die with it. That is an option
   * of its own, which it has only without one that comes later.
   */
  const held: Wall = {
    ...wall,
    command(...args) {
      const command = wall.command(...args);
      const at = command.args.indexOf('--disable-userns');
      return { ...command, args: command.args.toSpliced(at, 1, '--userns-block-fd', '0') };
    },
  };

  async function heldProcess() {
    const before = descendants();
    const sandbox = new SandboxProcess(runtime, held, ALLOWANCES.cases);
    onTestFinished(() => sandbox.kill());
    const started = () => descendants().filter((pid) => !before.includes(pid));
    // The watcher, bubblewrap and its inner process.
    await expect.poll(() => started().length, { timeout: PATIENCE }).toBe(3);
    return { sandbox, started: started() };
  }

  test('killed in the middle of its start it leaves nothing', async () => {
    const { sandbox, started } = await heldProcess();
    sandbox.kill();
    expect(await goneSoon(started)).toEqual([]);
  });

  test('ended by somebody else there it leaves nothing', async () => {
    const { started } = await heldProcess();
    const outer = Math.min(...started);
    process.kill(outer, 'SIGKILL');
    expect(await goneSoon(started)).toEqual([]);
  });

  test('its pipe closed there, as when the judge dies, it leaves nothing', async () => {
    const { command } = held;
    const { file, args, env } = command(runtime, ALLOWANCES.cases);
    const child: ChildProcess = spawn(file, args, {
      env,
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    });
    const started = () => descendants(child.pid);
    await expect.poll(() => started().length, { timeout: PATIENCE }).toBe(2);
    const pids = [child.pid!, ...started()];
    child.stdio[3]!.destroy();
    expect(await goneSoon(pids)).toEqual([]);
  });
});

test('a descriptor that the judge was started with does not reach a submission', async () => {
  const folder = await scratchFolder();
  // The number is beyond those that Node seals.
  const left = 40;
  const fifo = join(folder, 'left-open');
  spawnSync('mkfifo', [fifo]);
  const pipe = openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK);
  const end = openSync(fifo, constants.O_WRONLY);
  onTestFinished(() => [pipe, end].forEach((fd) => closeSync(fd)));
  const attack = `
    globalThis.Deno = new Proxy({ args: [], build: {}, env: { get() {} }, mainModule: '' },
      { get: (object, key) => object[key] ?? function () { return ''; } });
    const load = (0, eval)('(name) => import(name)');
    class MovingAverage { async next() {
      const { Socket } = await load('node:net');
      try {
        new Socket({ fd: ${left} }).on('error', console.log).write('from inside');
      } catch (error) { console.log(error); }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return 0;
    } }`;
  await writeFile(join(folder, 'attack.js'), attack);
  const stdio = Array.from({ length: left + 1 }, (_, fd) =>
    fd === 1 ? ('pipe' as const) : fd === left ? end : ('ignore' as const),
  );
  const judge = join(ROOT, 'dist/judge.cjs');
  const args = [judge, 'run', 'moving-average', 'attack.js', '--case', 'sample/1', '--json'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio });
  let out = '';
  child.stdout!.on('data', (chunk) => (out += String(chunk)));
  await new Promise((resolve) => child.on('close', resolve));
  expect(out).toContain('"verdict": "WA"');
  expect(() => readSync(pipe, Buffer.alloc(99))).toThrow('EAGAIN');
});

describe('the wall of macOS', () => {
  test('its profile names nothing but the runtime, the runner and what belongs to the system', () => {
    const profile = sandboxProfile({ binary: '/a "b"/deno', runner: '/c\\d/runner.mjs' });
    expect(profile).toMatch(/^\(version 1\)\n\(deny default\)\n/);
    expect(profile).toContain('(allow process-exec (literal "/a \\"b\\"/deno"))');
    expect(profile).toContain('(literal "/c\\\\d/runner.mjs")');
    expect(profile).not.toMatch(/allow (?:default|network|file-write|process-fork|mach)/);
    const opened = profile.match(/\(/g)!.length;
    expect(profile.match(/\)/g)).toHaveLength(opened);
  });

  test('its path is taken, with a stand-in for sandbox-exec that only becomes the runtime', async () => {
    const folder = await scratchFolder();
    const standIn = join(folder, 'sandbox-exec');
    await writeFile(standIn, '#!/bin/sh\n[ "$1" = -p ] || exit 9\nshift 2\nexec "$@"\n');
    await chmod(standIn, 0o755);
    const wall = sandboxExecWall(standIn);
    if (process.platform !== 'darwin') expect(wall.unavailable()).toBe('needs macOS');
    expect(wall.untested).toBe(true);
    const pool = new SandboxPool({ walls: [{ ...wall, unavailable: () => undefined }] });
    onTestFinished(() => pool.dispose());
    const sandbox = await pool.take();
    expect(sandbox.wall.walls).toEqual(['process', 'permission', 'sandbox-exec']);
  });

  test('where it does not start the next wall is used', async () => {
    const wall = { ...sandboxExecWall('/nowhere/sandbox-exec'), unavailable: () => undefined };
    const pool = new SandboxPool({ walls: [wall, processWall] });
    onTestFinished(() => pool.dispose());
    expect((await pool.take()).wall.name).toBe('process');
  });
});

describe('required walls', () => {
  const broken: Wall = {
    ...bubblewrapWall,
    unavailable: () => undefined,
    command: () => ({ file: '/bin/sh', args: ['-c', 'echo no namespaces >&2; exit 1'], env: {} }),
  };

  test('a wall that does not work is not replaced by a weaker one', async () => {
    const pool = new SandboxPool({ walls: [broken, processWall], required: ['bubblewrap'] });
    await expect(pool.prove()).rejects.toThrow('no namespaces');
    await expect(pool.take()).rejects.toThrow('no sandbox could be started');
    const lenient = new SandboxPool({ walls: [broken, processWall] });
    onTestFinished(() => lenient.dispose());
    await lenient.prove();
    expect(lenient.wall).toBe(processWall);
  });

  test('what was proven is handed out', async () => {
    const pool = new SandboxPool({ walls: [processWall], required: ['permission'] });
    onTestFinished(() => pool.dispose());
    const before = descendants();
    await pool.prove();
    const running = descendants().filter((pid) => !before.includes(pid));
    await pool.take();
    expect(stillRunning(running)).toEqual(running);
    expect(descendants().filter((pid) => !before.includes(pid))).toEqual(running);
  });
});
