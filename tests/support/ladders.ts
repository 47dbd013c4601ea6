/**
 * Ladders of every submission that reaches the growth check, as they were counted: a file for each problem in
 * `tests/fixtures/ladders/`. `npm run ladders` counts them anew; what a change of a weight does to them is its diff.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { countAxes } from '../../judge/growth/count-axes.ts';
import { languageOf } from '../../judge/languages/index.ts';
import { planAxes } from '../../judge/growth/plan-axes.ts';
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import type { Source } from '../../judge/compile/source.ts';
import type { CostClass, GrowthResult } from '../../judge/types.ts';
import { labelled } from './growth-corpus.ts';
import { ROOT, SEED } from './judging.ts';
import { notedTrial } from './trial.ts';

/** One axis as it was counted, up to the jump if there was one. */
export interface RecordedLadder {
  axis: string;
  asked: CostClass;
  /** The largest legal size. */
  legal: number;
  jumped: boolean;
  /** Where the work grows: the line in the source, and what stands there. Null where nothing is rejected. */
  site: { line: string; what: string } | null;
  sizes: number[];
  cost: number[];
  reference: number[];
}

/** By submission, such as `accepted/leetcode-stub.ts`. */
export type Recorded = Record<string, RecordedLadder[]>;

const emit = () => undefined;

const FOLDER = join(ROOT, 'tests/fixtures/ladders');

/** What is recorded, by problem. */
export function loadLadders(): [problem: string, Recorded][] {
  return readdirSync(FOLDER).map((file) => [
    file.replace(/\.json$/, ''),
    JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Recorded,
  ]);
}

/** Counts the ladders anew. @param only as for {@link labelled} */
export async function countLadders(only: readonly string[]): Promise<Map<string, Recorded>> {
  const pool = new SandboxPool();
  const problems = new Map<string, Recorded>();
  try {
    for (const { problem, name, source, program } of await labelled(only)) {
      const axes = planAxes(problem, SEED).filter(({ resource }) => resource === 'time');
      const counted = await countAxes(
        {
          problem,
          axes,
          language: languageOf(source),
          submission: program,
          source,
          pool,
          trial: notedTrial(true),
          emit,
        },
        axes,
      );
      const recorded = problems.get(problem.id) ?? {};
      problems.set(problem.id, recorded);
      recorded[name.slice(problem.id.length + 1)] = counted.map(({ axis, result }) => ({
        axis: axis.name,
        asked: axis.asked,
        legal: axis.legal.at(-1)!,
        jumped: result.jump !== null,
        site: siteIn(source, result),
        sizes: result.sizes,
        cost: result.cost,
        reference: result.referenceCost,
      }));
    }
  } finally {
    await pool.dispose();
  }
  return problems;
}

function saveLadders(problems: ReadonlyMap<string, Recorded>): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const [id, recorded] of problems) {
    const lines = Object.entries(recorded).map(
      ([name, ladders]) =>
        `${JSON.stringify(name)}: [\n${ladders.map((ladder) => JSON.stringify(ladder)).join(',\n')}\n]`,
    );
    writeFileSync(join(FOLDER, `${id}.json`), `{\n${lines.join(',\n')}\n}\n`);
  }
}

function siteIn({ text }: Source, { site }: GrowthResult): RecordedLadder['site'] {
  return site && { line: text.split('\n')[site.line - 1]!.trim(), what: site.what };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  saveLadders(await countLadders(process.argv.slice(2)));
}
