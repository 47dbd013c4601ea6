import { describe, expect, test } from 'vitest';
import { parseType } from '../../../judge/entry/parse-type.ts';
import { languageOf } from '../../../judge/languages/index.ts';
import { explainThrown } from '../../../judge/languages/python/exceptions.ts';
import { importedFiles } from '../../../judge/languages/python/imports.ts';
import { PYTHON_WAY_IN } from '../../../judge/languages/python/way-in.ts';
import { starterOf } from '../../../judge/problem/starter.ts';
import type { Source } from '../../../judge/compile/source.ts';
import { type Death, deathBy } from '../../../judge/sandbox/death.ts';

test('the ending of a file says which language it is in', () => {
  expect(languageOf({ name: 'a.py' }).name).toBe('Python');
  expect(languageOf({ name: 'a.mts' }).name).toBe('TypeScript or JavaScript');
});

describe('an attack of `judge doctor`', () => {
  const usage = { cpuMs: 1, wallMs: 1, waitedMs: 1, memoryMiB: 1 };
  const lootOf = (death: Death) =>
    PYTHON_WAY_IN.lootOf({ kind: 'died', death, usage, console: '' });

  test('that came to no end was not tried, which is not being blocked', () => {
    expect(() => lootOf(deathBy('wall', 'no answer'))).toThrow('the worker did not answer');
    expect(() => lootOf(deathBy('cpu', 'still running'))).toThrow('the worker did not answer');
    expect(lootOf(deathBy('signal', 'crashed'))).toBeUndefined();
  });

  test('waits for its worker without a clock: a slow machine is no fault', () => {
    const target = { folder: '', secret: '', port: 1, pid: 1, programs: [] };
    const attack = { attempted: 'write a file', modules: [], code: '' } as const;
    const { script } = PYTHON_WAY_IN.submissionOf(attack, target)!;
    expect(script).toContain('Atomics.wait(head, 0, 0);');
  });
});

describe('the files of a submission', () => {
  const folder: Record<string, string> = {
    'helper.py': 'from pack.inner import x\nimport json',
    'pack/__init__.py': '',
    'pack/inner.py': 'x = 1',
    'other.py': '',
  };
  const sourceOf = (text: string): Source => ({
    file: 'solutions/a.py',
    name: 'a.py',
    text,
    readSibling: (path) => Promise.resolve(folder[path]),
  });

  test.each([
    ['import helper', ['helper.py', 'pack/__init__.py', 'pack/inner.py']],
    ['import os, pack as p', ['pack/__init__.py']],
    [
      'def f():\n    from pack import (\n        inner,\n    )',
      ['pack/__init__.py', 'pack/inner.py'],
    ],
    ['helper = 1', []],
  ])('%j', async (text, paths) => {
    const found = await importedFiles(sourceOf(text));
    if ('refused' in found) throw new Error(found.refused);
    expect(found.files.map(([path]) => path).sort()).toEqual(paths);
  });
});

test('an exception of the interpreter names no value of the case', () => {
  const explained = (name: string, message: string) =>
    explainThrown({ name, message, stack: '' }).message;
  expect(explained('IndexError', 'list index out of range')).toBe(
    'threw IndexError: list index out of range',
  );
  expect(explained('KeyError', "'secret'")).toBe('threw KeyError');
  expect(explained('ValueError', 'invalid literal for int(): 42')).toBe('threw ValueError');
  expect(explained('Secret42', '')).toBe('threw an exception');
  expect(explained('MemoryError', '')).toBe(
    'threw MemoryError: it asked for more memory at once than there is',
  );
  expect(explained('AttributeError', "'NoneType' object has no attribute 'val'")).toBe(
    "threw AttributeError: 'NoneType' object has no attribute …",
  );
});

test('a method that takes no instance is asked for its `self`; a function is not', () => {
  const detail = (message: string) =>
    explainThrown({ name: 'TypeError', message, stack: '' }).detail;
  const method = 'MovingAverage.next() takes 1 positional argument but 2 were given';
  expect(detail(method)).toBe(`TypeError: ${method}; is \`self\` its first parameter?`);
  const plain = 'f() takes 1 positional argument but 2 were given';
  expect(detail(plain)).toBe(`TypeError: ${plain}`);
});

test('a starter is the stub that people know', () => {
  expect(
    starterOf(
      {
        kind: 'class',
        name: 'Window',
        construct: { parameters: { size: parseType('integer') } },
        methods: {
          add: {
            description: 'Adds.',
            parameters: { at: parseType('number') },
            returns: parseType('void'),
          },
          row: { parameters: {}, returns: parseType('[integer, string][]') },
        },
      },
      'py',
    ),
  ).toBe(`class Window:
    def __init__(self, size: int):
        pass

    def add(self, at: float) -> None:
        """Adds."""
        pass

    def row(self) -> List[Tuple[int, str]]:
        return []
`);
  const codec = starterOf(
    {
      kind: 'codec',
      encode: 'serialize',
      decode: 'deserialize',
      carries: parseType('TreeNode | null'),
    },
    'py',
  );
  expect(codec).toContain('    def deserialize(self, data: str) -> Optional[TreeNode]:\n');
});
