/**
 * Judges one submission as plain data. What one machine, a shard and a queue's worker do with a submission is
 * this, so that the verdict is the same in every mode.
 */
import type { PreparedProblem } from '../judging/prepared.ts';
import { judgeCases, judgeGrowth } from '../judging/judge.ts';
import type { Sandboxes } from '../sandbox/pool.ts';
import type { CaseResult, Result } from '../types.ts';
import type { Processors } from './processors.ts';
import { sourceOf, type Submission } from './submission.ts';
import type { JudgedCase, Judgement } from './types.ts';

/** What judging is done with. */
export interface Equipment {
  sandboxes: Sandboxes;
  /** Cases take one of them; growth is measured on two that do nothing else meanwhile. */
  processors: Processors;
  /** Growth is measured one submission at a time. */
  clock: Processors;
  growth: boolean;
}

/** Judges a submission; a fault of ours is the verdict `JE`. */
export async function judgeSubmission(
  { problem, seed, plan, axes }: PreparedProblem,
  submission: Submission,
  { sandboxes, processors, clock, growth }: Equipment,
): Promise<Judgement> {
  const { rejected } = submission;
  const options = { seed, own: [], plan, axes, discreet: true, ...(rejected ? { rejected } : {}) };
  const judged = await processors.use(1, () =>
    judgeCases(problem, sourceOf(submission), options, sandboxes),
  );
  if (!growth || judged.result.verdict !== 'AC') return judgementOf(judged.result);
  return clock.use(1, () =>
    processors.use(MEASURING, async () => judgementOf(await judgeGrowth(judged))),
  );
}

/** Submission and reference run side by side. */
const MEASURING = 2;

/** What may be told of a result to anybody. */
function judgementOf(result: Result): Judgement {
  const { problem, submission, verdict, message, casesNotJudged, growth } = result;
  const { diagnostics, warnings, digests, durationMs } = result;
  return {
    problem,
    submission,
    verdict,
    message,
    cases: result.cases.map(judgedCase),
    casesNotJudged,
    growth,
    diagnostics,
    warnings,
    digests,
    durationMs: coarse(durationMs),
  };
}

function judgedCase({ name, group, verdict, message, place, ...usage }: CaseResult): JudgedCase {
  return {
    name,
    group,
    verdict,
    ...(group === 'sample' ? rounded(usage) : coarsened(usage)),
    ...(message === undefined ? {} : { message }),
    ...(place === undefined ? {} : { place }),
  };
}

type Costs = Pick<CaseResult, 'cpuMs' | 'wallMs' | 'memoryMiB'>;

function rounded({ cpuMs, wallMs, memoryMiB }: Costs): Costs {
  return { cpuMs: round(cpuMs), wallMs: round(wallMs), memoryMiB: round(memoryMiB) };
}

/**
 * What a hidden case cost, in powers of four. A submission that sees a hidden value can use as much time or memory as
 * that says, and whoever reads the report would have it.
 */
function coarsened({ cpuMs, wallMs, memoryMiB }: Costs): Costs {
  return { cpuMs: coarse(cpuMs), wallMs: coarse(wallMs), memoryMiB: coarse(memoryMiB) };
}

/** The nearest power of four. */
function coarse(value: number): number {
  return value <= 1 ? 1 : 4 ** Math.round(Math.log(value) / Math.log(4));
}

/** Hundredths are more than a clock can tell, and reports have many cases. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
