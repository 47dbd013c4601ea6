/**
 * A worker of the queue: takes jobs, judges them in sandboxes of this machine, and gives the judgements back.
 *
 * It only supervises: submissions run in processes of their own that are killed on time, so nothing that they do
 * keeps a worker from telling the queue that it lives. The jobs of one that has died are given to another.
 */
import { openProblem } from '../../problem/catalog.ts';
import type { SandboxPool } from '../../sandbox/pool.ts';
import { UsageError } from '../../types.ts';
import { type PreparedProblem, prepareProblem } from '../../judging/prepared.ts';
import { judgeSubmission } from '../judge-submission.ts';
import { Processors } from '../processors.ts';
import type { Judgement } from '../types.ts';
import { type Broker, complaints, QUEUE_NAME } from './broker.ts';
import { difference, type Equipped, type Message, REFUSED } from './message.ts';

export interface WorkOptions {
  /** Where its problems are. */
  workspace: string;
  /** Submissions judged at the same time. */
  atOnce: number;
  equipped: Equipped;
  /** Ends it when what is under way is done. */
  signal: AbortSignal;
  /** Told what is worth a line: a refusal, a server that is gone. */
  notice: (text: string) => void;
}

/** A worker that says nothing for so long is dead, in ms. It says that it lives twice as often. */
const SILENCE_MS = 15_000;
const SEARCH_FOR_DEAD_MS = 5000;
/** Workers that may die over one submission until it is given up. A server that restarts can look like that. */
const MAX_DEATHS = 10;
/** Prepared problems that are kept, with all their cases. */
const MAX_KNOWN = 32;

/** Works until `signal` aborts. */
export async function work(
  { shown, connection }: Broker,
  pool: SandboxPool,
  { workspace, atOnce, equipped, signal, notice }: WorkOptions,
): Promise<void> {
  const { UnrecoverableError, Worker } = await import('./bullmq.ts');
  const processors = new Processors(atOnce);
  const clock = new Processors(1);
  const known = new Map<string, PreparedProblem>();
  const outages = complaints(shown, notice);

  /** @throws UsageError when the problem is not as the grader has it */
  const preparedFor = async ({
    problem: { id, digest },
    seed,
  }: Message): Promise<PreparedProblem> => {
    const name = `${id} ${digest} ${seed}`;
    const before = known.get(name);
    if (before) return before;
    const problem = await openProblem(workspace, id);
    if (problem.digest !== digest) {
      throw new UsageError(
        `the worker's problem ${id} differs from the grader's: install the same one on both`,
      );
    }
    const prepared = prepareProblem(problem, seed);
    known.set(name, prepared);
    if (known.size > MAX_KNOWN) known.delete(known.keys().next().value!);
    return prepared;
  };
  const refuse = (why: string) => {
    outages.hear(new Error(REFUSED + why));
    return new UnrecoverableError(REFUSED + why);
  };

  const worker = new Worker<Message, Judgement>(
    QUEUE_NAME,
    async ({ data, attemptsMade, opts }) => {
      const differing = difference(data.equipped, equipped);
      if (differing !== undefined) throw refuse(differing);
      const prepared = await preparedFor(data).catch((error: unknown) => {
        throw error instanceof UsageError ? refuse(error.message) : error;
      });
      const equipment = { sandboxes: pool, processors, clock, growth: data.growth };
      const judgement = await judgeSubmission(prepared, data.submission, equipment);
      outages.calm();
      const isLast = attemptsMade + 1 >= (opts.attempts ?? 1);
      if (judgement.verdict === 'JE' && !isLast) throw new Error(judgement.message);
      return judgement;
    },
    {
      connection,
      // As many again wait for the clock, so that no processor is idle while one is measured.
      concurrency: 2 * atOnce,
      lockDuration: SILENCE_MS,
      stalledInterval: SEARCH_FOR_DEAD_MS,
      maxStalledCount: MAX_DEATHS,
      runRetryDelay: 1000,
    },
  );
  worker.on('error', (error) => outages.hear(error));
  await new Promise<void>((end) => {
    if (signal.aborted) end();
    signal.addEventListener('abort', () => end());
  });
  await worker.close();
}
