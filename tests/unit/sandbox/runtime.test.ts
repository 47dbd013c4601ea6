import { expect, test } from 'vitest';
import { PYTHON_IMAGE } from '../../../judge/languages/python/image.ts';
import { SQL_IMAGE } from '../../../judge/languages/sql/image.ts';
import type { Image } from '../../../judge/sandbox/image.ts';
import { ALLOWANCES, type Purpose, runtimeArguments } from '../../../judge/sandbox/runtime.ts';

const never = /--liftoff-only/;
const atOnce = /--wasm-sync-tier-up/;

test.each<[Purpose, RegExp | undefined, RegExp | undefined]>([
  ['cases', undefined, never],
  ['count', undefined, never],
  ['clock', atOnce, atOnce],
  ['memory', never, never],
])('for %s, WebAssembly is optimised as the image needs it', (purpose, python, sql) => {
  const flags = (image: Image) =>
    runtimeArguments({ image }, 'runner.mjs', ALLOWANCES[purpose]).find((argument) =>
      argument.startsWith('--v8-flags='),
    )!;
  for (const flag of [never, atOnce]) {
    expect(flag.test(flags(PYTHON_IMAGE))).toBe(flag === python);
    expect(flag.test(flags(SQL_IMAGE))).toBe(flag === sql);
  }
});
