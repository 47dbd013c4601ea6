import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../judge/compile/compile.ts';
import { loadSource, textSource } from '../../judge/compile/source.ts';
import { startExecution } from '../../judge/execution/execute.ts';
import type { SandboxPool } from '../../judge/sandbox/pool.ts';
import type { Entry, Limits } from '../../judge/types.ts';
import { poolForFile, scratchFolder } from '../support/judging.ts';

const entry: Entry = {
  kind: 'function',
  name: 'twice',
  parameters: { x: { kind: 'string' } },
  returns: { kind: 'string' },
};
const limits: Limits = { cpuMs: 2_000, memoryMiB: 512, outputBytes: 1 << 20 };
const source = (text: string, name = 'solution.ts') => textSource(Buffer.from(text), name, name);

/** Compiles a submission and calls it with 21 in a real sandbox. */
async function runText(pool: SandboxPool, text: string, name?: string, asked: Entry = entry) {
  const compiled = await compile(source(text, name), asked);
  if (!compiled.ok) return { diagnostics: compiled.diagnostics };
  const execution = startExecution({ pool, program: compiled.program, problem: { entry: asked } });
  const outcome = await execution.run('[21]', limits);
  execution.close();
  return { ...outcome, instead: execution.instead };
}

describe('every form of an entry is found', () => {
  const pool = poolForFile();

  test.each([
    ['a TypeScript function', 'function twice(x: number): number { return 2 * x; };'],
    ['var and a function expression', 'var twice = function(x) { return 2 * x; };'],
    ['const and an arrow', 'const twice = (x: number) => 2 * x;'],
    ['export function', 'export function twice(x: number) { return 2 * x; }'],
    ['export default function', 'export default function twice(x: number) { return 2 * x; }'],
    ['anonymous default', 'export default (x: number) => 2 * x;'],
    ['renamed export', 'const f = (x: number) => 2 * x; export { f as twice };'],
    ['import, no export', 'import _ from "lodash"; function twice(x) { return _.sum([x, x]); }'],
    ['module.exports of the function', 'module.exports = (x) => 2 * x;'],
    ['module.exports of an object', 'const twice = (x) => 2 * x; module.exports = { twice };'],
    ['exports.name', 'exports.twice = function (x) { return 2 * x; };'],
    [
      'guarded module.exports',
      'function twice(x) { return 2 * x; } if (typeof module !== "undefined") module.exports = twice;',
    ],
    ['class Solution', 'class Solution { twice(x: number): number { return 2 * x; } }'],
    ['exported class Solution', 'export class Solution { twice(x: number) { return 2 * x; } }'],
    [
      'defined twice: the last wins',
      'function twice() { return 1; } function twice(x) { return 2 * x; }',
    ],
    [
      'sloppy: a global by assignment',
      'twice = function (x) { y = 2 * x; return y; };\nvar twice;',
    ],
    [
      'sloppy: with and octals',
      'function twice(x) { with ({ y: 2 }) { return x * y + 010 - 8; } }',
      'solution.js',
    ],
    ['after a comment without line break', 'const twice = (x) => 2 * x // done'],
    [
      'a line that names an interpreter',
      '#!/usr/bin/env node\nfunction twice(x) { return 2 * x; }',
    ],
    ['CRLF and a byte order mark', '\uFEFFfunction twice(x) {\r\n  return 2 * x;\r\n}\r\n'],
    [
      'enums, decorators and generics',
      'enum E { Two = 2 } const d = (v: any, _: any) => v; class A { @d m() {} } const id = <T,>(x: T) => x; function twice(x: number) { new A(); return id(x) * E.Two; }',
    ],
    ['type errors are advice', 'function twice(x: string): boolean { return 2 * x; }'],
    [
      'a commented TreeNode',
      '/**\n * class TreeNode { val: number }\n */\nfunction twice(x) { return 2 * new TreeNode(x).val; }',
    ],
    [
      'an uncommented TreeNode',
      'class TreeNode { constructor(val) { this.v = val; } }\nfunction twice(x) { return 2 * new TreeNode(x).v; }',
    ],
    ['an asynchronous function', 'async function twice(x) { await null; return 2 * x; }'],
  ])('%s', async (_, text, name?: string) => {
    const outcome = await runText(pool, text, name);
    expect(outcome).toMatchObject({ kind: 'returned', output: 42 });
  });

  test.each([
    ['lodash', 'function twice(x) { return _.times(2, () => x).reduce(_.add); }'],
    [
      'priority-queue 6',
      'function twice(x) { const q = new MinPriorityQueue(); q.enqueue(2 * x); return q.dequeue(); }',
    ],
    [
      'priority-queue 5',
      'function twice(x) { const q = new MinPriorityQueue(); q.enqueue(2 * x); return q.dequeue().element; }',
    ],
    [
      'priority-queue 5 with a priority',
      'function twice(x) { const q = new MaxPriorityQueue({ priority: (e) => e.p }); q.enqueue({ p: x }); return 2 * q.front().element.p; }',
    ],
    [
      'priority-queue 5, destructured',
      'function twice(x) { const q = new MinPriorityQueue(); q.enqueue("a", x); const { element, priority } = q.dequeue(); return 2 * priority; }',
    ],
    [
      'priority-queue 5 with compare',
      'function twice(x) { const q = new PriorityQueue({ compare: (a, b) => a - b }); q.enqueue(2 * x); q.enqueue(99); return q.dequeue(); }',
    ],
    [
      'priority-queue 6 with compare',
      'function twice(x) { const q = new PriorityQueue((a, b) => a - b); q.enqueue(2 * x); q.enqueue(99); return q.dequeue(); }',
    ],
    [
      'an extended queue',
      'class Q extends MinPriorityQueue { next() { return this.dequeue(); } } function twice(x) { const q = new Q(); q.enqueue(2 * x); return q.next(); }',
    ],
    [
      'nodes with any number of children, by each of their names',
      'function twice(x) { return [new NaryNode(x), new _Node(x, []), new Node()].reduce((sum, node) => sum + node.val + node.children.length, 0); }',
    ],
    ['Queue', 'function twice(x) { const q = new Queue(); q.enqueue(2 * x); return q.dequeue(); }'],
    [
      'Deque',
      'function twice(x) { const q = new Deque(); q.pushFront(2 * x); return q.popBack(); }',
    ],
    [
      'an import of them',
      'import { MinPriorityQueue } from "@datastructures-js/priority-queue"; function twice(x) { return new MinPriorityQueue().enqueue(2 * x).front(); }',
    ],
    [
      'a require of them',
      'const { Queue } = require("datastructures-js"); function twice(x) { return new Queue([2 * x]).front(); }',
    ],
    [
      'a name of its own instead',
      'class Queue { f(x) { return 2 * x; } } function twice(x) { return new Queue().f(x); }',
    ],
  ])('%s is there', async (_, text) => {
    expect(await runText(pool, text)).toMatchObject({ kind: 'returned', output: 42 });
  });

  test('a single function of another name is judged, and named', async () => {
    const outcome = await runText(pool, 'const helper = 3;\nfunction double(x) { return 2 * x; }');
    expect(outcome).toMatchObject({ kind: 'returned', output: 42, instead: 'double' });
  });

  test('one of two functions of another name is not guessed', async () => {
    expect(await runText(pool, 'function a() {}\nfunction b() {}')).toMatchObject({
      kind: 'missing',
    });
  });

  const codec: Entry = { kind: 'codec', encode: 'enc', decode: 'dec', carries: { kind: 'string' } };

  test.each([
    ['functions', 'const enc = (x) => String(x); const dec = (t) => 2 * t;'],
    ['a class Codec', 'class Codec { enc(x) { return String(x); } dec(t) { return 2 * t; } }'],
  ])('a codec of %s', async (_, text) => {
    expect(await runText(pool, text, undefined, codec)).toMatchObject({ output: 42 });
  });

  test('what encode keeps outside the text never reaches decode', async () => {
    const text = 'let kept; const enc = (x) => { kept = x; return "?"; }; const dec = () => kept;';
    const outcome = await runText(pool, text, undefined, codec);
    expect(outcome).toMatchObject({ kind: 'returned', output: undefined });
  });
});

describe('compile errors say what is wrong and where', () => {
  const errorsOf = async (text: string, name?: string) => {
    const compiled = await compile(source(text, name), entry);
    return compiled.ok ? [] : compiled.diagnostics;
  };

  test.each([
    ['a syntax error', 'function twice(x) {\n  return 2 * ;\n}', 2, 14, 'Unexpected ";"'],
    ['a stray mark', '# Twice\nfunction twice() {}', 1, 2, 'unexpected "#"'],
    ['an open brace', 'function twice(x) {\n  return 2;\n', 3, 1, 'Unexpected end of file'],
    ['an open bracket', 'function twice(x) {\n  return (2;\n}', 2, 12, 'Expected ")"'],
    [
      'const twice',
      'const a = 1;\nfunction twice() {}\nconst a = 2;',
      3,
      7,
      'has already been declared',
    ],
    ['class twice', 'class A {}\nclass A {}', 2, 7, 'has already been declared'],
    [
      'await at the top',
      'const x = 1;\nawait x;\nexport function twice() {}',
      2,
      1,
      'put it into an async function',
    ],
    [
      'a module of Node',
      'import fs from "fs";\nfunction twice() { fs; }',
      1,
      16,
      'cannot import "fs": a submission may import files of its own folder and lodash',
    ],
    [
      'a computed-looking import',
      'function twice() { return import("node:fs"); }',
      1,
      34,
      'cannot import "node:fs"',
    ],
    [
      'a URL',
      'import x from "https://example.com/x.js"; x;',
      1,
      15,
      'cannot import "https://example.com/x.js"',
    ],
    ['an absolute path', 'import x from "/etc/passwd"; x;', 1, 15, 'cannot import "/etc/passwd"'],
    [
      'a parent folder',
      'import x from "../../secret"; x;',
      1,
      15,
      "it is outside the submission's own folder",
    ],
    [
      'a JSON file',
      'import x from "./data.json"; x;',
      1,
      15,
      'only .ts, .js, .mts, .mjs, .cts and .cjs files can be imported',
    ],
    ['JSX', 'function twice() { return <b>2</b>; }', 1, 38, 'Unterminated regular expression'],
    ['a NUL character', 'function twice() {}\n//\0', 2, 3, 'NUL character'],
    [
      'a wide character before it',
      'const 数 = "🎬"; let ä = 1; let ä = 2;\nfunction twice() {}',
      1,
      32,
      'already been declared',
    ],
  ])('%s', async (_, text, line, column, words) => {
    const [first] = await errorsOf(text);
    expect(first).toMatchObject({ file: 'solution.ts', line, column });
    expect(first?.text).toContain(words);
    if (!text.includes('\0')) expect(first?.frame).toContain(`> ${line} |`);
  });

  // What is appended after the last line must not finish what the file leaves open.
  describe.each([
    ['a script', ''],
    ['a module', 'export default 1;\n'],
    ['a script that imports', 'const lodash = require("lodash");\n'],
    ['a module that imports', 'import lodash from "lodash";\n'],
  ])('the end of %s is half written', (_, start) => {
    test.each(['const twice = (x) =>', 'const twice = 1 +', 'if (x)', 'x ? 1 :', 'for (;;)'])(
      '%s',
      async (end) => {
        expect(await errorsOf(`${start}let x = 0;\n${end}`)).toHaveLength(1);
      },
    );
  });

  test('the other declaration is named by its line', async () => {
    const [first] = await errorsOf('let a = 1;\nlet a = 2;');
    expect(first?.text).toContain('(line 1)');
  });
});

describe('files of the submission', () => {
  const pool = poolForFile();

  async function inFolder(files: Record<string, string>) {
    const folder = await scratchFolder();
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return folder;
  }

  test('relative imports inside its folder are bundled', async () => {
    const folder = await inFolder({
      'twice.ts':
        'import { two } from "./lib/two"; import { id } from "./id.js"; export const twice = (x: number) => two() * id(x);',
      'lib/two.ts': 'export { two } from "./deep/index";',
      'lib/deep/index.js': 'exports.two = () => 2;',
      'id.ts': 'export const id = <T,>(x: T): T => x;',
    });
    const loaded = await loadSource(join(folder, 'twice.ts'), 'twice.ts');
    const compiled = await compile(loaded, entry);
    if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.text);
    const execution = startExecution({ pool, program: compiled.program, problem: { entry } });
    expect(await execution.run('[21]', limits)).toMatchObject({ kind: 'returned', output: 42 });
    execution.close();
  });

  test('an error in a helper names the helper', async () => {
    const folder = await inFolder({
      'twice.ts': 'import { two } from "./two"; export const twice = two;',
      'two.ts': 'export const two = ;',
    });
    const loaded = await loadSource(join(folder, 'twice.ts'), 'solutions/twice.ts');
    const compiled = await compile(loaded, entry);
    expect(compiled).toMatchObject({
      ok: false,
      diagnostics: [{ file: 'solutions/two.ts', line: 1 }],
    });
  });
});
