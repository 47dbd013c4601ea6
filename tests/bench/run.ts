/**
 * A whole judgement by the command line (the `judgement` is its `durationMs`, from the loaded problem to the
 * verdict; the `command` is the whole cold process, Node's own start of about 45 ms included) beside `deno run` of the same bundled submission on the same
 * cases: it reads them, calls the submission and prints the outputs, and checks nothing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { compile } from '../../judge/compile/compile.ts';
import { loadSource } from '../../judge/compile/source.ts';
import { packageRoot } from '../../judge/base/package.ts';
import { planCases } from '../../judge/judging/plan-cases.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem } from '../../judge/problem/load.ts';
import { findRuntime } from '../../judge/sandbox/runtime.ts';
import { formatTable, median, timePairs } from './paired.ts';

const SEED = 20261120;

export async function benchRun(runs: number, only: readonly string[]): Promise<string> {
  const root = packageRoot();
  const scratch = mkdtempSync(join(tmpdir(), 'judge-bench-'));
  const rows: string[][] = [];
  try {
    for (const [id, folder] of listProblems(root)) {
      if (only.length > 0 && !only.includes(id)) continue;
      const problem = await loadProblem(id, folder);
      const cases = planCases(problem, { seed: SEED, own: [] }).map(
        (planned) => planned.prepare().input,
      );
      const file = join(folder, 'reference.ts');
      const compiled = await compile(await loadSource(file, file), problem.entry);
      if (!compiled.ok) throw new Error(`${file} does not compile`);
      const script = join(scratch, `${id}.mjs`);
      const data = join(scratch, `${id}.json`);
      writeFileSync(data, JSON.stringify(cases));
      await build({
        stdin: {
          contents: `import { findEntry } from './judge/entry/find-entry.ts';
            import { invoke } from './judge/entry/invoke.ts';
            import { TreeNode } from './judge/entry/trees.ts';
            globalThis.TreeNode = TreeNode;
            const entry = ${JSON.stringify(problem.entry)};
            const { program } = findEntry(entry, (0, eval)(${JSON.stringify(compiled.program.script)}));
            for (const input of JSON.parse(Deno.readTextFileSync(Deno.args[0]))) {
              console.log(JSON.stringify(invoke(entry, program, 'whole', input)));
            }`,
          resolveDir: root,
        },
        bundle: true,
        format: 'esm',
        platform: 'neutral',
        outfile: script,
        logLevel: 'error',
      });
      const { binary } = findRuntime();
      const pairs = timePairs(
        {
          label: 'judge',
          command: [
            process.execPath,
            join(root, 'dist/judge.cjs'),
            'run',
            id,
            file,
            '--no-growth',
            '--json',
            '--seed',
            String(SEED),
          ],
        },
        {
          label: 'deno run',
          command: [
            binary,
            'run',
            '--quiet',
            '--no-prompt',
            '--no-config',
            '--no-lock',
            '--v8-flags=--stack-size=7000',
            `--allow-read=${data}`,
            script,
            data,
          ],
        },
        runs,
      );
      const durationMs = (stdout: string) =>
        (JSON.parse(stdout) as { durationMs: number }).durationMs;
      const command = pairs.map(([a]) => a.wallMs);
      const judgement = pairs.map(([a]) => durationMs(a.stdout));
      const deno = pairs.map(([, b]) => b.wallMs);
      const ratio = (values: number[]) => median(values.map((ms, i) => ms / deno[i]!)).toFixed(2);
      rows.push([
        id,
        String(cases.length),
        median(deno).toFixed(0),
        median(judgement).toFixed(0),
        ratio(judgement),
        median(command).toFixed(0),
        Math.max(...command).toFixed(0),
        ratio(command),
      ]);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return formatTable(
    ['problem', 'cases', 'deno run ms', 'judgement ms', 'ratio', 'command ms', 'max ms', 'ratio'],
    rows,
  );
}
