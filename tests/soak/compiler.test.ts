/** The compiler's processes: what is hopeless is ended, and takes nothing from others. */
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { compile } from '../../judge/compile/compile.ts';
import { endCompilers } from '../../judge/compile/service.ts';
import { MAX_SOURCE_BYTES, textSource } from '../../judge/compile/source.ts';
import type { Entry } from '../../judge/types.ts';
import { HOPELESS } from '../support/hopeless.ts';
import { descendants, stillRunning } from '../support/processes.ts';
import { program, RIGHT, workspaceWith } from '../support/program.ts';

const entry: Entry = {
  kind: 'function',
  name: 'twice',
  parameters: { x: { kind: 'number' } },
  returns: { kind: 'number' },
};
const source = (text: string) => textSource(Buffer.from(text), 'f.ts', 'f.ts');
const right = source('function twice(x: number) { return 2 * x; }');

describe('a hopeless text', () => {
  test('is a compile error that says why, and keeps no other waiting', async () => {
    const order: string[] = [];
    const hopeless = compile(source(HOPELESS), entry).then((compiled) => {
      order.push('hopeless');
      return compiled;
    });
    const others = Array.from({ length: 20 }, async () => {
      expect((await compile(right, entry)).ok).toBe(true);
      order.push('right');
    });
    await Promise.all(others);
    expect(await hopeless).toMatchObject({
      ok: false,
      diagnostics: [{ file: 'f.ts', line: 1, text: 'compiling took more than 5 s' }],
    });
    expect(order.indexOf('hopeless')).toBe(20);
  });

  test('costs those whose compiler is ended meanwhile nothing', async () => {
    const compiling = compile(right, entry);
    endCompilers();
    expect((await compiling).ok).toBe(true);
  });
});

describe('a judge in the middle of a hopeless text', () => {
  async function compilingForEver() {
    const cwd = await workspaceWith(HOPELESS + RIGHT);
    const { child, ended } = program(['run', 'moving-average', '--no-growth'], cwd);
    await expect.poll(() => descendants(child.pid).length, { timeout: 30_000 }).toBeGreaterThan(1);
    return { child, ended, running: descendants(child.pid) };
  }

  test('interrupted: exit 130, and no process survives', async () => {
    const { child, ended, running } = await compilingForEver();
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 130 });
    await expect.poll(() => stillRunning(running), { timeout: 30_000 }).toEqual([]);
  });

  test('killed: no process survives', async () => {
    const { child, ended, running } = await compilingForEver();
    child.kill('SIGKILL');
    expect(await ended).toMatchObject({ code: 'SIGKILL' });
    await expect.poll(() => stillRunning(running), { timeout: 30_000 }).toEqual([]);
  });
});

test('a text that the compiler does not survive is refused in words, and takes no other with it', async () => {
  const deep = source(`function twice(x) { return ${'('.repeat(MAX_SOURCE_BYTES - 100)}`);
  const library = source('import _ from "lodash"; function twice(x) { return _.sum([x, x]); }');
  const compiled = await Promise.all(
    [right, deep, library, deep, right].map((each) => compile(each, entry)),
  );
  expect(compiled.map(({ ok }) => ok)).toEqual([true, false, true, false, true]);
  expect(compiled[1]).toMatchObject({
    diagnostics: [{ line: 1, text: expect.stringMatching(/too deeply nested/) as string }],
  });
  // Nor has it taken the compiler from those who use it for something else.
  await expect(build({ stdin: { contents: '' }, write: false })).resolves.toBeDefined();
});
