/** What `vitest run` takes for one submission: every case a test, its inputs and answers read from a file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { compile } from '../../judge/compile/compile.ts';
import { loadSource } from '../../judge/compile/source.ts';
import { packageRoot } from '../../judge/package.ts';
import { planCases } from '../../judge/plan.ts';
import { openProblem } from '../../judge/problem/catalog.ts';
import { examples } from './branches.ts';

/**
 * Times `count` accepted submissions (vitest has nothing that would end one that never ends), each in a process of its own, the problems in turn.
 *
 * @returns wall ms of each
 */
export async function timeVitest(count: number): Promise<number[]> {
  const root = packageRoot();
  const scratch = mkdtempSync(join(tmpdir(), 'judge-bench-vitest-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'));
    writeFileSync(join(scratch, 'vitest.config.mjs'), 'export default {};');
    await build({
      stdin: {
        contents: `import { findProgram } from './judge/entry/program.ts';
          import { invoke } from './judge/entry/invoke.ts';
          import { TreeNode } from './judge/entry/trees.ts';
          globalThis.TreeNode = TreeNode;
          export function runner(entry, script) {
            const { program } = findProgram(entry, (0, eval)(script));
            return (input) => invoke(entry, program, 'whole', input);
          }`,
        resolveDir: root,
      },
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      outfile: join(scratch, 'runner.mjs'),
      logLevel: 'error',
    });
    const byProblem = [...examples().values()].map((all) =>
      all.filter(({ kind }) => kind === 'accepted'),
    );
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const all = byProblem[i % byProblem.length]!;
      const { problem: id, file } = all[Math.floor(i / byProblem.length) % all.length]!;
      const problem = await openProblem(root, id);
      const compiled = await compile(await loadSource(file, file), problem.entry);
      if (!compiled.ok) throw new Error(`${file} does not compile`);
      const cases = planCases(problem, { seed: 1, own: [] }).map((planned) => {
        const prepared = planned.prepare();
        return { name: planned.name, input: prepared.input, answer: prepared.answer() };
      });
      const data = join(scratch, 'cases.json');
      writeFileSync(
        data,
        JSON.stringify({ entry: problem.entry, script: compiled.program.script, cases }),
      );
      writeFileSync(
        join(scratch, 'submission.test.mjs'),
        `import { readFileSync } from 'node:fs';
        import { expect, test } from 'vitest';
        import { runner } from './runner.mjs';
        const { entry, script, cases } = JSON.parse(readFileSync(${JSON.stringify(data)}, 'utf8'));
        const run = runner(entry, script);
        for (const { name, input, answer } of cases) {
          test(name, () => expect(run(input)).toEqual(answer));
        }`,
      );
      const vitest = join(root, 'node_modules/vitest/vitest.mjs');
      const told = join(scratch, 'told.json');
      const started = performance.now();
      spawnSync(
        process.execPath,
        [vitest, 'run', '--root', scratch, '--silent', '--reporter', 'json', '--outputFile', told],
        { stdio: 'ignore', env: { ...process.env, CI: '1' } },
      );
      times.push(performance.now() - started);
      const { numTotalTests } = JSON.parse(readFileSync(told, 'utf8')) as { numTotalTests: number };
      if (numTotalTests !== cases.length)
        throw new Error(`vitest did not run all cases of ${file}`);
    }
    return times;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
