import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scratchFolder } from './judging.ts';

/** A workspace with a file to complete, and with a problem of its own that cannot even be compiled. */
export async function workspace(): Promise<string> {
  const cwd = await scratchFolder();
  await mkdir(join(cwd, 'solutions'));
  await writeFile(join(cwd, 'solutions/mine.ts'), '');
  await writeFile(join(cwd, 'one idea.ts'), '');
  await mkdir(join(cwd, 'problems/our-own'), { recursive: true });
  await writeFile(join(cwd, 'problems/our-own/problem.ts'), 'export default {');
  return cwd;
}
