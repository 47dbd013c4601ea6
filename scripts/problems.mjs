/**
 * Writes docs/problems.md: how strong the hidden cases of each problem are. Judges the mutants of the problems that are
 * named, or of all; the rows of the others stay as they are.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const FILE = 'docs/problems.md';
const KILLERS = ['sample', 'hidden', 'generated', 'large', 'growth'];
const COLUMNS = ['problem', 'mutants', ...KILLERS, 'equivalent', 'survived', 'score'];
const all = readdirSync('problems').filter((id) =>
  ['ts', 'sql'].some((ending) => existsSync(`problems/${id}/reference.${ending}`)),
);

const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
const rows = new Map(all.map((id) => [id, undefined]));
for (const row of text.split('\n')) {
  const [id, mutants, ...more] = row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const isComplete = mutants !== '–' && more.length + 2 === COLUMNS.length;
  if (rows.has(id) && isComplete) rows.set(id, row);
}

for (const id of process.argv.length > 2 ? process.argv.slice(2) : all) {
  const [report] = verify(id);
  const { mutants, killed, equivalent, survivors, faults } = report;
  for (const fault of faults) process.stderr.write(`${id}: ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
  for (const survivor of survivors) process.stderr.write(`${id}: ${JSON.stringify(survivor)}\n`);
  const counted = mutants - equivalent;
  const score = `${Math.floor(((counted - survivors.length) / counted) * 1000) / 10} %`;
  const by = KILLERS.map((killer) => killed[killer]);
  const cells = [id, mutants, ...by, equivalent, survivors.length, score];
  rows.set(id, `| ${cells.join(' | ')} |`);
  writeFileSync(FILE, await format(page(), { ...(await resolveConfig(FILE)), filepath: FILE }));
}

/** The command says by its exit code as well what its report says. */
function verify(id) {
  const args = ['dist/judge.cjs', 'verify', '--mutants', '--json', id];
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 };
  try {
    return JSON.parse(execFileSync(process.execPath, args, options));
  } catch (error) {
    if (error.status !== 1) throw error;
    return JSON.parse(error.stdout);
  }
}

function page() {
  const empty = `| ${'– | '.repeat(COLUMNS.length - 1)}`.trim();
  const table = [...rows].map(([id, row]) => row ?? `| ${id} ${empty}`);
  return `# How strong the hidden cases are

A mutant is the reference solution with one small mistake: an operator changed, a constant off by one, a condition fixed, a statement removed, two arguments swapped, a sum cut to 32 bits; in SQL also a join, an aggregate or a direction changed, a cast or a \`DISTINCT\` left out. \`judge verify --mutants\` judges all of them. Each must be rejected by a sample, a hidden, a generated or a large case, or by how its cost grows. A mutant that does the same as the reference, or that plays as well where only regret is judged, is marked in the problem's \`equivalent-mutants.json\`, with the reason.

The columns count what rejected a mutant first. Growth is only measured for mutants that every case accepts. The score is the share of mutants that were rejected, without the equivalent ones. A row of dashes has not been measured yet. \`judge verify --mutants --accepted\` also judges mutants of the accepted submissions on the cases; nobody has marked which of these are equivalent.

| ${COLUMNS.join(' | ')} |
| --- | ${'---: | '.repeat(COLUMNS.length - 1).trim()}
${table.join('\n')}

Made by \`npm run docs:problems\`, or \`npm run docs:problems -- <problem…>\` for some rows of it.
`;
}
