/** Judges submissions on this machine, several at a time. */
import { availableParallelism } from 'node:os';
import type { SandboxPool } from '../sandbox/pool.ts';
import type { PreparedProblem } from '../judging/prepared.ts';
import { type Equipment, judgeSubmission } from './judge-submission.ts';
import { forEachParallel } from '../base/parallel.ts';
import { Processors } from './processors.ts';
import type { Submission } from './submission.ts';
import type { Judgement } from './types.ts';

/** One content to judge, whoever handed it in. */
export interface Job {
  /** The same for everything that must have the same judgement. */
  key: string;
  prepared: PreparedProblem;
  /** Reads the submission, which is not kept meanwhile. */
  load(): Promise<Submission>;
}

export interface JobOptions {
  /** Submissions judged at the same time. */
  atOnce: number;
  growth: boolean;
  /** Calls everything off. */
  signal: AbortSignal;
}

/** One for each processor. */
export function defaultJobs(): number {
  return availableParallelism();
}

/**
 * Judges all jobs. What is under way when it is called off counts for nothing. Where the judge itself failed,
 * it tries once more at the end, alone: a submission that brings the judge down shall be the only one to feel it.
 *
 * @param done told each judgement as soon as it is there
 */
export async function judgeJobs(
  jobs: readonly Job[],
  pool: SandboxPool,
  { atOnce, growth, signal }: JobOptions,
  done: (job: Job, judgement: Judgement) => void,
): Promise<void> {
  const lease = pool.lease();
  const end = () => lease.end();
  signal.addEventListener('abort', end);
  const processors = new Processors(atOnce);
  const equipment: Equipment = { sandboxes: lease, processors, clock: new Processors(1), growth };
  const failed: Job[] = [];
  const judgeOne = async (job: Job, last: boolean) => {
    const submission = await job.load().catch((error: unknown) => {
      if (signal.aborted) return undefined;
      throw error;
    });
    if (!submission || signal.aborted) return;
    const judgement = await judgeSubmission(job.prepared, submission, equipment);
    if (signal.aborted) return;
    if (judgement.verdict === 'JE' && !last) failed.push(job);
    else done(job, judgement);
  };
  try {
    // As many again wait for the clock, so that no processor is idle while one is measured.
    await forEachParallel(jobs, 2 * atOnce, (job) => judgeOne(job, false), signal);
    await forEachParallel(failed, 1, (job) => judgeOne(job, true), signal);
  } finally {
    signal.removeEventListener('abort', end);
    lease.end();
  }
}
