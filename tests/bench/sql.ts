/**
 * From the write of a query to the first line with a verdict in watch mode, and to the last one, beside PGlite in a
 * process without walls or judge, which is booted, has the tables, and fills them and runs the same statement for each of
 * the same cases; one after the other, save by save. And a cold `judge run`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { packageRoot } from '../../judge/base/package.ts';
import { defaultSeed, planCases } from '../../judge/judging/plan-cases.ts';
import { createTables, type QueryEntry } from '../../judge/languages/sql/runner/tables.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem, type Problem } from '../../judge/problem/load.ts';
import type { Table } from '../../judge/types.ts';
import { formatTable, median, quantile, timeOnce } from './paired.ts';
import { FIRST_LINE, LAST_LINE, watching } from './watch.ts';

const ROOT = packageRoot();

export async function benchSql(saves: number, only: readonly string[]): Promise<string> {
  const rows: string[][] = [];
  for (const [id, folder] of listProblems(ROOT)) {
    if (only.length > 0 && !only.includes(id)) continue;
    const problem = await loadProblem(id, folder);
    if (problem.entry.kind !== 'query') continue;
    rows.push(await benchProblem(problem, problem.entry, saves));
    console.error(rows.at(-1)!.join('  '));
  }
  const header = [
    'problem',
    'cases',
    'first p50 ms',
    'last p50 ms',
    'p95',
    'PGlite p50 ms',
    'ratio',
    'cold run ms',
  ];
  return formatTable(header, rows);
}

async function benchProblem(problem: Problem, entry: QueryEntry, saves: number): Promise<string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'judge-bench-'));
  const text = readFileSync(join(problem.folder, problem.referenceFile), 'utf8');
  const plan = planCases(problem, { seed: defaultSeed(new Date()), own: [] });
  const inputs = plan.map((planned) => planned.prepare().input as Table[]);
  const solution = join(scratch, 'solutions', `${problem.id}.sql`);
  mkdirSync(join(scratch, 'solutions'));
  writeFileSync(solution, text);
  const server = await PGlite.create();
  await server.exec(createTables(entry));
  const bin = join(ROOT, 'dist/judge.cjs');
  const judge = watching(process.execPath, [bin, 'watch', problem.id, '--no-growth'], scratch);
  const times = {
    first: [] as number[],
    judge: [] as number[],
    pglite: [] as number[],
    cold: [] as number[],
  };
  try {
    await judge.line(LAST_LINE);
    for (let i = 0; i < saves; i++) {
      await sleep(500);
      judge.clear();
      const saved = performance.now();
      const first = judge.line(FIRST_LINE);
      const verdict = judge.line(LAST_LINE);
      writeFileSync(solution, `${text}\n-- ${i}\n`);
      times.first.push((await first) - saved);
      times.judge.push((await verdict) - saved);
      await sleep(500);
      const started = performance.now();
      for (const input of inputs) await runHere(server, entry, text, input);
      times.pglite.push(performance.now() - started);
      const command = [process.execPath, bin, 'run', problem.id, solution, '--no-growth'];
      times.cold.push(timeOnce({ label: 'judge run', command }).wallMs);
    }
  } finally {
    judge.end();
    await server.close();
    rmSync(scratch, { recursive: true });
  }
  const ratios = times.judge.map((ms, i) => ms / times.pglite[i]!);
  return [
    problem.id,
    String(plan.length),
    median(times.first).toFixed(0),
    ...[0.5, 0.95].map((q) => quantile(times.judge, q).toFixed(0)),
    median(times.pglite).toFixed(0),
    median(ratios).toFixed(2),
    median(times.cold).toFixed(0),
  ];
}

/** Fills the tables, runs the statement, and takes back what was filled. */
async function runHere(
  server: PGlite,
  { tables }: QueryEntry,
  text: string,
  input: readonly Table[],
): Promise<void> {
  await server.exec('BEGIN');
  for (const [i, name] of Object.keys(tables).entries()) {
    const { columns, rows } = input[i]!;
    const cell = (value: string | number | boolean | null) =>
      value === null ? '\\N' : String(value);
    const cells = rows as (string | number | boolean | null)[][];
    const lines = cells.map((row) => `${row.map(cell).join('\t')}\n`);
    const names = columns.map((column) => `"${column}"`).join(', ');
    const blob = new Blob([lines.join('')]);
    await server.query(`COPY "${name}" (${names}) FROM '/dev/blob'`, [], { blob });
  }
  await server.query(text, [], { rowMode: 'array' });
  await server.exec('ROLLBACK');
}
