/** Judges what graders put into a queue. */
import { defaultJobs } from '../grade/jobs.ts';
import { parseBroker, tryBroker } from '../grade/queue/broker.ts';
import { work } from '../grade/queue/work.ts';
import { noWall } from '../grade/walls.ts';
import { packageDigest } from '../base/package.ts';
import type { SandboxPool } from '../sandbox/pool.ts';

export interface WorkerOptions {
  workspace: string;
  /** The queue's address. */
  queue: string;
  /** Submissions judged at the same time; default one for each processor. */
  jobs?: number;
}

/**
 * Works until `signal` aborts, and then finishes what is under way.
 *
 * @param notice told, line by line, that it has begun, and what keeps it from working
 * @throws UsageError when the queue or the wall is not there
 */
export async function worker(
  { workspace, queue, jobs: atOnce = defaultJobs() }: WorkerOptions,
  pool: SandboxPool,
  signal: AbortSignal,
  notice: (text: string) => void,
): Promise<void> {
  const broker = parseBroker(queue);
  await Promise.all([tryBroker(broker), pool.prove(noWall)]);
  const walls = [...pool.wall.walls];
  const equipped = { judge: packageDigest(), runtime: pool.runtime.name, walls };
  notice(
    `working for ${broker.shown}, ${atOnce} at a time: judge ${equipped.judge}, ${equipped.runtime} behind ${walls.join(', ')}`,
  );
  await work(broker, pool, { workspace, atOnce, equipped, signal, notice });
}
