import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/judging.ts';

/**
 * Which folders a folder of `judge/` may import, besides itself, `base/` and the words everybody shares. The
 * order is the pipeline's: what stands further down may import only what stands further up.
 */
const ALLOWED: Record<string, string[]> = {
  base: [],
  entry: [],
  check: [],
  sandbox: ['entry'],
  counting: ['sandbox'],
  syntax: ['counting', 'sandbox'],
  compile: ['entry', 'sandbox', 'syntax'],
  languages: ['compile', 'counting', 'sandbox', 'syntax'],
  problem: ['check', 'compile', 'entry', 'api.ts'],
  mutants: ['compile'],
  growth: ['compile', 'languages', 'problem', 'sandbox'],
  execution: ['compile', 'entry', 'languages', 'problem', 'sandbox'],
  explaining: ['compile', 'entry', 'execution', 'languages', 'problem', 'sandbox', 'syntax'],
  judging: [
    'compile',
    'entry',
    'execution',
    'explaining',
    'growth',
    'languages',
    'problem',
    'sandbox',
  ],
  grade: ['compile', 'judging', 'languages', 'problem', 'sandbox', 'workspace.ts'],
  commands: [
    'compile',
    'execution',
    'grade',
    'growth',
    'judging',
    'languages',
    'mutants',
    'problem',
    'sandbox',
    'workspace.ts',
  ],
  watch: ['commands', 'compile', 'judging', 'languages', 'problem', 'sandbox', 'workspace.ts'],
  report: ['commands', 'grade', 'growth', 'problem', 'watch'],
  cli: [
    'commands',
    'compile',
    'grade',
    'judging',
    'languages',
    'problem',
    'report',
    'sandbox',
    'syntax',
    'watch',
    'workspace.ts',
  ],
  // The program, the authors' interface, and the workspace's files.
  '.': ['check', 'cli', 'entry', 'problem'],
};
/** What every folder may import: words and leaves that import no stage. */
const SHARED = ['types.ts', 'verdict.ts'];

interface Import {
  file: string;
  target: string;
}

function importsOf(folder: string): Import[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...text.matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)].map(([, path]) => ({
        file: posix.normalize(file),
        target: posix.join(posix.dirname(file), path!),
      }));
    });
}

const folderOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : '.');

function forbidden({ file, target }: Import): boolean {
  const [from, to] = [folderOf(file), folderOf(target)];
  if (from === to || to === 'base' || SHARED.includes(target)) return false;
  return !ALLOWED[from]!.includes(to === '.' ? target : to);
}

const imports = importsOf(join(ROOT, 'judge'));

test('every folder of judge/ has its allowed imports written down', () => {
  const folders = new Set(imports.map(({ file }) => folderOf(file)));
  expect([...folders].filter((folder) => !(folder in ALLOWED))).toEqual([]);
});

test('imports between folders go one way', () => {
  expect(imports.length).toBeGreaterThan(50);
  expect(imports.filter(forbidden).map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

/** Groups of files that import one another, directly or through others. */
function circles(all: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of all) targets.set(file, [...(targets.get(file) ?? []), target]);
  const reached = (from: string) => {
    const seen = new Set<string>();
    const visit = (file: string) => {
      for (const target of targets.get(file) ?? []) {
        if (seen.has(target)) continue;
        seen.add(target);
        visit(target);
      }
    };
    visit(from);
    return seen;
  };
  const files = [...targets.keys()];
  const reach = new Map(files.map((file) => [file, reached(file)]));
  const around = files.filter((file) => reach.get(file)!.has(file));
  return around.map((file) =>
    around.filter((other) => reach.get(file)!.has(other) && reach.get(other)!.has(file)),
  );
}

test('no files import one another in a circle', () => {
  expect(circles(imports)).toEqual([]);
});

test('the check would notice a circle', () => {
  const [a, b] = ['x/a.ts', 'x/b.ts'];
  expect(
    circles([
      { file: a, target: b },
      { file: b, target: a },
    ]),
  ).toEqual([
    [a, b],
    [a, b],
  ]);
});

test('no folders import one another in a circle', () => {
  const folders = imports
    .map(({ file, target }) => ({ file: folderOf(file), target: folderOf(target) }))
    .filter(({ file, target }) => file !== target && file !== '.' && target !== '.');
  expect(circles(folders)).toEqual([]);
});

test('the check would notice a stage that imports another', () => {
  expect(forbidden({ file: 'compile/x.ts', target: 'execution/execute.ts' })).toBe(true);
  expect(forbidden({ file: 'sandbox/x.ts', target: 'problem/load.ts' })).toBe(true);
  expect(forbidden({ file: 'report/x.ts', target: 'judging/judge.ts' })).toBe(true);
});

test('the sandbox program imports neither problems nor checkers nor Node', () => {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { target } of imports.filter((i) => i.file === file)) visit(target);
  };
  visit('sandbox/runner/main.ts');
  const files = [...seen];
  expect(files.filter((f) => /^(?:problem|check|report|commands|cli)\//.test(f))).toEqual([]);
  for (const file of files) {
    const text = readFileSync(join(ROOT, 'judge', file), 'utf8');
    expect(text.match(/from 'node:/), relative(ROOT, file)).toBeNull();
  }
});

test('every file of judge/ begins with a comment that says what it does', () => {
  const files = readdirSync(join(ROOT, 'judge'), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.normalize(file))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  const silent = files.filter((file) => {
    const text = readFileSync(join(ROOT, 'judge', file), 'utf8').replace(/^#!.*\n/, '');
    return !text.startsWith('/** ') && !text.startsWith('/**\n');
  });
  expect(files.length).toBeGreaterThan(100);
  expect(silent).toEqual([]);
});

test('the map has a row for every folder of judge/, and no other', () => {
  const rows = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8').matchAll(
    /^\| `judge\/(\w+)\/` +\|/gm,
  );
  const named = [...rows].map(([, folder]) => folder!);
  const folders = new Set(imports.map(({ file }) => folderOf(file)).filter((f) => f !== '.'));
  expect(named.sort()).toEqual([...folders].sort());
});

test('nothing in the problems reaches into the judge', () => {
  const reaching = importsOf(join(ROOT, 'problems')).filter(({ target }) =>
    target.startsWith('..'),
  );
  expect(reaching).toEqual([]);
});
