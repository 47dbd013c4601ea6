/** Every submission that reaches the growth check: the accepted ones, and those that say they are caught by it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type Program } from '../../judge/compile/compile.ts';
import { loadSource, type Source } from '../../judge/compile/source.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem, type Problem } from '../../judge/problem/load.ts';
import { ROOT } from './judging.ts';

export interface Labelled {
  problem: Problem;
  /** Such as `tree-codec/accepted/leetcode-stub.ts`. */
  name: string;
  good: boolean;
  source: Source;
  program: Program;
}

const FOLDERS = [
  ['accepted', true],
  ['time_limit_exceeded', false],
  ['memory_limit_exceeded', false],
] as const;

/**
 * The labelled submissions of our problems, and of the packages for the tests: those show what ours do not, such as
 * n^1.5, n log n where n is asked, string slicing, the usual cache.
 *
 * @param only names of problems, or parts of submissions' names; none for all
 */
export async function labelled(only: readonly string[] = []): Promise<Labelled[]> {
  const found: Labelled[] = [];
  for (const [id, folder] of listProblems(join(ROOT, 'tests/fixtures/packages'))) {
    if (only.length > 0 && !only.some((name) => name.split('/')[0] === id)) continue;
    const problem = await loadProblem(id, folder);
    for (const [kind, good] of FOLDERS) {
      const at = join(folder, 'submissions', kind);
      for (const file of existsSync(at) ? readdirSync(at).sort() : []) {
        // Python counts itself in the sandbox, and SQL does not.
        if (!/\.[jt]s$/.test(file)) continue;
        const path = join(at, file);
        if (!good && !/caught by: growth/i.test(readFileSync(path, 'utf8'))) continue;
        const name = `${id}/${kind}/${file}`;
        if (only.length > 0 && !only.some((arg) => arg === id || name.includes(arg))) continue;
        const source = await loadSource(path, file);
        const compiled = await compile(source, problem.entry);
        if (!compiled.ok) throw new Error(`${name} does not compile`);
        found.push({ problem, name, good, source, program: compiled.program });
      }
    }
  }
  return found;
}
