/** `npm run bench [-- <name>…] [--runs <n>]`: what the judge costs, measured on this machine. */
import { cpus } from 'node:os';
import { benchGrowth } from './growth.ts';
import { benchRun } from './run.ts';
import { benchSaves } from './saves.ts';
import { benchWalls } from './walls.ts';
import { benchWatch } from './watch.ts';

const BENCHES: Record<string, (runs: number, only: readonly string[]) => Promise<string>> = {
  run: benchRun,
  growth: benchGrowth,
  watch: benchWatch,
  saves: benchSaves,
  walls: benchWalls,
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
  const run = BENCHES[bench];
  if (!run) throw new Error(`there is no bench ${bench}: ${Object.keys(BENCHES).join(', ')}`);
  console.log(`## ${bench}: ${runs} runs, medians\n\n${await run(runs, only)}\n`);
}
