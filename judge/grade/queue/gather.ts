/**
 * Gives submissions to the workers of a queue and gathers what they found out.
 *
 * The queue is believed in nothing but finished jobs. Every submission that has no judgement yet is asked for
 * again and again: a job that is gone, with a server that has lost its memory or to another grader who took it,
 * is given once more. Since a job's id is the key of its content, one that is there already is not added twice,
 * and whoever judges it twice finds the same.
 */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageVersion } from '../../base/package.ts';
import { UsageError } from '../../types.ts';
import type { Job } from '../jobs.ts';
import { forEachParallel } from '../../base/parallel.ts';
import type { GradeSettings, Judgement } from '../types.ts';
import { type Broker, complaints, QUEUE_NAME } from './broker.ts';
import { type Message, messageOf, REFUSED } from './message.ts';

export interface GatherOptions {
  settings: GradeSettings;
  /** Whether a judgement that an earlier grader has left in the queue counts for nothing. */
  anew: boolean;
  /** Ends it early. What is in the queue stays there, and the next grader finds it judged. */
  signal: AbortSignal;
  /** Told when it does not go on, and why. */
  notice: (text: string) => void;
}

/** Submissions in the queue at one time: many more than there are workers, and few enough to look at all. */
const WINDOW = 500;
/** Between two looks at them. */
const LOOK_MS = 250;
/** Questions to the server at the same time. */
const QUESTIONS = 32;
/** How often a submission is judged on which the judge itself fails. */
const ATTEMPTS = 2;
/** How long what nobody fetches is kept, in seconds. */
const KEPT_S = 24 * 3600;

/**
 * Has all jobs judged by the workers of a queue.
 *
 * @param done told each judgement once, as soon as it is there
 * @throws UsageError when a worker refuses a job
 */
export async function judgeOnQueue(
  jobs: Iterable<Job>,
  { shown, connection }: Broker,
  { settings, anew, signal, notice }: GatherOptions,
  done: (job: Job, judgement: Judgement) => void,
): Promise<void> {
  const { Queue } = await import('./bullmq.ts');
  const queue = new Queue<Message, Judgement>(QUEUE_NAME, {
    connection,
    // Nobody listens to events, which carry every result a second time.
    streams: { events: { maxLen: 100 } },
    defaultJobOptions: {
      attempts: ATTEMPTS,
      backoff: { type: 'fixed', delay: 1000 },
      removeOnComplete: { age: KEPT_S },
      removeOnFail: { age: KEPT_S },
    },
  });
  const outages = complaints(shown, notice);
  queue.on('error', (error) => outages.hear(error));
  const leave = () => void queue.disconnect();
  signal.addEventListener('abort', leave);

  const give = async ({ key, prepared, load }: Job) => {
    await queue.add(prepared.problem.id, messageOf(prepared, await load(), settings), {
      jobId: key,
    });
  };
  const begin = async (job: Job) => {
    const state = await queue.getJobState(job.key);
    // What once was refused may be welcome now.
    if (state === 'failed' || (anew && state === 'completed')) await queue.remove(job.key);
    if (state !== 'completed' || anew) await give(job);
  };
  /** Whether the job is done with. */
  const look = async (job: Job): Promise<boolean> => {
    const state = await queue.getJobState(job.key);
    if (state === 'unknown') await give(job);
    if (state !== 'completed' && state !== 'failed') return false;
    const finished = await queue.getJob(job.key);
    if (!finished) return false;
    if (finished.failedReason?.startsWith(REFUSED)) throw new UsageError(finished.failedReason);
    outages.calm();
    done(job, finished.returnvalue ?? (await faultOf(job, finished.failedReason)));
    await queue.remove(job.key);
    return true;
  };

  const pending = new Map<string, Job>();
  const rest = jobs[Symbol.iterator]();
  try {
    for (;;) {
      const fresh = take(rest, WINDOW - pending.size);
      await forEachParallel(fresh, QUESTIONS, begin, signal);
      for (const job of fresh) pending.set(job.key, job);
      if (pending.size === 0) return;
      const before = pending.size;
      const settle = async (job: Job) => void ((await look(job)) && pending.delete(job.key));
      await forEachParallel([...pending.values()], QUESTIONS, settle, signal);
      if (pending.size === before && (await queue.getWorkersCount()) === 0) {
        outages.hear(new Error('no worker is running; start one with `judge worker --queue …`'));
      }
      await sleep(LOOK_MS, undefined, { signal });
    }
  } catch (error) {
    // What was asked when it was called off has no answer.
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', leave);
    await queue.close().catch(() => undefined);
  }
}

function take<T>(items: Iterator<T>, count: number): T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = items.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

/** The judgement of a submission that no worker came to an end with. */
async function faultOf({ prepared, load }: Job, why: string | undefined): Promise<Judgement> {
  const { problem, plan } = prepared;
  const submission = await load();
  return {
    problem: problem.id,
    submission: submission.file,
    verdict: 'JE',
    message: `internal error of the judge: ${why ?? 'no worker has said why'}`,
    cases: [],
    casesNotJudged: plan.length,
    growth: [],
    diagnostics: [],
    warnings: [],
    digests: {
      submission: createHash('sha256').update(submission.text).digest('hex'),
      problem: problem.digest,
      judge: packageVersion(),
    },
    durationMs: 0,
  };
}
