/**
 * Many branches by the workers of a queue on this machine, while workers and the Redis are killed at random:
 * every submission must have its verdict, once, and the same as by one process. Everybody hands in examples, of
 * which the first hundred people have all; the one process judges theirs.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GradeReport } from '../../judge/grade/types.ts';
import { RedisServer } from '../support/redis.ts';
import { type Choice, handedIn, makeBranches } from './branches.ts';
import { JUDGE, runGrade, tally } from './graded.ts';

const BRANCHES = 1000;
const WORKERS = 4;
/** How often which is killed. */
const KILLS = { workers: 15, servers: 5 };
/** The first hundred people. */
const FIRST_REFS = 'origin/person-00*';

/** @param only how many branches, default 1000; and `growth` to measure that as well */
export async function benchQueue(_runs: number, only: readonly string[]): Promise<string> {
  const [count = BRANCHES] = only.filter((word) => word !== 'growth').map(Number);
  const growth = only.includes('growth');
  const args = ['--no-cache', ...(growth ? [] : ['--no-growth'])];
  const choice = growth ? 'all' : 'settled by cases';
  const folder = makeBranches(count, choice);
  const data = mkdtempSync(join(tmpdir(), 'judge-bench-redis-'));
  const redis = await RedisServer.start(data);
  const workers: ChildProcess[] = [];
  try {
    const alone = await runGrade(folder, [FIRST_REFS, ...args, '--jobs', '2']);
    const people = alone.report.people.length;
    // By CPU time: how busy the machine was meanwhile says nothing about how busy it will be.
    const leastMs = (alone.cpuMs * count) / people / cpus().length;
    const everyMs = leastMs / (KILLS.workers + KILLS.servers);
    for (let i = 0; i < WORKERS; i++) workers.push(startWorker(redis.url, data));
    const over = new AbortController();
    const killing = killAtRandom(workers, redis, data, everyMs, over.signal);
    const queued = await runGrade(folder, [...args, '--queue', redis.url]);
    over.abort();
    const kills = await killing;
    const submissions = Object.keys(queued.report.judgements).length;
    const differing = differences(alone.report, queued.report, choice);
    return [
      `${count} branches: ${tally(queued.report)}`,
      `one process: ${people} of them in ${(alone.wallMs / 1000).toFixed(0)} s; ${WORKERS} workers: all in ${(queued.wallMs / 1000).toFixed(0)} s`,
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
  const left = (what: keyof typeof KILLS) => KILLS[what] - kills[what];
  try {
    while (left('workers') + left('servers') > 0) {
      await sleep(everyMs * (0.5 + Math.random() / 2), undefined, { signal });
      if (Math.random() * (left('workers') + left('servers')) < left('workers')) {
        workers[Math.floor(Math.random() * WORKERS)]!.kill('SIGKILL');
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

/** Where an example has not the verdict that it has first in the report of the one process. */
function differences(alone: GradeReport, queued: GradeReport, choice: Choice): string[] {
  const settled = new Map<string, string>();
  return [...verdicts(alone, choice), ...verdicts(queued, choice)].flatMap(
    ({ name, file, verdict }) => {
      const before = settled.get(file) ?? verdict;
      settled.set(file, before);
      return before === verdict ? [] : [`${name} ${file}: ${before}, then ${verdict}`];
    },
  );
}

/** Every submission of a report: whose, which example it is, and its verdict. */
function verdicts({ people, judgements }: GradeReport, choice: Choice) {
  return people.flatMap(({ name, grades }) => {
    const examples = handedIn(Number(/\d+$/.exec(name)![0]), choice);
    return grades.map((grade, i) => {
      const { problem, file } = examples[i]!;
      if (problem !== grade.problem) throw new Error(`${name}: ${problem} is ${grade.problem}`);
      const judged = grade.kind === 'judged' ? judgements[grade.key]! : undefined;
      return { name, file, verdict: judged?.verdict ?? grade.kind };
    });
  });
}
