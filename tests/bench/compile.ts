/**
 * What it costs that compilers are processes with limits, each for one task: the same compile, with that and with the
 * library as it comes, in turn. Each run is a fresh Node process, which compiles a submission once (what a cold run of the
 * judge waits for, had it nothing else to do meanwhile) and then after each of several saves.
 */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { packageRoot } from '../../judge/base/package.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem } from '../../judge/problem/load.ts';
import { formatTable, median, timePairs } from './paired.ts';

const SAVES = 20;

/** In the place of the compiler's processes: the library as it comes. */
const AS_IT_COMES = `
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
export const useCompiler = async (task) => ({ kind: 'done', result: await task(require('esbuild')) });
`;

/** Prints how long the first compile took, and each after it. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { compile } from './judge/compile/compile.ts';
import { textSource } from './judge/compile/source.ts';
const [file, entry] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const once = async (i) => {
  const source = textSource(Buffer.from(text + '// ' + i + '\\n'), 'solution.ts', 'solution.ts');
  const started = performance.now();
  const compiled = await compile(source, JSON.parse(entry));
  if (!compiled.ok) throw new Error('does not compile');
  return performance.now() - started;
};
const cold = await once(0);
const saves = [];
for (let i = 1; i <= ${SAVES}; i++) {
  await new Promise((done) => setTimeout(done, 20));
  saves.push(await once(i));
}
process.stdout.write(JSON.stringify({ cold, saves }), () => process.exit(0));
`;

export async function benchCompile(runs: number, only: readonly string[]): Promise<string> {
  const root = packageRoot();
  const scratch = mkdtempSync(join(tmpdir(), 'judge-bench-'));
  const rows: string[][] = [];
  try {
    symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'));
    const plain = await programIn(scratch, 'plain.mjs', [asItComes]);
    const limited = await programIn(scratch, 'limited.mjs', []);
    for (const [id, folder] of listProblems(root)) {
      if (!(only.length > 0 ? only : ['median-stream', 'tree-codec']).includes(id)) continue;
      const { entry, referenceFile } = await loadProblem(id, folder);
      const timed = (program: string) => {
        const args = [program, join(folder, referenceFile), JSON.stringify(entry)];
        return { label: program, command: [process.execPath, ...args] };
      };
      const told = timePairs(timed(plain), timed(limited), runs).map((pair) =>
        pair.map(({ stdout }) => JSON.parse(stdout) as { cold: number; saves: number[] }),
      );
      const row = (what: string, of: (told: { cold: number; saves: number[] }) => number) => {
        const both = told.map((pair) => pair.map(of));
        const more = both.map(([plain, limited]) => limited! - plain!);
        const ms = [0, 1].map((i) => median(both.map((pair) => pair[i]!)));
        // Other work can only add: the least of all runs is the nearest to an idle machine.
        const least = [0, 1].map((i) => Math.min(...both.map((pair) => pair[i]!)));
        const figures = [...ms, median(more), ...least, least[1]! - least[0]!];
        rows.push([id, what, ...figures.map((value) => value.toFixed(1))]);
      };
      row('cold', ({ cold }) => cold);
      row('a save', ({ saves }) => median(saves));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const columns = ['as it comes ms', 'with limits ms', 'more ms'];
  return formatTable(['problem', '', ...columns, ...columns.map((name) => `least ${name}`)], rows);
}

const asItComes: Plugin = {
  name: 'as it comes',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/compile\/service\.ts$/ }, () => ({ contents: AS_IT_COMES })),
};

async function programIn(folder: string, name: string, plugins: Plugin[]): Promise<string> {
  const outfile = join(folder, name);
  await build({
    stdin: { contents: PROGRAM, resolveDir: packageRoot() },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins,
    outfile,
    logLevel: 'error',
  });
  return outfile;
}
