/** Texts that end the compiler. */
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { compile } from '../../judge/compile/compile.ts';
import { MAX_SOURCE_BYTES, textSource } from '../../judge/compile/source.ts';
import type { Entry } from '../../judge/types.ts';

const entry: Entry = {
  kind: 'function',
  name: 'twice',
  parameters: { x: { kind: 'string' } },
  returns: { kind: 'string' },
};
const source = (text: string) => textSource(Buffer.from(text), 'f.ts', 'f.ts');

test('a text that the compiler does not survive is refused in words, and takes no other with it', async () => {
  const deep = source(`function twice(x) { return ${'('.repeat(MAX_SOURCE_BYTES - 100)}`);
  const right = source('function twice(x: number) { return 2 * x; }');
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
