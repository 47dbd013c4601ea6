import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './support.ts';

/**
 * Which folders a folder of `judge/` may import, besides itself and the words everybody shares. Stages do
 * not know one another; data goes one way.
 */
const ALLOWED: Record<string, string[]> = {
  entry: [],
  check: ['entry'],
  compile: ['entry'],
  sandbox: ['entry'],
  growth: [],
  measure: ['compile', 'growth', 'sandbox'],
  problem: ['check', 'entry'],
  mutants: ['compile', 'problem'],
  grade: ['compile', 'problem', 'sandbox', '.'],
  report: ['commands', 'grade', 'mutants', 'watch'],
  watch: ['commands', 'compile', 'problem', 'sandbox', '.'],
  commands: ['compile', 'grade', 'mutants', 'problem', 'sandbox', '.'],
  cli: ['commands', 'compile', 'grade', 'problem', 'report', 'sandbox', 'watch', '.'],
  // The files of `judge/` itself put the stages together.
  '.': ['check', 'compile', 'entry', 'growth', 'measure', 'problem', 'sandbox', 'cli'],
};
/** Files of `judge/` that every folder may import: words and leaves that import no stage. */
const SHARED = [
  'types.ts',
  'verdict.ts',
  'format.ts',
  'parse.ts',
  'package.ts',
  'nearest.ts',
  'cost-class.ts',
  'workflow-commands.ts',
  'api.ts',
];

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
  if (from === to || SHARED.includes(target)) return false;
  return !ALLOWED[from]!.includes(to);
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

test('the check would notice a stage that imports another', () => {
  expect(forbidden({ file: 'compile/x.ts', target: 'sandbox/pool.ts' })).toBe(true);
  expect(forbidden({ file: 'sandbox/x.ts', target: 'problem/load.ts' })).toBe(true);
  expect(forbidden({ file: 'report/x.ts', target: 'judge.ts' })).toBe(true);
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

test('the map has a line for every file of judge/', () => {
  const rows = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8').matchAll(/^\| (`judge.*?) \|/gm);
  const named = new Set<string>();
  for (const [, cell] of rows) {
    let folder = '';
    for (const [, path] of cell!.matchAll(/`([^`]+)`/g)) {
      // Further files of a row stand without their folder.
      if (path!.includes('/')) folder = posix.dirname(path!);
      named.add(posix.join(folder, posix.basename(path!)));
    }
  }
  const files = readdirSync(join(ROOT, 'judge'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => posix.join('judge', posix.normalize(file)));
  const unnamed = (file: string) =>
    !named.has(file) && !named.has(posix.join(posix.dirname(file), '*.ts'));
  expect(files.filter(unnamed)).toEqual([]);
  expect([...named].filter((path) => !path.endsWith('*.ts') && !files.includes(path))).toEqual([]);
});

test('nothing in the problems reaches into the judge', () => {
  const reaching = importsOf(join(ROOT, 'problems')).filter(({ target }) =>
    target.startsWith('..'),
  );
  expect(reaching).toEqual([]);
});
