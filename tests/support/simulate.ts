/**
 * Shows that chance does not decide the verdicts of an interactive problem: plays each of its submissions with many
 * seeds, and writes how far its regret, or what else its interactor measures, is from what is allowed to the package's
 * `simulation.md`.
 *
 *     npm run simulate -- <problem> [seeds]
 *
 * Submissions in JavaScript and TypeScript play in this process, with the same chance as in the sandbox. The stored
 * cases get another seed each time; those that say nothing of it are left out. Each seed gives a verdict,
 * which must be that of the submission's folder.
 */
import { transform } from 'esbuild';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { findEntry } from '../../judge/entry/find-entry.ts';
import { planAxes } from '../../judge/growth/plan-axes.ts';
import { decideRegret } from '../../judge/growth/regret.ts';
import { type DialogueEntry, playHere, type Transcript } from '../../judge/problem/dialogue.ts';
import { evaluatePackage } from '../../judge/problem/evaluate.ts';
import { loadProblem, type Problem } from '../../judge/problem/load.ts';
import { casesOf, measuresOf, shareOf } from './measured.ts';

/** How often a figure was seen: its mean and standard deviation. */
interface Spread {
  mean: number;
  deviation: number;
}

/** What one submission got with one seed. */
interface Played {
  /** By what is measured: a case's regret, or an axis's slope, as a share of what is allowed. */
  shares: Record<string, number>;
  verdict: 'AC' | 'WA';
}

/** The reference's curves, by axis and seed. */
const references = new Map<string, ArrayLike<number>>();

const [id = '', seeds = '200'] = process.argv.slice(2);
const problem = await loadProblem(id, resolve('problems', id));
const entry = problem.entry as DialogueEntry;
const measures = measuresOf(problem);
const texts = [
  ...(await tableOf('accepted', Number(seeds))),
  '',
  ...(await tableOf('wrong_answer', Number(seeds))),
];
const file = join('problems', id, 'simulation.md');
writeFileSync(
  file,
  await format(page(texts.join('\n')), { ...(await resolveConfig(file)), filepath: file }),
);

async function tableOf(folder: 'accepted' | 'wrong_answer', runs: number): Promise<string[]> {
  const root = join('problems', id, 'submissions', folder);
  const names = readdirSync(root).filter((name) => /\.[jt]s$/.test(name));
  const rows: string[] = [];
  for (const name of names) {
    const text = readFileSync(join(root, name), 'utf8');
    const caughtBy = /caught by:\s*(\S+)/i.exec(text)?.[1];
    // Whoever breaks the rules fails at the first call.
    if (caughtBy === 'sample') continue;
    const program = await programOf(join(root, name));
    const played: Played[] = [];
    for (let seed = 1; seed <= runs; seed++) played.push(play(problem, program, seed));
    rows.push(rowOf(`${folder}/${name}`, folder === 'accepted' ? 'AC' : 'WA', played));
    process.stderr.write(`${rows.at(-1)}\n`);
  }
  const head = ['submission', ...measures, 'nearest to the limit', 'wrong verdicts'];
  return [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows];
}

async function programOf(path: string) {
  const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', format: 'cjs' });
  // A class of the asked name need not be exported.
  const last = `if (typeof ${entry.name} === 'function') module.exports = { ${entry.name} };`;
  const exports = evaluatePackage(`${code}\n${last}`, '.', {});
  const found = findEntry(entry, { exports, scope: {} });
  if ('missing' in found) throw new Error(`${path} does not export ${found.missing}`);
  return found.program;
}

function play(
  { interactor, check, answer }: Problem,
  program: Awaited<ReturnType<typeof programOf>>,
  seed: number,
): Played {
  const shares: Record<string, number> = {};
  let verdict: Played['verdict'] = 'AC';
  const judge = (name: string, input: unknown[]): Transcript => {
    const transcript = playHere(entry, interactor!, program, input);
    const checked = check(input, transcript, undefined);
    if (!checked.right) verdict = 'WA';
    if (transcript.fault) {
      shares[name] = NaN;
      return transcript;
    }
    shares[name] = shareOf(problem, input, transcript);
    return transcript;
  };
  for (const { name, input } of casesOf(problem, seed))
    if (measures.includes(name)) judge(name, input);
  for (const axis of planAxes(problem, seed)) {
    if (axis.resource !== 'regret') continue;
    const input = axis.prepare(axis.legal.at(-1)!).input();
    const transcript = judge(`growth/${axis.name}`, input);
    const curve = interactor!.regret!;
    const key = `${axis.name} ${seed}`;
    const reference = references.get(key) ?? curve(input, answer(input) as Transcript);
    references.set(key, reference);
    const result = decideRegret(axis, curve(input, transcript), reference);
    if (result.verdict === 'fail') verdict = 'WA';
    shares[`slope in ${axis.name}`] = transcript.fault ? NaN : result.measured / result.limit;
  }
  return { shares, verdict };
}

function rowOf(name: string, expected: 'AC' | 'WA', played: readonly Played[]): string {
  const spreads = measures.map((measure) => spreadOf(played.map(({ shares }) => shares[measure]!)));
  const distances = spreads
    .map(({ mean, deviation }) => (1 - mean) / deviation)
    .filter((distance) => !isNaN(distance));
  // Who is accepted is inside by all measures; who is rejected is outside by one.
  const nearest = expected === 'AC' ? Math.min(...distances) : -Math.min(...distances);
  const wrong = played.filter(({ verdict }) => verdict !== expected).length;
  const side = expected === 'AC' ? 'inside' : 'outside';
  const cells = [
    `\`${name}\``,
    ...spreads.map(({ mean, deviation }) =>
      isNaN(mean) ? 'breaks the rules' : `${mean.toFixed(3)} ± ${deviation.toFixed(3)}`,
    ),
    // Where chance has no part, the deviation is what rounding left.
    nearest > 1e6 ? `always ${side}` : `${nearest.toFixed(1)} deviations ${side}`,
    `${wrong} of ${played.length}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}

function page(table: string): string {
  return `# How sure the verdict is

Each submission played with ${seeds} seeds: the cases on which chance has a part in the verdict, and the growth axis of regret if there is one. A figure is ${problem.interactor!.share ? 'what `share` in `interactor.ts` measures, on a scale on which 1 is the limit' : 'the regret, or the slope of its growth, as a share of what is allowed'}: mean ± standard deviation. An accepted submission has to be below 1 everywhere, a rejected one above 1 in one of the columns; the last but one says by how many standard deviations. A wrong verdict is one that another seed would have given.

${table}

Made by \`npm run simulate -- ${id} ${seeds}\`.
`;
}
