/** Packages' submissions, and texts, whose growth is checked by itself: not their cases. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textSource } from '../../judge/compile/source.ts';
import { checkGrowth } from '../../judge/growth/check-growth.ts';
import type { GrowthCheck, GrowthEvent } from '../../judge/growth/checked.ts';
import { languageOf } from '../../judge/languages/index.ts';
import { planAxes } from '../../judge/growth/plan-axes.ts';
import { openProblem } from '../../judge/problem/catalog.ts';
import type { SandboxPool } from '../../judge/sandbox/pool.ts';
import type { GrowthResult } from '../../judge/types.ts';
import { ROOT, SEED } from './judging.ts';
import { type NotedTrial, notedTrial } from './trial.ts';

/** The workspace of the packages for tests. */
export const fixtures = join(ROOT, 'tests/fixtures/packages');
/** The text of a submission of theirs. */
export const submission = (path: string) =>
  readFile(join(fixtures, 'problems', path.replace('/', '/submissions/')), 'utf8');

interface Checked {
  results: GrowthResult[];
  events: GrowthEvent[];
  trial: NotedTrial;
}

/**
 * A text whose growth is to be checked.
 *
 * @param isRight what comes of judging anew an input on which it failed
 * @param file its name, which tells the language
 */
export async function growthCheck(
  pool: SandboxPool,
  id: string,
  text: string,
  workspace = fixtures,
  isRight = true,
  file = 's.ts',
): Promise<GrowthCheck & { trial: NotedTrial; events: GrowthEvent[] }> {
  const problem = await openProblem(workspace, id);
  const source = textSource(Buffer.from(text), file, file);
  const language = languageOf(source);
  const compiled = await language.compile(source, problem.entry);
  if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.text);
  const events: GrowthEvent[] = [];
  return {
    problem,
    axes: planAxes(problem, SEED),
    language,
    submission: compiled.program,
    source,
    pool,
    trial: notedTrial(isRight),
    emit: (event) => events.push(event),
    events,
  };
}

/** Checks the growth of a text. */
export async function check(...text: Parameters<typeof growthCheck>): Promise<Checked> {
  const prepared = await growthCheck(...text);
  const results = await checkGrowth(prepared);
  return { results, events: prepared.events, trial: prepared.trial };
}
