/**
 * Judges one submission as plain data. What one machine, a shard and a queue's worker do with a submission is
 * this, so that the verdict is the same in every mode.
 */
import type { Exam } from '../exam.ts';
import { judgeCases, judgeGrowth } from '../judge.ts';
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
  { problem, seed, plan, axes }: Exam,
  submission: Submission,
  { sandboxes, processors, clock, growth }: Equipment,
): Promise<Judgement> {
  const options = { seed, own: [], plan, axes, discreet: true };
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
    durationMs: round(durationMs),
  };
}

function judgedCase({ name, verdict, message, place, ...usage }: CaseResult): JudgedCase {
  return {
    name,
    verdict,
    cpuMs: round(usage.cpuMs),
    wallMs: round(usage.wallMs),
    memoryMiB: round(usage.memoryMiB),
    ...(message === undefined ? {} : { message }),
    ...(place === undefined ? {} : { place }),
  };
}

/** Hundredths are more than a clock can tell, and reports have many cases. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
