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
import { Random } from '../judge/problem/random.ts';
import { WALLS } from '../judge/sandbox/walls/index.ts';
import { writeWhole } from '../judge/workspace.ts';
import { install, type Install } from './install.ts';
import { kill, PATHS, SCENES } from './kill/kill.ts';
import { program, workspaceWith } from './program.ts';
import { scratchFolder } from './support.ts';

let installed: Install;
beforeAll(() => {
  installed = install(mkdtempSync(join(realpathSync(tmpdir()), 'judge-test-')));
});
afterAll(() => rmSync(installed.folder, { recursive: true, force: true }));

/** `npm run kill` does this two hundred times; here are a few, at moments of another seed every day. */
const random = new Random(Math.floor(Date.now() / 86_400_000));

describe.each(Object.keys(PATHS))('killed behind the wall %s', (wall) => {
  const unavailable = WALLS.find(({ name }) => name === wall)!.unavailable();
  if (unavailable !== undefined) console.log(`killed behind ${wall}: ${unavailable}`);

  test.skipIf(unavailable !== undefined)(
    'every process of the judge is seen, and ends with it',
    async () => {
      const cwd = await workspaceWith('class MovingAverage { next() { for (;;); } }');
      const env = { PATH: PATHS[wall]! };
      const started = { judge: installed.judge, env };
      const { child, ended } = program(['run', 'moving-average'], cwd, started);
      const names = () => installed.processes().join('\n');
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
