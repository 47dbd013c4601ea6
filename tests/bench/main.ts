/** `npm run bench [-- <name>…] [--runs <n>]`: what the judge costs, measured on this machine. */
import { cpus } from 'node:os';
import { benchCompile } from './compile.ts';
import { benchGrade } from './grade.ts';
import { benchGrowth } from './growth.ts';
import { benchHostile } from './hostile.ts';
import { benchQueue } from './queue.ts';
import { benchRun } from './run.ts';
import { benchWeights } from './weights.ts';
import { benchPytest } from './pytest.ts';
import { benchPythonWeights } from './python-weights.ts';
import { benchSaves } from './saves.ts';
import { benchSql } from './sql.ts';
import { benchWalls } from './walls.ts';
import { benchWatch } from './watch.ts';

const BENCHES: Record<string, (runs: number, only: readonly string[]) => Promise<string>> = {
  run: benchRun,
  growth: benchGrowth,
  watch: benchWatch,
  pytest: benchPytest,
  compile: benchCompile,
  saves: benchSaves,
  sql: benchSql,
  walls: benchWalls,
};
/** Those that take long are run by name only. */
const LONG: typeof BENCHES = {
  weights: benchWeights,
  'python-weights': benchPythonWeights,
  grade: benchGrade,
  hostile: benchHostile,
  queue: benchQueue,
};

const args = process.argv.slice(2);
const runsAt = args.indexOf('--runs');
const runs = runsAt >= 0 ? Number(args.splice(runsAt, 2)[1]) : 11;
const [name, ...only] = args;
const chosen = name === undefined ? Object.keys(BENCHES) : [name];

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.versions.node}\n`,
);
for (const bench of chosen) {
  const run = { ...BENCHES, ...LONG }[bench];
  if (!run) {
    const known = Object.keys({ ...BENCHES, ...LONG }).join(', ');
    throw new Error(`there is no bench ${bench}: ${known}`);
  }
  console.log(`## ${bench}: ${runs} runs, medians\n\n${await run(runs, only)}\n`);
}
