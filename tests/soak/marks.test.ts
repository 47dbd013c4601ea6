/** The marks of all packages, which stay valid when a reference is printed in another way. */
import { transform } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { textSource } from '../../judge/compile/source.ts';
import { loadEquivalent } from '../../judge/mutants/equivalent.ts';
import { mutantsOf } from '../../judge/mutants/mutate.ts';
import { ROOT } from '../support/judging.ts';

async function names(text: string, file = 'solution.ts'): Promise<string[]> {
  const mutants = await mutantsOf(textSource(Buffer.from(text), file, file));
  return mutants.map(({ name }) => name);
}

const problemsWith = (reference: string): string[] =>
  readdirSync(join(ROOT, 'problems')).filter((id) =>
    existsSync(join(ROOT, 'problems', id, reference)),
  );

test.each(problemsWith('reference.ts'))(
  '%s: every mark outlives another layout and other local names',
  async (id) => {
    const folder = join(ROOT, 'problems', id);
    const text = await readFile(join(folder, 'reference.ts'), 'utf8');
    const before = await names(text);
    for (const mark of loadEquivalent(folder, id).keys()) expect(before).toContain(mark);
    // On one line as well as on many short ones, with blocks around single statements.
    const narrow = await format(text, { parser: 'typescript', printWidth: 40, semi: false });
    expect(await names(narrow)).toEqual(before);
    const { code } = await transform(text, { loader: 'ts', minifyWhitespace: true });
    expect(await names(code, 'solution.js')).toEqual(before);
    expect(await names(await renameLocals(text), 'solution.js')).toEqual(before);
  },
);

test.each(problemsWith('reference.sql'))('%s: every mark outlives another layout', async (id) => {
  const folder = join(ROOT, 'problems', id);
  const text = await readFile(join(folder, 'reference.sql'), 'utf8');
  const before = await names(text, 'reference.sql');
  expect(before.length).toBeGreaterThan(5);
  for (const mark of loadEquivalent(folder, id).keys()) expect(before).toContain(mark);
  const line = text.replace(/--.*/g, '').replace(/\s+/g, ' ');
  expect(await names(line, 'reference.sql')).toEqual(before);
  const narrow = line.replace(/'[^']*'|[ ,]/g, (part) =>
    part === ' ' ? '\n  ' : part === ',' ? ' /* , */ ,' : part,
  );
  expect(await names(narrow, 'reference.sql')).toEqual(before);
});

/** The program with another name for every local, which is done by the compiler. */
async function renameLocals(text: string): Promise<string> {
  const { code } = await transform(text, { loader: 'ts', format: 'esm', minifyIdentifiers: true });
  expect(code).not.toBe((await transform(text, { loader: 'ts', format: 'esm' })).code);
  return code;
}
