/** What `judge new` writes for each problem, held to the settings that it writes beside it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem } from '../../judge/problem/load.ts';
import { endingsFor, starterOf } from '../../judge/problem/starter.ts';
import { ROOT, scratchFolder } from '../support/judging.ts';

const entries = async () =>
  Promise.all(
    [...listProblems(ROOT)].map(
      async ([id, folder]) => [id, (await loadProblem(id, folder)).entry] as const,
    ),
  );

test('starters of all problems typecheck as they are, in TypeScript and with their JSDoc', async () => {
  const folder = join(await scratchFolder(), 'solutions');
  mkdirSync(folder);
  for (const file of ['tsconfig.json', 'globals.d.ts']) {
    cpSync(join(ROOT, 'solutions', file), join(folder, file));
  }
  const all = await entries();
  expect(all.length).toBe(readdirSync(join(ROOT, 'problems')).length);
  for (const [id, entry] of all) {
    for (const language of endingsFor(entry).filter((ending) => /^[tj]s$/.test(ending))) {
      writeFileSync(join(folder, `${id}-${language}.${language}`), starterOf(entry, language));
    }
  }
  const strict = {
    extends: './tsconfig.json',
    compilerOptions: { checkJs: true, typeRoots: [] },
  };
  writeFileSync(join(folder, 'strict.json'), JSON.stringify({ ...strict, include: ['.'] }));
  const paths = join(ROOT, 'node_modules');
  // The editor's names come from lodash's types, which lie beside the judge.
  writeFileSync(join(folder, '..', 'package.json'), '{}');
  cpSync(join(paths, '@types/lodash'), join(folder, '../node_modules/@types/lodash'), {
    recursive: true,
  });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'strict.json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});
