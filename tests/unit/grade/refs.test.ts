/** What grading reads of a repository: which refs, and which files of them. */
import { describe, expect, test } from 'vitest';
import { bytesOf, type Ref, showBytes } from '../../../judge/grade/git.ts';
import { type Objects, Unreadable } from '../../../judge/grade/objects.ts';
import { chooseRefs, parseNames, parseRefsFile } from '../../../judge/grade/refs.ts';
import { findMisplaced, findSubmission, openSolutions } from '../../../judge/grade/solutions.ts';
import { Tree } from '../../../judge/grade/tree.ts';
import { UsageError } from '../../../judge/types.ts';

const ref = (name: string, target = ''): Ref => ({ name, id: `id of ${name}`, target });

describe('refs', () => {
  const REFS = [
    ref('refs/heads/main'),
    ref('refs/heads/solutions/ann'),
    ref('refs/heads/solutions/bob'),
    ref('refs/heads/solutions/old/eve'),
    ref('refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk'),
    ref('refs/remotes/origin/trunk'),
    ref('refs/remotes/origin/ann'),
    ref('refs/remotes/origin/main'),
    ref('refs/remotes/fork/main'),
    ref('refs/remotes/fork/master'),
    ref('refs/remotes/fork/ann'),
    ref('refs/tags/v1'),
    ref('refs/pull/7/head'),
    ref('refs/remotes/origin/pr/8'),
    ref('refs/pull/17/head'),
    ref('refs/pull/70/head'),
    ref('refs/pull/7/merge'),
  ];
  const chosen = (patterns: string[], pulls: number[] = [], refs = REFS) =>
    chooseRefs(refs, { patterns: patterns.map(bytesOf), pulls });
  const shown = (...args: Parameters<typeof chosen>) => chosen(...args).map((ref) => ref.shown);

  test('without a word they are the branches of every remote but its default ones', () => {
    // Where a remote says which is its default, a branch called main is one like any other.
    expect(shown([])).toEqual(['fork/ann', 'origin/ann', 'origin/main', 'origin/pr/8']);
  });

  test.each<[string, string, string[]]>([
    ['* stays within a part', 'solutions/*', ['solutions/ann', 'solutions/bob']],
    ['** does not', 'solutions/**', ['solutions/ann', 'solutions/bob', 'solutions/old/eve']],
    ['? is one character', 'v?', ['v1']],
    ['? is no slash', 'solutions?ann', []],
    ['dots are dots', 'solutions/a.n*', []],
    ['brackets are brackets', '[a-z]*', []],
    ['the whole name counts', 'solutions/a*', ['solutions/ann']],
    [
      'it may begin anywhere a short name does',
      '*/ann',
      ['fork/ann', 'solutions/ann', 'origin/ann'],
    ],
    ['or be written out', 'refs/tags/*', ['v1']],
  ])('patterns: %s', (_, pattern, names) => {
    // One that is always there, so that nothing else may match.
    const others = shown([pattern, 'refs/heads/main']).filter((name) => name !== 'main');
    expect(others.sort()).toEqual(names.sort());
  });

  test("a remote's HEAD matches no pattern: it is another branch's name", () => {
    expect(shown(['refs/remotes/origin/*'])).not.toContain('origin/HEAD');
  });

  test('a name is looked for wherever a short name may stand', () => {
    expect(chosen(['origin/ann']).map(({ name }) => name)).toEqual(['refs/remotes/origin/ann']);
    expect(chosen(['heads/main']).map(({ name }) => name)).toEqual(['refs/heads/main']);
    const twice = [ref('refs/heads/x'), ref('refs/tags/x'), ref('refs/heads/y')];
    expect(shown(['x', 'y'], [], twice)).toEqual(['refs/heads/x', 'y', 'refs/tags/x']);
  });

  test('each is there once, by name, whatever asked for it', () => {
    expect(shown(['v1', 'main', 'v*', 'v1'])).toEqual(['main', 'v1']);
  });

  test('heads of pull requests are found by number, wherever they were fetched to', () => {
    expect(chosen([], [8, 7]).map(({ name }) => name)).toEqual([
      'refs/pull/7/head',
      'refs/remotes/origin/pr/8',
    ]);
  });

  test('what is not there is kept without an object, once, and stops nobody else', () => {
    const absent = chosen(['main', 'gone', 'gone'], [99]).filter(({ id }) => id === null);
    expect(absent.map(({ shown }) => shown)).toEqual(['gone', 'refs/pull/99/head']);
    expect(chosen(['main', 'none*'])).toHaveLength(1);
  });

  test.each<[string, string[], number[], RegExp]>([
    ['a name with a slip', ['solutions/amn'], [], /solutions\/amn.*\n.*solutions\/ann/],
    ['a pattern', ['zzz*'], [], /zzz\*$/],
    [
      'a pattern of branches that only a remote has',
      ['heads/ann*'],
      [],
      /^no ref matches heads\/ann\*\ndid you mean the remote branches\? judge grade 'origin\/ann\*' 'fork\/ann\*'$/,
    ],
    ['a pull request', [], [99], /99.*git fetch/],
  ])('nothing at all is an error: %s', (_, patterns, pulls, why) => {
    expect(() => chosen(patterns, pulls)).toThrow(UsageError);
    expect(() => chosen(patterns, pulls)).toThrow(why);
  });

  test('no remote branches are an error', () => {
    expect(() => chosen([], [], [ref('refs/heads/main')])).toThrow(/remote branches/);
  });

  test('names are bytes: shown as UTF-8 where they are that, else byte by byte', () => {
    expect(showBytes(bytesOf('é👍'))).toBe('é👍');
    expect(showBytes('a\xff\xe9')).toBe('a\\xff\\xe9');
    expect(showBytes('a\u001b')).toBe('a\\u{1b}');
    expect(parseNames(['é'])).toEqual(['\xc3\xa9']);
    const file = Buffer.concat([
      Buffer.from('a b\r\n\n'),
      Buffer.from([0xff, 0x0a]),
      Buffer.from('c'),
    ]);
    expect(parseRefsFile(file)).toEqual(['a b', '\xff', 'c']);
  });
});

/** What is in a folder: a text is a file, a pair a name with a mode of its own. */
interface Files {
  [name: string]: string | Files | { mode: string; content: string };
}

/** Objects as git keeps them, out of memory; their ids are numbers. */
class Kept {
  readonly #all: { type: string; content: Buffer }[] = [];
  readonly reads: string[] = [];

  keep(type: string, content: Buffer): string {
    return (this.#all.push({ type, content }) - 1).toString(16).padStart(40, '0');
  }

  tree(files: Files): string {
    const entries = Object.entries(files).flatMap(([name, file]) => {
      const [mode, id] =
        typeof file === 'string'
          ? ['100644', this.keep('blob', Buffer.from(file))]
          : 'mode' in file && typeof file.content === 'string'
            ? [file.mode as string, this.keep('blob', Buffer.from(file.content))]
            : ['40000', this.tree(file)];
      return [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')];
    });
    return this.keep('tree', Buffer.concat(entries));
  }

  read(id: string, type: string, check: (bytes: number) => void): Promise<Buffer> {
    const found = this.#all[Number.parseInt(id, 16)];
    this.reads.push(`${type} ${id}`);
    if (found?.type !== type) return Promise.reject(new Unreadable('is missing or damaged'));
    check(found.content.length);
    return Promise.resolve(found.content);
  }
}

describe('solutions', () => {
  const open = (files: Files, prefix: string[] = []) => {
    const kept = new Kept();
    const id = kept.tree(files);
    return openSolutions(kept as unknown as Objects, id, prefix);
  };
  const find = async (solutions: Files, problem = 'p') =>
    findSubmission((await open({ solutions })).solutions!, problem);

  test.each<[string, Files, string, string]>([
    ['TypeScript before JavaScript', { 'p.js': 'js', 'p.ts': 'ts' }, 'solutions/p.ts', 'ts'],
    ['a file before a folder', { p: { 'index.ts': 'in' }, 'p.js': 'js' }, 'solutions/p.js', 'js'],
    ['a folder of its own', { p: { 'index.js': 'in' } }, 'solutions/p/index.js', 'in'],
  ])('are found where one file is judged: %s', async (_, files, file, text) => {
    expect(await find(files)).toMatchObject({ file, text });
  });

  test('that are not there are none', async () => {
    expect(await find({ 'q.ts': '' })).toBeUndefined();
    expect(await find({ p: { 'main.ts': '' } })).toBeUndefined();
    const solutionsOf = async (...of: Parameters<typeof open>) => (await open(...of)).solutions;
    expect(await solutionsOf({ 'README.md': '' })).toBeUndefined();
    expect(await solutionsOf({ a: { solutions: { 'p.ts': '' } } }, ['a', 'b'])).toBeUndefined();
    expect(await solutionsOf({ a: { b: { solutions: {} } } }, ['a', 'b'])).toBeDefined();
  });

  test.each<[Files, string | undefined]>([
    [{ solutions: { 'TwoSum.py': '' } }, 'solutions/TwoSum.py'],
    [{ solutions: { two_sum: { 'main.ts': '' } } }, 'solutions/two_sum'],
    [{ solutions: { 'two-sum.mts': '' }, 'twosum.ts': '' }, 'solutions/two-sum.mts'],
    [{ 'two sum.ts': '' }, 'two sum.ts'],
    [{ solutions: { 'two-sum.md': '', 'two-sums.ts': '', 'two-sum.cases.json': '' } }, undefined],
  ])('that are probably meant are told by their letters: %j', async (files, found) => {
    expect(findMisplaced(await open(files), 'two-sum')).toBe(found);
  });

  test('read other files of their folder, further in or out, but never out of it', async () => {
    const source = await find({
      p: { 'index.ts': '', 'a.ts': 'a', lib: { 'b.ts': 'b' } },
      'c.ts': 'c',
    });
    const read = (path: string) => source!.readSibling(path);
    expect(await read('a.ts')).toBe('a');
    expect(await read('lib/../lib/b.ts')).toBe('b');
    expect(await read('../c.ts')).toBeUndefined();
    expect(await read('lib')).toBeUndefined();
    expect(await read('a.ts/x')).toBeUndefined();
    expect(await read('none.ts')).toBeUndefined();
  });

  test.each([
    ['120000', /solutions\/p\.ts: .*symbolic link/],
    ['160000', /submodule/],
    ['100600', /regular file/],
  ])('of mode %s are refused by name', async (mode, why) => {
    await expect(find({ 'p.ts': { mode, content: 'x' } })).rejects.toThrow(why);
  });

  test('that are a link cannot be opened, and a link to another file is not followed', async () => {
    await expect(open({ solutions: { mode: '120000', content: '/etc' } })).rejects.toThrow(
      /solutions: .*symbolic link.*folder/,
    );
    const source = await find({ 'p.ts': '', 'a.ts': { mode: '120000', content: 'b.ts' } });
    expect(await source!.readSibling('a.ts')).toBeUndefined();
  });
});

describe('a folder', () => {
  test('is read once, however often it is asked for', async () => {
    const kept = new Kept();
    const root = await Tree.read(kept as unknown as Objects, kept.tree({ a: { b: 'x' } }));
    const [first, second] = await Promise.all([root.folder('a'), root.folder('a')]);
    expect(first).toBe(second);
    expect(kept.reads).toHaveLength(2);
    expect(root.isFolder('a')).toBe(true);
    expect(first!.isFolder('b')).toBe(false);
    expect(first!.names).toEqual(['b']);
  });

  test('has names with blanks, and modes with a leading zero', async () => {
    const kept = new Kept();
    const inner = kept.tree({ 'a b': 'x' });
    const entry = Buffer.concat([Buffer.from('040000 f\0'), Buffer.from(inner, 'hex')]);
    const root = await Tree.read(kept as unknown as Objects, kept.keep('tree', entry));
    expect((await root.folder('f'))!.names).toEqual(['a b']);
  });

  test.each([
    ['ends in the middle of an id', Buffer.from('100644 a\0short')],
    ['has no mode', Buffer.from('x')],
    ['has no end of a name', Buffer.from('100644 abc')],
  ])('that %s is damaged', async (_, content) => {
    const kept = new Kept();
    const id = kept.keep('tree', content);
    const reading = Tree.read(kept as unknown as Objects, id, 'solutions');
    await expect(reading).rejects.toThrow(UsageError);
    await expect(reading).rejects.toThrow(/^solutions: is damaged/);
  });

  test('tells the size of a file, and its path, before it is read', async () => {
    const kept = new Kept();
    const root = await Tree.read(kept as unknown as Objects, kept.tree({ a: { b: 'four' } }));
    const folder = (await root.folder('a'))!;
    const told: unknown[] = [];
    await folder.file('b', (bytes, shown) => told.push(bytes, shown));
    expect(told).toEqual([4, 'a/b']);
    await expect(folder.file('c', () => undefined)).rejects.toThrow(/^a\/c: /);
  });
});
