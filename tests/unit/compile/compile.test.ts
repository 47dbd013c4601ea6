/** What compiling says of a submission besides the script: places, and how files are read. */
import type { Message } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { diagnosticsOf } from '../../../judge/compile/diagnostics.ts';
import { loaderFor } from '../../../judge/compile/imports.ts';
import {
  checkSize,
  MAX_SOURCE_BYTES,
  recordSiblings,
  shownFile,
  textSource,
} from '../../../judge/compile/source.ts';
import { SUBMISSION } from '../../../judge/syntax/script.ts';
import { UsageError } from '../../../judge/types.ts';

const source = (text: string, name = 'a.ts') =>
  textSource(Buffer.from(text), `solutions/${name}`, name);

describe('a diagnostic', () => {
  const message = (more: Partial<Message['location']> | null, notes: Message['notes'] = []) =>
    ({
      text: 'Unexpected',
      notes,
      location: more && {
        file: `${SUBMISSION}:a.ts`,
        line: 2,
        column: 0,
        lineText: '',
        length: 1,
        namespace: '',
        suggestion: '',
        ...more,
      },
    }) as Message;

  test('counts columns in characters from one, whatever their bytes', () => {
    const text = 'x\nconst é = "👍";;';
    const lineText = text.split('\n')[1]!;
    const column = Buffer.byteLength('const é = "👍"');
    const [found] = diagnosticsOf([message({ column, lineText })], source(text));
    expect(found).toMatchObject({ file: 'solutions/a.ts', line: 2, column: 15 });
    expect(found!.frame).toContain('> 2 | const é');
  });

  test('of another file names it by its place in the folder, and shows its line', () => {
    const place = { file: `${SUBMISSION}:lib/b.ts`, line: 30, lineText: 'let b = ;', column: 8 };
    const [found] = diagnosticsOf([message(place)], source('x'));
    expect(found).toMatchObject({ file: 'solutions/lib/b.ts', line: 30, column: 9 });
    expect(found!.frame).toContain('> 30 | let b = ;');
    expect(shownFile({ ...source(''), file: 'C:\\s\\a.ts' }, `${SUBMISSION}:b.ts`)).toBe(
      'C:/s/b.ts',
    );
  });

  test('behind the end of the file is at its last line', () => {
    const [found] = diagnosticsOf([message({ line: 9 })], source('one\r\ntwo'));
    expect(found!.line).toBe(2);
  });

  test('has its notes in the same sentence, with their lines', () => {
    const notes = [{ text: 'first declared here:', location: { line: 4 } }, { text: 'and so' }];
    const [found] = diagnosticsOf([message(null, notes as Message['notes'])], source('x'));
    expect(found!.text).toBe('Unexpected; first declared here (line 4); and so');
    expect(found).toMatchObject({ line: 1, column: 1, frame: '' });
  });
});

describe('a source', () => {
  test('is read as JavaScript only by its ending', () => {
    const loaders = ['a.js', 'a.mjs', 'a.cjs', 'a.ts', 'a.mts', 'a.cts', 'a', 'js'].map(loaderFor);
    expect(loaders).toEqual(['js', 'js', 'js', 'ts', 'ts', 'ts', 'ts', 'ts']);
  });

  test.each([
    ['UTF-16', Buffer.from('\ufeffa', 'utf16le'), /UTF-16/],
    ['no text', Buffer.from([0x61, 0xff]), /UTF-8/],
    ['a pointer of Git LFS', Buffer.from('version https://git-lfs.github.com/spec/v1\n'), /LFS/],
  ])('that is %s is refused by name', (_, bytes, why) => {
    expect(() => textSource(bytes, 'a.ts', 'a.ts')).toThrow(UsageError);
    expect(() => textSource(bytes, 'a.ts', 'a.ts')).toThrow(/^a\.ts: /);
    expect(() => textSource(bytes, 'a.ts', 'a.ts')).toThrow(why);
  });

  test('has no mark of its encoding in its text', () => {
    expect(source('\ufeffa').text).toBe('a');
  });

  test('may be as large as is said, and no larger', () => {
    expect(() => checkSize(MAX_SOURCE_BYTES, 'a.ts')).not.toThrow();
    expect(() => checkSize(MAX_SOURCE_BYTES + 1, 'a.ts')).toThrow(UsageError);
  });

  test('remembers what was read of other files, also that there was none', async () => {
    const files = new Map([['b.ts', 'b']]);
    const { source: recorded, siblings } = recordSiblings({
      ...source(''),
      readSibling: (path) => Promise.resolve(files.get(path)),
    });
    expect(await recorded.readSibling('b.ts')).toBe('b');
    expect(await recorded.readSibling('c.ts')).toBeUndefined();
    expect([...siblings]).toEqual([
      ['b.ts', 'b'],
      ['c.ts', undefined],
    ]);
  });
});
