import { describe, expect, test } from 'vitest';
import { SandboxError, SandboxPool } from '../../judge/sandbox/pool.ts';
import { processWall } from '../../judge/sandbox/walls/process.ts';
import type { Wall } from '../../judge/sandbox/walls/wall.ts';
import { descendants, goneSoon } from '../support/processes.ts';
import { entry, limits, sandboxBehind } from '../support/sandbox-contract.ts';
import { strongestWall } from '../support/walls.ts';

// Behind the others: tests/walls.
sandboxBehind(await strongestWall());

describe('the pool', () => {
  const broken = (name: string, script: string): Wall => ({
    ...processWall,
    name,
    command: () => ({ file: '/bin/sh', args: ['-c', script], env: {} }),
  });

  test('a wall that does not boot gives way to the next', async () => {
    const pool = new SandboxPool({
      walls: [broken('broken', 'echo no namespaces >&2; exit 1'), processWall],
    });
    pool.warm(2);
    const process = await pool.take();
    expect(process.wall.name).toBe('process');
    expect(pool.wall.name).toBe('process');
    await pool.dispose();
  });

  test('when none boots the last words are told', async () => {
    const pool = new SandboxPool({ walls: [broken('broken', 'echo no namespaces >&2; exit 1')] });
    const told = 'no sandbox could be started (no namespaces): `judge doctor`';
    await expect(pool.take()).rejects.toThrow(told);
    expect(() => pool.wall).toThrow(told);
  });

  test('a program that is not there is said', async () => {
    const gone = { ...processWall, command: () => ({ file: '/nowhere/sh', args: [], env: {} }) };
    await expect(new SandboxPool({ walls: [gone] }).take()).rejects.toThrow(SandboxError);
  });

  test('a pool that was ended starts nothing more, whoever still waits for a process', async () => {
    const before = descendants();
    const pool = new SandboxPool();
    const waiting = pool.take();
    pool.killAll();
    await expect(waiting).rejects.toThrow(SandboxError);
    pool.warm(2);
    const ours = () => descendants().filter((pid) => !before.includes(pid));
    await expect.poll(ours, { timeout: 10_000 }).toEqual([]);
  });

  test('warmed processes are handed out and the rest are ended', async () => {
    const before = descendants();
    const pool = new SandboxPool({ walls: [processWall] });
    pool.warm(3);
    const first = await pool.take();
    expect(first.alive).toBe(true);
    const running = descendants().filter((pid) => !before.includes(pid));
    expect(running.length).toBeGreaterThanOrEqual(3);
    await pool.dispose();
    expect(first.alive).toBe(false);
    expect(await goneSoon(running)).toEqual([]);
  });

  /** Behind this wall is a program of the test's that speaks the protocol badly. */
  const speaking = (script: string) => {
    const ready = '\\000\\000\\000\\020{"type":"ready"}';
    return new SandboxPool({ walls: [broken('speaking', `printf '${ready}'; ${script}`)] });
  };

  test.each([
    ['garbage', "printf 'garbage, and more'", 'a frame of'],
    ['a huge length', "printf '\\377\\377\\377\\377'", 'a frame of 4294967295 bytes'],
    ['no JSON', "printf '\\000\\000\\000\\003abc'", 'a frame that is not JSON'],
    ['no reply', "printf '\\000\\000\\000\\002[]'", 'a frame that is no reply'],
    [
      'an answer to another question',
      `printf '\\000\\000\\000\\036{"type":"returned","output":1}'`,
      'answered "returned" to another question',
    ],
  ])('%s on the channel is the fault of the submission', async (_, script, words) => {
    // It answers when it is asked, and then waits until it is ended.
    const pool = speaking(`head -c 4 >/dev/null; ${script}; cat >/dev/null`);
    const process = await pool.take();
    const outcome = await process.load({ script: '', others: [] }, entry, limits);
    expect(outcome).toMatchObject({ kind: 'died', death: { cause: 'protocol' } });
    if (outcome.kind === 'died') expect(outcome.death.message).toContain(words);
    await pool.dispose();
  });

  test('half a frame is waited for until the wall clock runs out', async () => {
    const pool = speaking("printf '\\000\\000'; cat >/dev/null");
    const process = await pool.take();
    const outcome = await process.load({ script: '', others: [] }, entry, { ...limits, cpuMs: 10 });
    expect(outcome).toMatchObject({ kind: 'died', death: { cause: 'wall' } });
    await pool.dispose();
  });
});
