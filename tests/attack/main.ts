/**
 * `npm run attacks [-- <name>…] [--repeat <n>] [--load <k>] [--write]`: every attack, behind every wall that is
 * here, again and again if asked, with the processors oversubscribed k times. Exits with 1 when anything was not
 * as it must be. `--write` puts the tables into docs/sandbox.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Hogs } from '../bench/hogs.ts';
import { formatTable } from '../bench/paired.ts';
import { ROOT } from '../support.ts';
import { attempt } from './attempt.ts';
import { allAttacks, byGroup } from './corpus.ts';
import { type Overshoot, overshootOf, overshootTable } from './limits.ts';
import { wallsHere } from './walls.ts';
import { watch } from './watch.ts';
import { makeWorld } from './world.ts';

const args = process.argv.slice(2);
const repeat = Number(option('--repeat') ?? 1);
const load = Number(option('--load') ?? 1);
const write = args.includes('--write');
const only = args.filter((arg) => !arg.startsWith('--'));

const attacks = allAttacks().filter(
  ({ name }) => only.length === 0 || only.some((prefix) => name.startsWith(prefix)),
);
const world = await makeWorld();
const walls = wallsHere().map(watch);
const hogs = new Hogs(`${load}x`);
const outcomes = new Map<string, Set<string>>();
const overshoots: Overshoot[] = [];
let attempts = 0;
let faulty = 0;

for (let run = 1; run <= repeat; run++) {
  for (const attack of attacks) {
    for (const { wall, taken } of walls) {
      taken();
      const made = await attempt(attack, wall, world);
      attempts++;
      const key = `${attack.name} ${wall.name}`;
      console.error(`${attempts} ${key} ${made.outcome} ${made.ms.toFixed(0)} ms`);
      outcomes.set(key, (outcomes.get(key) ?? new Set()).add(made.outcome));
      const overshoot = overshootOf(attack, wall.name, made, taken());
      if (overshoot) overshoots.push(overshoot);
      if (made.faults.length > 0) faulty++;
      for (const fault of made.faults) console.log(`${key}: ${fault.slice(0, 500)}`);
    }
  }
  console.error(`run ${run} of ${repeat}: ${attempts} attempts, ${faulty} with faults`);
}
hogs.end();
await world.dispose();
await Promise.all(walls.map(({ end }) => end()));

const names = walls.map(({ wall }) => wall.name);
const who = process.getuid?.() === 0 ? 'root' : 'an ordinary user';
const summary =
  `${attacks.length} attacks behind ${names.join(' and ')}, ${repeat} times, as ${who}, ` +
  `${cpus().length} processors at ${load}x: ${attempts} attempts, ${faulty} with a wrong verdict or anything left`;
const tables = {
  attacks: byGroup(attacks)
    .map(
      ([group, inIt]) =>
        `#### ${group}\n\n${formatTable(
          ['attack', 'what it tries', ...names],
          inIt.map(({ name, tries }) => [
            name.split('/')[1]!,
            tries.replaceAll('|', '\\|'),
            ...names.map((wall) => [...(outcomes.get(`${name} ${wall}`) ?? [])].sort().join(', ')),
          ]),
        )}`,
    )
    .join('\n\n'),
  limits: overshootTable(overshoots, names),
};
if (write) writeTables(tables);
else console.log(tables.limits);
console.log(`\n${summary}`);
process.exit(faulty > 0 ? 1 : 0);

function option(name: string): string | undefined {
  const at = args.indexOf(name);
  return at >= 0 ? args.splice(at, 2)[1] : undefined;
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function writeTables(parts: Record<string, string>): void {
  const file = join(ROOT, 'docs/sandbox.md');
  let text = readFileSync(file, 'utf8');
  for (const [name, table] of Object.entries(parts)) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${file} has no ${start} … ${end}`);
    text = `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`;
  }
  writeFileSync(file, text);
}
