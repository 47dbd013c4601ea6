import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { descendants, stillRunning } from '../support/processes.ts';
import { BROKEN, RIGHT, WRONG, watchingProcess, workspace } from '../support/watched.ts';
import { watching } from '../support/watching.ts';

describe('a save', () => {
  test('is judged; the same content again is not', async () => {
    const { folder, file } = await workspace();
    const watch = watching(folder);
    expect(await watch.verdict(1)).toBe('AC');
    await writeFile(file, RIGHT);
    await watch.caughtUp();
    expect(watch.results).toHaveLength(1);
    await writeFile(file, WRONG);
    expect(await watch.verdict(2)).toBe('WA');
    await writeFile(file, BROKEN);
    expect(await watch.verdict(3)).toBe('CE');
    await writeFile(file, RIGHT);
    expect(await watch.verdict(4)).toBe('AC');
  });

  test('in quick succession gives one verdict, for the last content', async () => {
    const { folder, file } = await workspace('for (;;);\n');
    const watch = watching(folder);
    await watch.said('watching');
    for (let i = 0; i < 9; i++) {
      await writeFile(file, `for (;;); // ${i}\n`);
      // As fast as somebody saves: each judgement has begun when the next save comes.
      await sleep(60);
    }
    await writeFile(file, RIGHT);
    expect(await watch.verdict(1)).toBe('AC');
    await watch.caughtUp();
    expect(watch.results).toHaveLength(1);
  });

  test('the case that failed last is judged first', async () => {
    const { folder, file } = await workspace(
      RIGHT.replace('return [', 'return strs.length === 0 ? [] : strs.length > 2 ? [strs] : ['),
    );
    const watch = watching(folder);
    await watch.verdict(1);
    const failing = watch.results[0]!.cases.find(({ verdict }) => verdict === 'WA')!.name;
    await writeFile(file, WRONG);
    await watch.verdict(2);
    expect(watch.results[1]!.cases[0]!.name).toBe(failing);
  });
});

describe('a solution in another file', () => {
  test('is judged once it is saved last, and its own helpers are no solution', async () => {
    const { folder, file } = await workspace(WRONG);
    await rm(file);
    const watch = watching(folder);
    await watch.said('watching');
    await writeFile(join(folder, 'solutions/group-anagrams.js'), WRONG.replace(': string[]', ''));
    expect(await watch.verdict(1)).toBe('WA');
    expect(watch.results[0]!.submission).toBe('solutions/group-anagrams.js');
    await writeFile(file, RIGHT);
    expect(await watch.verdict(2)).toBe('AC');
    expect(watch.results[1]!.submission).toBe('solutions/group-anagrams.ts');
  });
});

describe('growth', () => {
  test('is added in the background to the verdict', async () => {
    const { folder } = await workspace();
    const watch = watching(folder, ['group-anagrams']);
    await watch.verdict(1);
    expect(watch.early).toMatchObject([{ verdict: 'AC', growth: [] }]);
    expect(watch.results[0]!.growth.length).toBeGreaterThan(0);
  });
});

describe('the process', () => {
  test('ends on SIGTERM with nothing left of it, in the middle of a judgement too', async () => {
    const { folder } = await workspace('for (;;);\n');
    const watch = watchingProcess(folder);
    // The compiler, and what the submission runs in.
    const family = () => descendants(watch.child.pid);
    await expect.poll(() => family().length, { timeout: 30_000 }).toBeGreaterThan(1);
    const running = family();
    watch.child.kill('SIGTERM');
    expect(await watch.closed).toBe(130);
    await expect.poll(() => stillRunning(running)).toEqual([]);
  });

  test('a problem that there is not is told at once: exit 2', async () => {
    const { folder } = await workspace();
    const watch = watchingProcess(folder, ['group-anagram']);
    expect(await watch.closed).toBe(2);
    expect(watch.stderr()).toContain('did you mean group-anagrams?');
  });
});
