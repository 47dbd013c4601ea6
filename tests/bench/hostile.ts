/**
 * Branches of which some are hostile, graded with these and without them, by one process and by a queue's worker:
 * whether the others get the verdicts that they get alone, what it takes, and what is left running.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  gradeWatched,
  HOSTILE,
  makeBranches,
  outcomesOf,
  type Watched,
  wronglyJudged,
} from '../support/hostile-grading.ts';
import { goneSoon, descendants } from '../support/processes.ts';
import { NO_REDIS, RedisServer } from '../support/redis.ts';
import { JUDGE } from './graded.ts';
import { formatTable } from './paired.ts';

const [HONEST, JOBS] = [40, ['--jobs', '2']];

/** @param only how many honest and how many hostile people; `no-growth`; `queue` or `plain` for one of them */
export async function benchHostile(_runs: number, only: readonly string[]): Promise<string> {
  const [honest = HONEST, hostile = HOSTILE.length] = only.map(Number).filter((n) => n > 0);
  const growth = only.includes('no-growth') ? ['--no-growth'] : [];
  const folder = mkdtempSync(join(tmpdir(), 'judge-bench-'));
  const rows: string[][] = [];
  const notes: string[] = [];
  try {
    const without = await makeBranches(honest, 0, join(folder, 'a'));
    const among = await makeBranches(honest, hostile, join(folder, 'b'));
    const alone = await gradeWatched(without, [...JOBS, ...growth]);
    rows.push(rowOf('without the hostile ones', alone));
    const compare = (label: string, watched: Watched) => {
      rows.push(rowOf(label, watched));
      console.error(label, rows.at(-1)!.join(' '));
      const wrong = [
        ...differences(outcomesOf(alone.report, 'honest'), outcomesOf(watched.report, 'honest')),
        ...wronglyJudged(watched.report, hostile),
      ];
      notes.push(...wrong.map((text) => `${label}: ${text}`));
    };
    if (!only.includes('queue')) {
      compare('plain', await gradeWatched(among, [...JOBS, ...growth]));
    }
    if (NO_REDIS !== undefined) notes.push(NO_REDIS);
    else if (!only.includes('plain')) {
      const data = mkdtempSync(join(folder, 'redis-'));
      const redis = await RedisServer.start(data);
      const worker = spawn(process.execPath, [JUDGE, 'worker', '--queue', redis.url, ...JOBS], {
        cwd: data,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      try {
        await once(worker.stderr, 'data');
        compare('queued', await gradeWatched(among, ['--queue', redis.url, ...growth], worker.pid));
        const below = descendants(worker.pid);
        worker.kill('SIGINT');
        await once(worker, 'exit');
        const left = await goneSoon(below);
        if (left.length > 0) notes.push(`queued: ${left.length} processes outlive the worker`);
      } finally {
        worker.kill('SIGKILL');
        await redis.kill();
      }
    }
    return [
      `${honest} honest and ${hostile} hostile branches; load ${loadavg()[0]!.toFixed(0)}`,
      '',
      formatTable(
        ['grading', 's', 'judge MiB', 'one compiler MiB', 'together MiB', 'left running'],
        rows,
      ),
      '',
      ...(notes.length > 0 ? notes : ['every verdict is as it must be, and nothing was left']),
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowOf(label: string, { wallMs, peakMiB, left }: Watched): string[] {
  const { judge, compiler, together } = peakMiB;
  return [
    label,
    (wallMs / 1000).toFixed(1),
    judge.toFixed(0),
    compiler.toFixed(0),
    together.toFixed(0),
    String(left.length),
  ];
}

/** Who got another verdict than before. */
function differences(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.entries(before)
    .filter(([name, verdict]) => after[name] !== verdict)
    .map(([name, verdict]) => `${name} got ${after[name]}, not ${verdict}`);
}
