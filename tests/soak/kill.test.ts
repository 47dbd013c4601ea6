import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../judge/problem/random.ts';
import { WALLS } from '../../judge/sandbox/walls/index.ts';
import { writeWhole } from '../../judge/workspace.ts';
import { install, type Install } from '../support/install.ts';
import { kill, PATHS, SCENES } from '../kill/kill.ts';
import type { Ran } from '../support/command-line.ts';
import { program, workspaceWith } from '../support/program.ts';
import { skippedBehind } from '../support/walls.ts';
import { scratchFolder, SEED } from '../support/judging.ts';

let installed: Install;
beforeAll(() => {
  installed = install(mkdtempSync(join(realpathSync(tmpdir()), 'judge-test-')));
});
afterAll(() => rmSync(installed.folder, { recursive: true, force: true }));

/** `npm run kill` does this two hundred times at moments of a seed of its own; here are a few, always the same. */
const random = new Random(SEED);

describe.each(Object.keys(PATHS))('killed behind the wall %s', (wall) => {
  const unavailable = WALLS.find(({ name }) => name === wall)!.unavailable();
  if (unavailable !== undefined) console.warn(skippedBehind(wall, unavailable));

  test.skipIf(unavailable !== undefined)(
    'every process of the judge is seen, and ends with it',
    async () => {
      const cwd = await workspaceWith('class MovingAverage { next() { for (;;); } }');
      const env = { PATH: PATHS[wall]! };
      const started = { judge: installed.judge, env };
      // Watch mode goes on until it is killed, however long it takes to look.
      const { child, ended } = program(['watch', 'moving-average', '--json'], cwd, started);
      let over: Ran | undefined;
      void ended.then((ran) => (over = ran));
      const names = () => (over ? JSON.stringify(over) : installed.processes().join('\n'));
      await expect.poll(names, { timeout: 30_000 }).toMatch(/esbuild/);
      await expect.poll(names, { timeout: 30_000 }).toMatch(/^\d+ \S*(?:deno|runtime) run/m);
      child.kill('SIGKILL');
      await ended;
      await expect.poll(() => installed.processes(), { timeout: 10_000 }).toEqual([]);
    },
  );

  test.skipIf(unavailable !== undefined).each(Object.entries(SCENES))(
    'at some moment of: %s',
    async (_, scene) => {
      const afterMs = random.fraction() * scene.withinMs;
      const { survivors, files } = await kill(installed, scene, PATHS[wall]!, afterMs);
      expect({ afterMs, survivors, files }).toEqual({ afterMs, survivors: [], files: [] });
    },
  );
});

test('what a judge left that was killed while it wrote, the next one clears', async () => {
  const cwd = await scratchFolder();
  // No process has this id: the kernel's largest is 2^22.
  const draft = join(cwd, '.4194305.judge-draft');
  writeFileSync(draft, '<html>');
  writeWhole(join(cwd, 'page.html'), 'whole');
  expect(existsSync(draft)).toBe(false);
  // One that still writes is let be.
  const other = join(cwd, `.${process.ppid}.judge-draft`);
  writeFileSync(other, '<html>');
  writeWhole(join(cwd, 'page.html'), 'whole');
  expect(existsSync(other)).toBe(true);
  expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toBe('whole');
});
