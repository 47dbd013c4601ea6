import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { descendants } from '../support/processes.ts';
import { BROKEN, RIGHT, watchingProcess, workspace, WRONG } from '../support/watched.ts';

test('many saves at random leave no process and no open file behind', async () => {
  const { folder, file } = await workspace();
  const watch = watchingProcess(folder);
  await watch.verdict(1);
  const before = openFiles(watch.child.pid!);
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const contents = [RIGHT, WRONG, BROKEN, ''];
  for (let i = 0; i < 60; i++) {
    await writeFile(file, `${contents[Math.floor(random() * 4)]!}// ${i}\n`);
    await sleep(1 + random() * 100);
  }
  const said = watch.results.length;
  await writeFile(file, `${WRONG}// the last\n`);
  await watch.verdict(said + 1);
  await expect.poll(() => watch.results.at(-1)!.verdict).toBe('WA');
  const soon = { timeout: 10_000 };
  await expect.poll(() => openFiles(watch.child.pid!), soon).toBeLessThanOrEqual(before + 4);
  // Two sandboxes that wait, each with its supervisors; two compilers; and the parser with its watcher.
  await expect.poll(() => descendants(watch.child.pid).length, soon).toBeLessThanOrEqual(10);
});

function openFiles(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}
