/** The reference of a problem, compiled for the sandbox, and counted once for each seed. */
import { join } from 'node:path';
import type { Program } from '../compile/compile.ts';
import type { Counting } from './counting.ts';
import { languageOf, openSource } from '../languages/index.ts';
import type { CountedProgram, Language } from '../languages/language.ts';
import type { Problem } from '../problem/load.ts';
import type { Image } from '../sandbox/image.ts';
import { processesFor, type Sandboxes } from '../sandbox/pool.ts';
import type { Purpose } from '../sandbox/runtime.ts';
import type { Limits } from '../types.ts';
import type { GrowthCheck } from './checked.ts';
import { isEnough } from './decide.ts';
import type { Point } from './fit.ts';
import { limitsFor } from './limits.ts';
import { climb, type Rung } from './ladder.ts';
import type { PlannedAxis } from './plan-axes.ts';
import { Subject } from './subject.ts';

/** What a problem's reference is written in: SQL where it asks for a query. */
function referenceLanguage({ referenceFile }: Problem): Language {
  return languageOf({ name: referenceFile });
}

/** By digest of the problem: watching and verifying judge many submissions to one. */
const programs = new Map<string, Promise<Program>>();
const counted = new Map<string, Promise<CountedProgram>>();
/** By digest, seed and axis. */
const ladders = new Map<string, ReferenceLadder>();

/** Has ready what the growth check needs of a problem, whatever the submission. Returns at once. @param image of it */
export function warmGrowth(problem: Problem, pool: Sandboxes, image?: Image): void {
  if (Object.keys(problem.growth).length === 0) return;
  warmBoth(problem, pool, 'count', image);
  // What goes wrong is told to whoever needs it.
  prepareReference(problem).catch(() => undefined);
}

/** Boots processes for the reference and a submission that runs in an image. */
export function warmBoth(
  problem: Problem,
  pool: Sandboxes,
  purpose: Purpose,
  image = referenceLanguage(problem).image,
): void {
  const count = processesFor(problem.entry);
  const theirs = referenceLanguage(problem).image;
  if (image === theirs) pool.warm(2 * count, purpose, image);
  else for (const one of [theirs, image]) pool.warm(count, purpose, one);
}

function compileReference(problem: Problem): Promise<Program> {
  return remembered(programs, problem.digest, async () => {
    const file = join(problem.folder, problem.referenceFile);
    const source = await openSource(file, file);
    const compiled = await referenceLanguage(problem).compile(source, problem.entry);
    if (compiled.ok) return compiled.program;
    throw new Error(
      `problem ${problem.id}: ${problem.referenceFile} does not compile for the sandbox`,
    );
  });
}

/**
 * Loads the reference into fresh processes, which end once it has been used.
 *
 * @param cpuMs how long one call may take
 * @returns undefined where it does not load
 */
export async function withReference<T>(
  { problem, pool }: Pick<GrowthCheck, 'problem' | 'pool'>,
  purpose: Purpose,
  cpuMs: number,
  use: (reference: Subject, limits: Limits) => Promise<T>,
): Promise<T | undefined> {
  const limits = limitsFor(problem, referenceLanguage(problem), cpuMs);
  const program = await compileReference(problem);
  const reference = await Subject.load(pool, purpose, program, problem, limits);
  if (!(reference instanceof Subject)) return undefined;
  try {
    return await use(reference, limits);
  } finally {
    reference.close();
  }
}

/** The reference as a program that counts itself. */
export function prepareReference(problem: Problem): Promise<CountedProgram> {
  return remembered(counted, problem.digest, async () => {
    const program = await compileReference(problem);
    const counted = await referenceLanguage(problem).withCounts?.(program);
    if (counted) return counted;
    throw new Error(`problem ${problem.id}: ${problem.referenceFile} cannot be counted`);
  });
}

/** What the reference costs at each size of an axis, while it is being counted. */
export class ReferenceLadder {
  /** Ends when all is counted; rejected when it was called off. */
  readonly whole: Promise<unknown>;
  readonly #rungs = new Map<number, Rung>();
  #tell: () => void = () => undefined;
  #news: Promise<void>;

  /** @param count counts all sizes, and tells each */
  constructor(count: (onRung: (rung: Rung) => void) => Promise<unknown>) {
    this.#news = this.#nextNews();
    this.whole = count((rung) => {
      this.#rungs.set(rung.size, rung);
      this.#tell();
      this.#news = this.#nextNews();
    });
    this.whole.catch(() => undefined);
  }

  /** Undefined where it cost enough before, or failed. */
  async at(size: number): Promise<Rung | undefined> {
    let isWhole = false;
    const ended = this.whole.then(() => (isWhole = true));
    while (!this.#rungs.has(size) && !isWhole) await Promise.race([this.#news, ended]);
    return this.#rungs.get(size);
  }

  #nextNews(): Promise<void> {
    return new Promise((resolve) => (this.#tell = resolve));
  }
}

/**
 * Begins to count the reference along an axis, unless it is counted already: until it costs enough.
 *
 * @param counting where it is counted
 */
export function countReference(
  problem: Problem,
  axis: PlannedAxis,
  counting: Counting,
): ReferenceLadder {
  const key = [problem.digest, axis.seed, axis.name].join(' ');
  const known = ladders.get(key);
  if (known) return known;
  const language = referenceLanguage(problem);
  const limits = limitsFor(problem, language);
  const ladder = new ReferenceLadder((onRung) => {
    counting.prepare(limits);
    return climb(counting, {
      axis,
      sizes: [...axis.legal, ...axis.beyond],
      limits,
      fuelAt: () => Promise.resolve(Number.MAX_SAFE_INTEGER),
      isEnough: (rungs) => isEnough(axis.asked, language.enoughUnits, rungs.map(pointOf)),
      onRung,
    });
  });
  ladders.set(key, ladder);
  ladder.whole.catch(() => ladders.delete(key));
  return ladder;
}

/** It is measured by itself. */
function pointOf({ size, units }: Rung): Point {
  return { size, cost: units, reference: units };
}

/** What is made once, as long as the judge runs. */
export function remembered<T>(
  known: Map<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  // What was called off is made anew the next time.
  made.catch(() => known.delete(key));
  return made;
}
