/**
 * Many branches by the workers of a queue on this machine, while workers and the Redis are killed at random:
 * every submission must have its verdict, once, and the same as by one process.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GradeReport } from '../../judge/grade/types.ts';
import { RedisServer } from '../redis.ts';
import { makeBranches } from './branches.ts';
import { JUDGE, runGrade, tally } from './graded.ts';

const BRANCHES = 1000;
const WORKERS = 4;
const KILLS = 20;

/** @param only how many branches, default 1000; and `growth` to measure that as well */
export async function benchQueue(_runs: number, only: readonly string[]): Promise<string> {
  const [count = BRANCHES] = only.filter((word) => word !== 'growth').map(Number);
  const growth = only.includes('growth');
  const args = ['--no-cache', ...(growth ? [] : ['--no-growth'])];
  const folder = makeBranches(count, growth ? 'all' : 'settled by cases');
  const data = mkdtempSync(join(tmpdir(), 'judge-bench-redis-'));
  const redis = await RedisServer.start(data);
  const workers: ChildProcess[] = [];
  try {
    const alone = await runGrade(folder, [...args, '--jobs', '2']);
    for (let i = 0; i < WORKERS; i++) workers.push(startWorker(redis.url, data));
    const over = new AbortController();
    const killing = killAtRandom(workers, redis, data, alone.wallMs / KILLS, over.signal);
    const queued = await runGrade(folder, [...args, '--queue', redis.url]);
    over.abort();
    const kills = await killing;
    const submissions = Object.keys(queued.report.judgements).length;
    const differing = differences(alone.report, queued.report);
    return [
      `${count} branches: ${tally(alone.report)}`,
      `one process: ${(alone.wallMs / 1000).toFixed(0)} s; ${WORKERS} workers: ${(queued.wallMs / 1000).toFixed(0)} s`,
      `killed: ${kills.workers} workers, ${kills.servers} times Redis`,
      `verdicts: ${submissions} of different contents, complete: ${queued.report.complete}; ${differing.length} differ from the one process`,
      ...differing.slice(0, 10),
    ].join('\n');
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await redis.kill();
    rmSync(folder, { recursive: true });
    rmSync(data, { recursive: true });
  }
}

function startWorker(url: string, cwd: string): ChildProcess {
  const args = [JUDGE, 'worker', '--queue', url, '--jobs', '1'];
  return spawn(process.execPath, args, { cwd, stdio: 'ignore' });
}

/** Kills a worker or the server, now and then, and starts another in its place; counts what it killed. */
async function killAtRandom(
  workers: ChildProcess[],
  redis: RedisServer,
  folder: string,
  everyMs: number,
  signal: AbortSignal,
) {
  const kills = { workers: 0, servers: 0 };
  try {
    while (kills.workers + kills.servers < KILLS) {
      await sleep(everyMs * (0.5 + Math.random() / 2), undefined, { signal });
      const victim = Math.floor(Math.random() * (WORKERS + 1));
      if (victim < WORKERS) {
        workers[victim]!.kill('SIGKILL');
        kills.workers++;
      } else {
        await redis.kill();
        kills.servers++;
        await sleep(1000 * Math.random());
        await redis.start();
      }
      // A worker also ends when it is started while there is no server.
      for (const [i, { exitCode, signalCode, killed }] of workers.entries()) {
        if (killed || exitCode !== null || signalCode !== null) {
          workers[i] = startWorker(redis.url, folder);
        }
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return kills;
}

/** Where two reports have not the same verdict. */
function differences(one: GradeReport, other: GradeReport): string[] {
  const verdicts = ({ people, judgements }: GradeReport) =>
    people.flatMap(({ name, grades }) =>
      grades.map((grade) => {
        const judged = grade.kind === 'judged';
        const verdict = judged ? grade.verdict : grade.kind;
        const why = judged ? judgements[grade.key]!.message : '';
        return { what: `${name} ${grade.problem}`, verdict, why };
      }),
    );
  const others = verdicts(other);
  return verdicts(one).flatMap(({ what, verdict, why }, i) => {
    const other = others[i]!;
    return other.what === what && other.verdict === verdict
      ? []
      : [`${what}: ${verdict} (${why}), then ${other.verdict} (${other.why})`];
  });
}
