/**
 * `npm run attacks [-- <name>…] [--repeat <n>] [--load <k>] [--list]`: every attack, behind every wall that is
 * available here, n times, with the processors oversubscribed k times. Prints the outcomes and by how much limits
 * were exceeded. Exits with 1 if anything was not as it must be. `--list` prints the attacks and judges nothing.
 */
import { cpus } from 'node:os';
import { Hogs } from '../bench/hogs.ts';
import { formatTable } from '../bench/paired.ts';
import { workingWalls } from '../support/walls.ts';
import { attempt } from './attempt.ts';
import { allAttacks, type Attack, byGroup } from './corpus.ts';
import { type Overshoot, overshootOf, overshootTable } from './limits.ts';
import { watch } from './watch.ts';
import { makeWorld } from './world.ts';

const args = process.argv.slice(2);
const repeat = Number(option('--repeat') ?? 1);
const load = Number.parseInt(option('--load') ?? '1');
const only = args.filter((arg) => !arg.startsWith('--'));

const attacks = allAttacks().filter(
  ({ name }) => only.length === 0 || only.some((prefix) => name.startsWith(prefix)),
);
if (args.includes('--list')) {
  const columns = ['attack', 'what it tries', 'must get'];
  console.log(
    tableByGroup(columns, ({ name, tries, outcomes }) => [name, tries, outcomes.join(' or ')]),
  );
  process.exit(0);
}
const world = await makeWorld();
const walls = (await workingWalls()).map(watch);
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
const table = tableByGroup(['attack', ...names], ({ name }) => [
  name,
  ...names.map((wall) => [...(outcomes.get(`${name} ${wall}`) ?? [])].sort().join(', ')),
]);
console.log(`${table}\n\n${overshootTable(overshoots, names)}`);
console.log(`\n${summary}`);
process.exit(faulty > 0 ? 1 : 0);

function option(name: string): string | undefined {
  const at = args.indexOf(name);
  return at >= 0 ? args.splice(at, 2)[1] : undefined;
}

/** A table for each group, with a row for each attack. */
function tableByGroup(columns: string[], row: (attack: Attack) => string[]): string {
  return byGroup(attacks)
    .map(([group, inIt]) => `## ${group}\n\n${formatTable(columns, inIt.map(row))}`)
    .join('\n\n');
}
