/**
 * Writes docs/problems.md: how strong the hidden cases of each problem are. Judges every mutant of the problems that
 * are named, or of all; the rows of the others stay as they are.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const FILE = 'docs/problems.md';
const KILLERS = ['sample', 'secret', 'generated', 'large', 'growth'];
const all = readdirSync('problems').filter((id) => existsSync(`problems/${id}/problem.ts`));

const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
const rows = new Map(all.map((id) => [id, undefined]));
for (const row of text.split('\n')) {
  const [, id, programs] = row.split('|').map((cell) => cell.trim());
  if (rows.has(id) && programs !== '–') rows.set(id, row);
}

for (const id of process.argv.length > 2 ? process.argv.slice(2) : all) {
  const [report] = verify(id);
  const { programs, mutants, killed, equivalent, survivors, faults } = report;
  for (const fault of faults) process.stderr.write(`${id}: ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
  for (const survivor of survivors) process.stderr.write(`${id}: ${JSON.stringify(survivor)}\n`);
  const counted = mutants - equivalent;
  const score = `${Math.floor(((counted - survivors.length) / counted) * 1000) / 10} %`;
  const by = KILLERS.map((killer) => killed[killer]);
  const cells = [id, programs, mutants, ...by, equivalent, survivors.length, score];
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
  const columns = ['problem', 'programs', 'mutants', ...KILLERS, 'equivalent', 'survived', 'score'];
  const table = [...rows].map(([id, row]) => row ?? `| ${id} | ${'– | '.repeat(10)}`.trim());
  return `# How strong the hidden cases are

A mutant is a program with one small mistake: an operator exchanged, a constant one off, a condition decided, a statement left out, two arguments swapped. \`judge verify --mutants\` makes all of them of the reference and of every accepted submission, and judges each. It must be rejected: by a sample, a secret, a generated or a large case, or by how its cost grows. What does the same as the program that it was made of, as is bound to happen, is marked in the problem's \`equivalent-mutants.json\`, with the reason.

The columns count what rejected a mutant first; growth is only measured of those that every case accepts. The score is how many of the mutants that are not equivalent were rejected. A row of dashes has not been measured yet, and a survivor has not been looked at: it may be equivalent, or show a hole.

| ${columns.join(' | ')} |
| --- | ${'---: | '.repeat(10).trim()}
${table.join('\n')}

Made by \`npm run docs:problems\`, or \`npm run docs:problems -- <problem…>\` for some rows of it.
`;
}
