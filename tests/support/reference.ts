import { join } from 'node:path';
import { compile, type Program } from '../../judge/compile/compile.ts';
import { loadSource } from '../../judge/compile/source.ts';
import type { Problem } from '../../judge/problem/load.ts';

/** The reference of a problem, compiled. */
export async function referenceOf({ folder, entry }: Problem): Promise<Program> {
  const source = await loadSource(join(folder, 'reference.ts'), 'reference.ts');
  const compiled = await compile(source, entry);
  if (!compiled.ok) throw new Error('the reference does not compile');
  return compiled.program;
}
