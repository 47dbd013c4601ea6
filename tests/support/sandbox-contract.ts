/** What a sandbox is for, as tests behind any wall: values cross, limits end what misbehaves, nothing is left. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { compile } from '../../judge/compile/compile.ts';
import { textSource } from '../../judge/compile/source.ts';
import type { SandboxPool } from '../../judge/sandbox/pool.ts';
import type { Purpose } from '../../judge/sandbox/runtime.ts';
import type { CallOutcome, LoadOutcome } from '../../judge/sandbox/process.ts';
import type { Wall } from '../../judge/sandbox/walls/wall.ts';
import type { Entry, Limits } from '../../judge/types.ts';
import { descendants, goneSoon } from './processes.ts';
import { poolForFile } from './judging.ts';

export const entry: Entry = {
  kind: 'function',
  name: 'f',
  parameters: { x: { kind: 'string' } },
  returns: { kind: 'string' },
};
export const limits: Limits = { cpuMs: 600, memoryMiB: 256, outputBytes: 1 << 20 };

async function load(pool: SandboxPool, text: string, purpose: Purpose = 'cases') {
  const compiled = await compile(textSource(Buffer.from(text), 'f.js', 'f.js'), entry);
  if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.text);
  const process = await pool.take(purpose);
  return { process, loaded: await process.load(compiled.program, entry, limits) };
}

/** Loads a submission and calls it once; the process is dead and reaped afterwards. */
async function call(
  pool: SandboxPool,
  text: string,
  x: unknown = 1,
  within = limits,
): Promise<CallOutcome | LoadOutcome> {
  const { process, loaded } = await load(pool, text);
  const outcome =
    loaded.kind === 'loaded' ? await process.call('whole', JSON.stringify([x]), within) : loaded;
  process.kill();
  await process.closed;
  return outcome;
}

/** What a sandbox is for, behind one wall. */
export function sandboxBehind(wall: Wall): void {
  describe(`behind ${wall.name}`, () => {
    const pool = poolForFile({ walls: [wall] });

    test('an input becomes an output, with what it cost', async () => {
      const outcome = await call(pool, 'function f(x) { return [x + 1, NaN]; }', 41);
      expect(outcome).toMatchObject({ kind: 'returned', output: [42, NaN], console: '' });
      const { cpuMs, wallMs, memoryMiB } = outcome.usage;
      expect(cpuMs).toBeGreaterThan(0);
      expect(wallMs).toBeGreaterThan(0);
      expect(memoryMiB).toBeGreaterThan(20);
    });

    test.each([
      [
        'endless loop',
        'function f() { for (;;); }',
        'cpu',
        /still running after 0.6 s of CPU time/,
      ],
      [
        'waiting',
        'function f() { return new Promise((r) => setTimeout(r, 1e6)); }',
        'wall',
        /no answer after 2.8 s/,
      ],
      [
        'heap',
        'function f() { const a = []; for (;;) a.push([1, 2, 3]); }',
        'memory',
        /more than 256 MiB/,
      ],
      [
        'console flood',
        'function f() { for (;;) console.log("x".repeat(100)); }',
        'output',
        /still printing after 0.6 s of CPU time/,
      ],
      ['large output', 'function f() { return "x".repeat(2e6); }', 'output', /more than 1,024 KiB/],
      ['exit code', 'function f() { process.exit(3); }', 'exit', /exit code 3/],
    ])('%s', async (_, text, cause, message) => {
      // What memory ends must not end by time on a slow machine.
      const within = cause === 'memory' ? { ...limits, cpuMs: 10 * limits.cpuMs } : limits;
      const outcome = await call(pool, text, 1, within);
      expect(outcome).toMatchObject({ kind: 'died', death: { cause } });
      if (outcome.kind === 'died') expect(outcome.death.message).toMatch(message);
      if (cause === 'memory') expect(outcome.usage.memoryMiB).toBeGreaterThan(limits.memoryMiB / 2);
    });

    test.each([
      [
        'endless recursion',
        'function f(n) { return 1 + f(n + 1); }',
        'RangeError',
        /Maximum call stack/,
      ],
      ['an exception', 'function f() { null.x; }', 'TypeError', /Cannot read properties of null/],
      ['a thrown text', 'function f() { throw "no"; }', 'a thrown value', /^no$/],
      [
        'a huge message',
        'function f() { throw new Error("x".repeat(1e5)); }',
        'Error',
        /^x{8192}$/,
      ],
      ['a rejection', 'async function f() { throw new RangeError("late"); }', 'RangeError', /late/],
    ])('%s is an exception', async (_, text, name, message) => {
      const outcome = await call(pool, text);
      expect(outcome).toMatchObject({ kind: 'threw', error: { name } });
      if (outcome.kind === 'threw') expect(outcome.error.message).toMatch(message);
    });

    test('an exception while loading is not blamed on a call', async () => {
      expect(await call(pool, 'throw new Error("top");\nfunction f() {}')).toMatchObject({
        kind: 'threw',
        error: { message: 'top' },
      });
    });

    test('recursion 400,000 deep is legitimate', async () => {
      const text = 'function f(n) { return n === 0 ? 0 : 1 + f(n - 1); }';
      // Its stack is 60 MB of fresh memory, which some machines are slow to give.
      const outcome = await call(pool, text, 400_000, { ...limits, cpuMs: 10_000 });
      expect(outcome).toMatchObject({ kind: 'returned', output: 400_000 });
    });

    test('what is printed is kept apart from the output', async () => {
      const outcome = await call(
        pool,
        'function f(x) { console.log("a", { x }); console.error("b"); process.stdout.write("c"); return x; }',
        7,
      );
      expect(outcome).toMatchObject({ kind: 'returned', output: 7, console: 'a { x: 7 }\nb\nc' });
    });

    test('of much printing 64 KiB are kept, and beyond 256 KiB messages are only counted', async () => {
      const text =
        'function f() { for (let i = 0; i < 5000; i++) console.log("y".repeat(99)); return 1; }';
      const outcome = await call(pool, text);
      expect(outcome).toMatchObject({ kind: 'returned', output: 1 });
      expect(outcome.console).toMatch(
        /^(?:y{99}\n)+y*\n… 196664 characters more\n… 2378 messages more$/,
      );
    });

    test('console output before a death is kept', async () => {
      const outcome = await call(pool, 'function f() { console.log("before"); for (;;); }');
      expect(outcome).toMatchObject({ kind: 'died', console: 'before\n' });
    });

    test('one submission sees nothing of another', async () => {
      await call(pool, 'globalThis.left = 1; Array.prototype.left = 1; function f() { return 1; }');
      const outcome = await call(pool, 'function f() { return [typeof left, [].left]; }');
      expect(outcome).toMatchObject({ output: ['undefined', undefined] });
    });

    test('calls of one submission share its process; each is clocked alone', async () => {
      const { process } = await load(
        pool,
        'let n = 0; function f(x) { for (let i = 0; i < x; i++) n++; return n; }',
      );
      const long = await process.call('whole', '[100000000]', limits);
      const short = await process.call('whole', '[1]', limits);
      expect([long, short]).toMatchObject([{ output: 100_000_000 }, { output: 100_000_001 }]);
      expect(short.usage.cpuMs).toBeLessThan(long.usage.cpuMs / 2);
      process.kill();
    });

    test('killed at any moment, nothing is left', async () => {
      const before = descendants();
      for (const delay of [0, 1, 3, 10, 30]) {
        const process = await pool.take();
        void process.load({ script: 'for (;;);', others: [] }, entry, limits);
        await wait(delay);
        const running = descendants().filter((pid) => !before.includes(pid));
        expect(running.length).toBeGreaterThan(0);
        process.kill();
        await process.closed;
        expect(await goneSoon(running)).toEqual([]);
      }
    });
  });
}
