/**
 * From the write of a file to the verdict's line: watch mode, beside `vitest --watch` on a test file with the
 * same cases, and beside the floor (rebuild, and the cases in an already booted blank process); one after the
 * other, save by save.
 */
import { build } from 'esbuild';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compile } from '../../judge/compile/compile.ts';
import { textSource } from '../../judge/compile/source.ts';
import { Execution } from '../../judge/execute.ts';
import { packageRoot } from '../../judge/package.ts';
import { defaultSeed, planCases } from '../../judge/plan.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem, type Problem } from '../../judge/problem/load.ts';
import { processesFor, SandboxPool } from '../../judge/sandbox/pool.ts';
import { formatTable, quantile } from './paired.ts';

const ROOT = packageRoot();
const PATIENCE_MS = 60_000;

export async function benchWatch(saves: number, only: readonly string[]): Promise<string> {
  const rows: string[][] = [];
  for (const [id, folder] of listProblems(ROOT)) {
    if (only.length > 0 && !only.includes(id)) continue;
    rows.push(await benchProblem(await loadProblem(id, folder), saves));
    console.error(rows.at(-1)!.join('  '));
  }
  const header = [
    'problem',
    'cases',
    'watch p50 ms',
    'p95',
    'p99',
    'vitest p50 ms',
    'p95',
    'times faster',
    'floor p50 ms',
    'watch / floor',
  ];
  return formatTable(header, rows);
}

async function benchProblem(problem: Problem, saves: number): Promise<string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'judge-bench-'));
  const text = readFileSync(join(problem.folder, 'reference.ts'), 'utf8');
  const plan = planCases(problem, { seed: defaultSeed(new Date()), own: [] });
  const pool = new SandboxPool();
  const solution = join(scratch, 'solutions', `${problem.id}.ts`);
  mkdirSync(join(scratch, 'solutions'));
  writeFileSync(solution, text);
  const judge = watching(
    process.execPath,
    [join(ROOT, 'dist/judge.cjs'), 'watch', problem.id, '--no-growth'],
    scratch,
    /^(\w+) /m,
  );
  const vitest = await startVitest(problem, text, plan, scratch);
  const times = { judge: [] as number[], vitest: [] as number[], floor: [] as number[] };
  try {
    await judge.next();
    await vitest.watching.next();
    for (let i = 0; i < saves; i++) {
      const content = `${text}\n// ${i}\n`;
      await sleep(200 + Math.random() * 200);
      times.judge.push(await timed(() => writeFileSync(solution, content), judge));
      await sleep(200 + Math.random() * 200);
      times.vitest.push(
        await timed(() => writeFileSync(vitest.solution, content), vitest.watching),
      );
      await sleep(200);
      times.floor.push(await floor(problem, content, plan, pool));
    }
  } finally {
    judge.end();
    vitest.watching.end();
    await pool.dispose();
    rmSync(scratch, { recursive: true, force: true });
  }
  const at = (list: number[], q: number) => quantile(list, q);
  const median = at(times.judge, 0.5);
  return [
    problem.id,
    String(plan.length),
    ...[0.5, 0.95, 0.99].map((q) => at(times.judge, q).toFixed(0)),
    ...[0.5, 0.95].map((q) => at(times.vitest, q).toFixed(0)),
    (at(times.vitest, 0.5) / median).toFixed(1),
    at(times.floor, 0.5).toFixed(0),
    (median / at(times.floor, 0.5)).toFixed(2),
  ];
}

async function timed(save: () => void, watched: Watched): Promise<number> {
  const line = watched.next();
  const started = performance.now();
  save();
  await line;
  return performance.now() - started;
}

/** Rebuild, load, and every case, nothing checked. */
async function floor(
  problem: Problem,
  text: string,
  plan: ReturnType<typeof planCases>,
  pool: SandboxPool,
): Promise<number> {
  pool.warm(processesFor(problem.entry));
  await sleep(150);
  const inputs = plan.map((planned) => planned.prepare().inputJson());
  const started = performance.now();
  const compiled = await compile(textSource(Buffer.from(text), 's.ts', 's.ts'), problem.entry);
  if (!compiled.ok) throw new Error(`${problem.id}: the reference does not compile`);
  const execution = new Execution(pool, compiled.program, problem.entry);
  for (const input of inputs) await execution.run(input, problem.limits);
  const ms = performance.now() - started;
  execution.close();
  return ms;
}

interface Watched {
  /** Resolves with the next verdict. */
  next(): Promise<string>;
  end(): void;
}

/** A process that prints a line that matches after each save. */
function watching(file: string, args: string[], cwd: string, verdict: RegExp): Watched {
  const child: ChildProcess = spawn(file, args, {
    cwd,
    env: { ...process.env, CI: '', NO_COLOR: '1', VITEST: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let seen = '';
  let resolve: ((word: string) => void) | undefined;
  const look = (chunk: Buffer) => {
    seen += chunk.toString();
    const word = verdict.exec(seen)?.[1];
    if (word === undefined || !resolve) return;
    seen = '';
    resolve(word);
    resolve = undefined;
  };
  child.stdout!.on('data', look);
  child.stderr!.on('data', (chunk: Buffer) => (seen += chunk.toString()));
  return {
    next() {
      return new Promise((done, fail) => {
        const timer = setTimeout(
          () => fail(new Error(`no verdict of ${args.join(' ')}:\n${seen}`)),
          PATIENCE_MS,
        );
        resolve = (word) => {
          clearTimeout(timer);
          if (/pass|AC/.test(word)) done(word);
          else fail(new Error(`${args.join(' ')}: ${word}`));
        };
      });
    },
    end: () => child.kill('SIGKILL'),
  };
}

/** A project as somebody would have it who tests the same cases with vitest. */
async function startVitest(
  problem: Problem,
  text: string,
  plan: ReturnType<typeof planCases>,
  scratch: string,
) {
  const project = join(scratch, 'vitest');
  mkdirSync(project);
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  const solution = join(project, 'solution.ts');
  writeFileSync(solution, text);
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  const cases = plan.map((planned) => {
    const { input, answer } = planned.prepare();
    return { name: planned.name, input, answer: answer() };
  });
  writeFileSync(join(project, 'cases.json'), JSON.stringify(cases));
  await build({
    stdin: {
      contents: `export { invoke } from './judge/entry/invoke.ts';
        export { findProgram } from './judge/entry/program.ts';
        export { TreeNode } from './judge/entry/trees.ts';`,
      resolveDir: ROOT,
    },
    bundle: true,
    format: 'esm',
    outfile: join(project, 'call.js'),
    logLevel: 'error',
  });
  writeFileSync(
    join(project, 'solution.test.ts'),
    `import { readFileSync } from 'node:fs';
    import { expect, test } from 'vitest';
    import { findProgram, invoke, TreeNode } from './call.js';
    globalThis.TreeNode = TreeNode;
    const solution = await import('./solution.ts');
    const entry = ${JSON.stringify(problem.entry)};
    const { program } = findProgram(entry, { exports: solution, scope: {} });
    const cases = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url), 'utf8'));
    test.each(cases)('$name', ({ input, answer }) => {
      expect(invoke(entry, program, 'whole', input)).toEqual(answer);
    });`,
  );
  const bin = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const verdict = /Tests\s+\d+ (passed|failed)/;
  return {
    solution,
    watching: watching(process.execPath, [bin, 'watch', '--root', project], project, verdict),
  };
}
