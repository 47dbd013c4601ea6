/** Grades what is on the refs of a repository: who handed in what, and what it is worth. */
import { join } from 'node:path';
import { callOffCompiling } from '../compile/service.ts';
import { openCache, NO_CACHE } from '../grade/cache.ts';
import { Repository } from '../grade/git.ts';
import { defaultJobs, type Job, judgeJobs } from '../grade/jobs.ts';
import { type PreparedProblem, prepareProblem } from '../judging/prepared.ts';
import { onlyHandedIn, planGrading } from '../grade/plan-grading.ts';
import { checkOutProblems, type Checkout } from '../grade/problems.ts';
import { parseBroker, tryBroker } from '../grade/queue/broker.ts';
import { judgeOnQueue } from '../grade/queue/gather.ts';
import { chooseRefs, parseNames, parseRefsFile, type Wanted } from '../grade/refs.ts';
import { type Outline, settle } from '../grade/report.ts';
import type { Seed } from '../grade/seed.ts';
import { parseSettings, pointsOf, SETTINGS_FILE, type Worth } from '../grade/settings.ts';
import { belongsTo } from '../grade/shard.ts';
import type {
  GradedProblem,
  GradeReport,
  GradeSettings,
  Judgement,
  Shard,
} from '../grade/types.ts';
import { noWall } from '../grade/walls.ts';
import { readSmallFile } from '../base/small-file.ts';
import { packageDigest } from '../base/package.ts';
import { listProblems, problemFolders } from '../problem/catalog.ts';
import { loadProblem, type Problem } from '../problem/load.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import { UsageError } from '../types.ts';

export interface GradeOptions {
  workspace: string;
  /** Names or patterns; none, and none otherwise: every remote branch but the default ones. */
  refs: readonly string[];
  /** The content of a file of names and patterns. */
  refsFile?: Uint8Array;
  pulls: readonly number[];
  /**
   * Default those that `grade.json` names, else those that somebody handed in: of the workspace's own, or of those
   * that come with the judge where it has none.
   */
  problems: readonly string[];
  /** The ref that problems and settings are read from, instead of the working tree. */
  problemsFrom?: string;
  seed: Seed;
  cache: boolean;
  growth: boolean;
  /** Submissions judged at the same time; default one for each processor. */
  jobs?: number;
  /** The address of a queue whose workers judge, instead of this machine. */
  queue?: string;
  shard?: Shard;
}

/** What grading tells while it is under way. */
export type GradeEvent =
  /** What there is to judge is known: contents, and those of them that the cache has. */
  | { kind: 'planned'; people: number; contents: number; cached: number }
  | { kind: 'judged'; done: number; of: number }
  /** Why it does not go on. */
  | { kind: 'notice'; text: string };

/**
 * Grades. An interrupt ends it early, with a report of what is judged until then.
 *
 * @returns undefined when it was interrupted before anything was known
 * @throws UsageError when refs, problems, settings or the wall are not there
 */
export async function grade(
  options: GradeOptions,
  pool: SandboxPool,
  signal: AbortSignal,
  emit: (event: GradeEvent) => void,
): Promise<GradeReport | undefined> {
  const { workspace, cache, growth, jobs: atOnce = defaultJobs(), shard } = options;
  const started = performance.now();
  const broker = options.queue === undefined ? undefined : parseBroker(options.queue);
  const repository = await Repository.open(workspace);
  let checkout: Checkout | undefined;
  const cleanUp = () => checkout?.remove();
  process.on('exit', cleanUp);
  // An interrupt does not wait for what is being compiled.
  let resume = () => {};
  const callOff = () => (resume = callOffCompiling());
  signal.addEventListener('abort', callOff);
  try {
    const { refs, warnings } = await repository.refs();
    const chosen = chooseRefs(refs, wantedBy(options));
    if (options.problemsFrom !== undefined) {
      checkout = await checkOutProblems(repository, options.problemsFrom);
    }
    const root = checkout?.folder ?? workspace;
    const worth = parseSettings(checkout ? checkout.settings : readSettings(workspace), [
      ...listProblems(root).keys(),
    ]);
    const named = options.problems.length > 0 ? options.problems : Object.keys(worth.points);
    const prepared = await prepareAll(root, named, options.seed);
    await Promise.all([pool.prove(noWall), broker && tryBroker(broker)]);
    const settings = settingsOf(options, pool, checkout?.commit);
    const everything = await planGrading(repository, chosen, prepared, settings, signal);
    if (signal.aborted) return undefined;
    const plan = named.length > 0 ? everything : onlyHandedIn(everything);
    const problems = gradedProblems(plan.problems, worth);

    const kept = cache ? openCache(workspace) : NO_CACHE;
    const judgements = new Map<string, Judgement>();
    const waiting: Job[] = [];
    for (const job of plan.jobs.values()) {
      if (shard && !belongsTo(shard, job.key)) continue;
      const known = kept.get(job.key);
      if (known) judgements.set(job.key, known);
      else waiting.push(job);
    }
    const fromCache = judgements.size;
    const contents = fromCache + waiting.length;
    emit({ kind: 'planned', people: plan.people.length, contents, cached: fromCache });
    let done = 0;
    const judged = ({ key }: Job, judgement: Judgement) => {
      judgements.set(key, judgement);
      if (judgement.verdict !== 'JE') kept.put(key, judgement);
      emit({ kind: 'judged', done: ++done, of: waiting.length });
    };
    if (broker) {
      const notice = (text: string) => emit({ kind: 'notice', text });
      await judgeOnQueue(waiting, broker, { settings, anew: !cache, signal, notice }, judged);
    } else {
      await judgeJobs(waiting, pool, { atOnce, growth, signal }, judged);
    }
    const outline: Outline = {
      problems,
      people: plan.people,
      settings,
      shard: shard ?? null,
      warnings,
    };
    return settle(outline, judgements, {
      interrupted: signal.aborted,
      fromCache,
      durationMs: performance.now() - started,
    });
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    signal.removeEventListener('abort', callOff);
    resume();
    process.off('exit', cleanUp);
    cleanUp();
    repository.close();
  }
}

function wantedBy({ refs, refsFile, pulls }: GradeOptions): Wanted {
  const fromFile = refsFile === undefined ? [] : parseRefsFile(refsFile);
  const patterns = [...parseNames(refs), ...fromFile];
  // Nothing named is everything; a list with nothing on it is not.
  if (refsFile !== undefined && patterns.length + pulls.length === 0) {
    throw new UsageError('--refs-from: the file names no refs');
  }
  return { patterns, pulls };
}

/** @param named the problems that are graded; none: all that may be */
async function prepareAll(
  root: string,
  named: readonly string[],
  { seed }: Seed,
): Promise<PreparedProblem[]> {
  const folders = [...problemFolders(root, named)];
  const own = folders.filter(([, folder]) => folder.startsWith(join(root, 'problems')));
  const graded = named.length === 0 && own.length > 0 ? own : folders;
  const opened = await Promise.all(graded.map(([name, folder]) => loadProblem(name, folder)));
  return opened.map((problem) => prepareProblem(problem, seed));
}

const MAX_SETTINGS_BYTES = 1024 * 1024;

function readSettings(workspace: string): string | undefined {
  const path = join(workspace, SETTINGS_FILE);
  return readSmallFile(path, SETTINGS_FILE, MAX_SETTINGS_BYTES)?.toString();
}

function gradedProblems(problems: readonly Problem[], worth: Worth): GradedProblem[] {
  return problems.map((problem) => {
    const { id, title, digest } = problem;
    const { passUnmeasuredGrowth } = worth;
    return { id, title, digest, points: pointsOf(worth, problem), passUnmeasuredGrowth };
  });
}

function settingsOf(
  { growth, seed }: GradeOptions,
  pool: SandboxPool,
  problemsFrom: string | undefined,
): GradeSettings {
  return {
    judge: packageDigest(),
    runtime: pool.runtime.name,
    walls: [...pool.wall.walls],
    growth,
    problemsFrom: problemsFrom ?? null,
    seedMark: seed.mark,
  };
}
