/**
 * From the write of a file to the verdict's line: watch mode, beside `vitest --watch` on a test file with the
 * same cases, and beside the floor (rebuild, and the cases in an already booted blank process); one after the
 * other, save by save.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compile } from '../../judge/compile/compile.ts';
import { textSource } from '../../judge/compile/source.ts';
import { startExecution } from '../../judge/execution/execute.ts';
import { packageRoot } from '../../judge/base/package.ts';
import { defaultSeed, type PlannedCase, planCases } from '../../judge/judging/plan-cases.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem, type Problem } from '../../judge/problem/load.ts';
import { processesFor, SandboxPool } from '../../judge/sandbox/pool.ts';
import { buildCaller } from './caller.ts';
import { formatTable, quantile } from './paired.ts';

const ROOT = packageRoot();
const PATIENCE_MS = 60_000;

export async function benchWatch(saves: number, only: readonly string[]): Promise<string> {
  const rows: string[][] = [];
  for (const [id, folder] of listProblems(ROOT)) {
    if (only.length > 0 && !only.includes(id)) continue;
    rows.push(...(await benchProblem(await loadProblem(id, folder), saves)));
    console.error(
      rows
        .slice(-2)
        .map((row) => row.join('  '))
        .join('\n'),
    );
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

/** The verdict for every case but the large ones, and the last word: each beside the same of others. */
interface Scope {
  plan: PlannedCase[];
  /** The line of watch mode that has the verdict. */
  line: RegExp;
  vitest: Vitest;
  times: { judge: number[]; vitest: number[]; floor: number[] };
}

async function benchProblem(problem: Problem, saves: number): Promise<string[][]> {
  const scratch = mkdtempSync(join(tmpdir(), 'judge-bench-'));
  const text = readFileSync(join(problem.folder, 'reference.ts'), 'utf8');
  const all = planCases(problem, { seed: defaultSeed(new Date()), own: [] });
  const pool = new SandboxPool();
  const solution = join(scratch, 'solutions', `${problem.id}.ts`);
  mkdirSync(join(scratch, 'solutions'));
  writeFileSync(solution, text);
  const judge = watching(
    process.execPath,
    [join(ROOT, 'dist/judge.cjs'), 'watch', problem.id, '--no-growth'],
    scratch,
  );
  const scopes: Scope[] = [];
  const add = async (name: string, line: RegExp, plan: PlannedCase[]) => {
    const vitest = await startVitest(problem, text, plan, join(scratch, name));
    await vitest.watched.line(VITEST_LINE);
    scopes.push({ plan, line, vitest, times: { judge: [], vitest: [], floor: [] } });
  };
  try {
    await judge.line(LAST_LINE);
    await add(
      'small',
      FIRST_LINE,
      all.filter(({ group }) => group !== 'large'),
    );
    await add('all', LAST_LINE, all);
    for (let i = 0; i < saves; i++) {
      const content = `${text}\n// ${i}\n`;
      await sleep(200 + Math.random() * 200);
      judge.clear();
      let started = performance.now();
      const lines = scopes.map(({ line }) => judge.line(line));
      writeFileSync(solution, content);
      for (const [k, { times }] of scopes.entries()) times.judge.push((await lines[k]!) - started);
      for (const { vitest, times, plan } of scopes) {
        await sleep(200 + Math.random() * 200);
        vitest.watched.clear();
        started = performance.now();
        writeFileSync(vitest.solution, content);
        times.vitest.push((await vitest.watched.line(VITEST_LINE)) - started);
        await sleep(200);
        times.floor.push(await floor(problem, content, plan, pool));
      }
    }
  } finally {
    judge.end();
    for (const { vitest } of scopes) vitest.watched.end();
    await pool.dispose();
    rmSync(scratch, { recursive: true, force: true });
  }
  return scopes.map((scope) => row(problem.id, scope));
}

function row(id: string, { plan, times }: Scope): string[] {
  const median = quantile(times.judge, 0.5);
  return [
    id,
    String(plan.length),
    ...[0.5, 0.95, 0.99].map((q) => quantile(times.judge, q).toFixed(0)),
    ...[0.5, 0.95].map((q) => quantile(times.vitest, q).toFixed(0)),
    (quantile(times.vitest, 0.5) / median).toFixed(1),
    quantile(times.floor, 0.5).toFixed(0),
    (median / quantile(times.floor, 0.5)).toFixed(2),
  ];
}

export const FIRST_LINE = /^AC .*to come\)/m;
export const LAST_LINE = /^AC (?!.*to come).*\)$/m;
const VITEST_LINE = /Tests\s+\d+ passed/;

/** Rebuild, load, and every case, nothing checked. */
async function floor(
  problem: Problem,
  text: string,
  plan: PlannedCase[],
  pool: SandboxPool,
): Promise<number> {
  pool.warm(processesFor(problem.entry));
  await sleep(150);
  const inputs = plan.map((planned) => planned.prepare().inputJson());
  const started = performance.now();
  const compiled = await compile(textSource(Buffer.from(text), 's.ts', 's.ts'), problem.entry);
  if (!compiled.ok) throw new Error(`${problem.id}: the reference does not compile`);
  const execution = startExecution({ pool, program: compiled.program, problem });
  for (const input of inputs) await execution.run(input, problem.limits);
  const ms = performance.now() - started;
  execution.close();
  return ms;
}

interface Watched {
  /** When a line that matches was printed since the last `clear`. */
  line(pattern: RegExp): Promise<number>;
  clear(): void;
  end(): void;
}

/** A process that prints a line after each save. */
export function watching(file: string, args: string[], cwd: string): Watched {
  const child: ChildProcess = spawn(file, args, {
    cwd,
    env: { ...process.env, CI: '', NO_COLOR: '1', VITEST: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let seen = '';
  const waiting = new Set<() => void>();
  const look = (chunk: Buffer) => {
    seen += chunk.toString();
    for (const check of waiting) check();
  };
  child.stdout!.on('data', look);
  child.stderr!.on('data', look);
  return {
    line(pattern) {
      return new Promise((done, fail) => {
        const timer = setTimeout(
          () => fail(new Error(`no ${String(pattern)} from ${args.join(' ')}:\n${seen}`)),
          PATIENCE_MS,
        );
        const check = () => {
          if (!pattern.test(seen)) return;
          clearTimeout(timer);
          waiting.delete(check);
          done(performance.now());
        };
        waiting.add(check);
        check();
      });
    },
    clear: () => (seen = ''),
    end: () => child.kill('SIGKILL'),
  };
}

interface Vitest {
  solution: string;
  watched: Watched;
}

/** A project as somebody would have it who tests the same cases with vitest. */
async function startVitest(
  problem: Problem,
  text: string,
  plan: PlannedCase[],
  project: string,
): Promise<Vitest> {
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
  await buildCaller(join(project, 'caller.js'));
  writeFileSync(
    join(project, 'solution.test.ts'),
    `import { readFileSync } from 'node:fs';
    import { expect, test } from 'vitest';
    import { caller } from './caller.js';
    const solution = await import('./solution.ts');
    const entry = ${JSON.stringify(problem.entry)};
    const call = caller(entry, { exports: solution, scope: {} });
    const cases = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url), 'utf8'));
    test.each(cases)('$name', ({ input, answer }) => {
      expect(call(input)).toEqual(answer);
    });`,
  );
  const bin = join(ROOT, 'node_modules/vitest/vitest.mjs');
  return {
    solution,
    watched: watching(process.execPath, [bin, 'watch', '--root', project], project),
  };
}
