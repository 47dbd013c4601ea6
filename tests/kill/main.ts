/**
 * `npm run kill [-- --times <n>] [--seed <n>]`: kills the judge at random moments of everything that it does, behind
 * every wall, and says what it left behind. Ends with exit code 1 when that is anything.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../../judge/problem/random.ts';
import { install } from '../support/install.ts';
import { kill, PATHS, SCENES } from './kill.ts';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const random = new Random(Number(values.seed));
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'judge-kill-'));
const installed = install(folder);
const scenes = Object.keys(SCENES);
const walls = Object.keys(PATHS);
const counts = new Map<string, { kills: number; late: number; survivors: number; files: number }>();

console.log(`killing ${values.times} times, seed ${values.seed}`);
for (let i = 0; i < Number(values.times); i++) {
  const name = scenes[i % scenes.length]!;
  const wall = walls[Math.floor(i / scenes.length) % walls.length]!;
  const scene = SCENES[name]!;
  const afterMs = random.fraction() * scene.withinMs;
  const { late, survivors, files } = await kill(installed, scene, PATHS[wall]!, afterMs);
  const key = `${name}, ${wall}`;
  const count = counts.get(key) ?? { kills: 0, late: 0, survivors: 0, files: 0 };
  counts.set(key, count);
  count.kills++;
  count.late += Number(late);
  count.survivors += Number(survivors.length > 0);
  count.files += Number(files.length > 0);
  for (const left of [...survivors, ...files]) {
    console.log(`${key}, killed after ${afterMs.toFixed(1)} ms: left ${left}`);
  }
}
rmSync(folder, { recursive: true });
console.table(Object.fromEntries([...counts].sort()));
const left = [...counts.values()].reduce((sum, { survivors, files }) => sum + survivors + files, 0);
console.log(left === 0 ? 'nothing was left behind' : `${left} kills left something behind`);
if (left > 0) process.exitCode = 1;
