import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Queue } from 'bullmq';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Broker, parseBroker, QUEUE_NAME } from '../../judge/grade/queue/broker.ts';
import { REFUSED } from '../../judge/grade/queue/message.ts';
import { work } from '../../judge/grade/queue/work.ts';
import type { GradeReport } from '../../judge/grade/types.ts';
import type { Result } from '../../judge/types.ts';
import { judge, program } from '../support/command-line.ts';
import { WALL } from '../support/grading.ts';
import { NO_REDIS, RedisServer } from '../support/redis.ts';
import { TestRepository } from '../support/repository.ts';
import { poolForFile, ROOT, scratchFolder } from '../support/judging.ts';

if (NO_REDIS !== undefined) console.log(NO_REDIS);

/** Solutions of every kind of end, by how the branch is called. */
const BRANCHES = {
  ring: 'accepted/circular-buffer.ts',
  list: 'accepted/linked-list.ts',
  ring2: 'accepted/circular-buffer.ts',
  unclosed: 'compile_error/unclosed-class.ts',
  crash: 'run_time_error/window-not-created.ts',
  drops: 'wrong_answer/drops-too-late.js',
  shared: 'wrong_answer/shared-state.ts',
};
const PROBLEM = 'moving-average';
const pool = poolForFile();
const ARGS = ['--problem', PROBLEM, '--no-growth', '--seed', '7', ...WALL];
/** Never ends, so that it is under way for as long as its limit lasts. */
const ENDLESS = 'class MovingAverage { next() { for (;;); } }\n';

async function submission(path: string): Promise<string> {
  return readFile(join(ROOT, 'problems', PROBLEM, 'submissions', path), 'utf8');
}

async function solutions(branches: Record<string, string> = BRANCHES): Promise<TestRepository> {
  const repository = await TestRepository.create();
  for (const [name, path] of Object.entries(branches)) {
    const ending = path.endsWith('.ts') ? 'ts' : 'js';
    repository.branch(name, { [`solutions/${PROBLEM}.${ending}`]: await submission(path) });
  }
  return repository;
}

async function redis(password = ''): Promise<RedisServer> {
  const server = await RedisServer.start(await scratchFolder(), password);
  onTestFinished(() => server.kill());
  return server;
}

/** A worker as a process of its own, ready to work. */
async function worker({ url }: RedisServer, args: string[] = [], cwd?: string) {
  const folder = cwd ?? (await scratchFolder());
  const started = program(['worker', '--queue', url, ...WALL, ...args], folder);
  onTestFinished(async () => {
    started.child.kill('SIGKILL');
    await started.ended;
  });
  await saying(started.child, 'working for');
  return started;
}

/** Waits until a process says something on standard error. */
function saying({ stderr }: ReturnType<typeof program>['child'], text: string): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    stderr.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes(text)) resolve();
    });
    stderr.on('close', () => reject(new Error(`ended without saying "${text}": ${said}`)));
  });
}

/** A grading as a process of its own. It waits for a queue as long as it must, but not longer than its test. */
function grade(folder: string, args: string[]) {
  const started = program(['grade', ...ARGS, '--json', ...args], folder);
  onTestFinished(() => void started.child.kill('SIGKILL'));
  return started;
}

async function reportOf({ ended }: ReturnType<typeof program>): Promise<GradeReport> {
  const { code, out, err } = await ended;
  expect(code, err).toBe(0);
  return JSON.parse(out) as GradeReport;
}

/** Everything of a report that must be the same however it was made: all but times and memory. */
function essence({ people, judgements, settings, problems, complete }: GradeReport) {
  const judged = Object.entries(judgements).map(([key, { cases, durationMs: _, ...rest }]) => [
    key,
    rest,
    cases.map(({ name, verdict, message, place }) => ({ name, verdict, message, place })),
  ]);
  return { people, judged, settings, problems, complete };
}

function verdicts({ people }: GradeReport): Record<string, string> {
  return Object.fromEntries(
    people.map(({ name, grades: [first] }) => [
      name.replace('origin/', ''),
      first?.kind === 'judged' ? first.verdict : first!.kind,
    ]),
  );
}

describe.skipIf(NO_REDIS !== undefined)('a queue', () => {
  test('verdicts are the same by run, by grade, in shards and by the workers of a queue', async () => {
    const repository = await solutions();
    const server = await redis();
    const alone = await reportOf(grade(repository.folder, ['--no-cache']));
    expect(verdicts(alone)).toEqual({
      ring: 'AC',
      list: 'AC',
      ring2: 'AC',
      unclosed: 'CE',
      crash: 'RTE',
      drops: 'WA',
      shared: 'WA',
    });

    await worker(server);
    await worker(server);
    const queued = await reportOf(grade(repository.folder, ['--no-cache', '--queue', server.url]));
    expect(essence(queued)).toEqual(essence(alone));

    for (const part of ['1/2', '2/2']) {
      const shard = ['--shard', part, '--reporter', `blob:part-${part[0]}`];
      await program(['grade', ...ARGS, '--no-cache', ...shard], repository.folder).ended;
    }
    const merging = ['merge-reports', 'part-1', 'part-2', '--json'];
    expect(essence(await reportOf(program(merging, repository.folder)))).toEqual(essence(alone));

    for (const [name, path] of Object.entries(BRANCHES)) {
      const file = join(ROOT, 'problems', PROBLEM, 'submissions', path);
      const ran = await judge(['run', PROBLEM, file, '--no-growth', '--seed', '7', '--json'], {
        cwd: repository.folder,
      });
      expect((JSON.parse(ran.out) as Result).verdict, name).toBe(verdicts(alone)[name]);
    }
  });

  test('what a worker that was killed had under way is judged by another', async () => {
    const repository = await solutions();
    repository.branch('endless', { [`solutions/${PROBLEM}.js`]: ENDLESS });
    const server = await redis();
    const first = await worker(server);
    const grading = grade(repository.folder, ['--queue', server.url]);
    await underWay(server);
    first.child.kill('SIGKILL');
    await first.ended;
    await worker(server);
    const report = await reportOf(grading);
    expect(verdicts(report)).toMatchObject({ endless: 'TLE', ring: 'AC', drops: 'WA' });
    expect(report.complete).toBe(true);
  });

  test('a server that dies and comes back loses no verdict, nor does one that has forgotten everything', async () => {
    const repository = await solutions();
    repository.branch('endless', { [`solutions/${PROBLEM}.js`]: ENDLESS });
    const server = await redis();
    await worker(server);
    for (const forgets of [false, true]) {
      const grading = grade(repository.folder, ['--no-cache', '--queue', server.url]);
      await underWay(server);
      if (forgets) await server.forget();
      await server.kill();
      await server.start();
      const report = await reportOf(grading);
      expect(verdicts(report)).toMatchObject({ endless: 'TLE', ring: 'AC', drops: 'WA' });
    }
  });

  test('what two graders give at once is judged for both; nothing is left behind', async () => {
    const repository = await solutions();
    const server = await redis();
    const both = [1, 2].map(() => grade(repository.folder, ['--no-cache', '--queue', server.url]));
    await worker(server);
    const [one, two] = await Promise.all(both.map(reportOf));
    expect(essence(one!)).toEqual(essence(two!));
    expect(one!.complete).toBe(true);
    const left = await asking(server, (queue) => queue.getJobCounts());
    expect(left).toMatchObject({ waiting: 0, active: 0, completed: 0, failed: 0 });
  });

  test('a worker with another problem refuses, and once it has the same one the next grading is welcome', async () => {
    const repository = await solutions({ ring: BRANCHES.ring });
    const other = await scratchFolder();
    await mkdir(join(other, 'problems'));
    await cp(join(ROOT, 'problems', PROBLEM), join(other, 'problems', PROBLEM), {
      recursive: true,
    });
    await writeFile(join(other, 'problems', PROBLEM, 'solution.md'), '# Another\n');
    const server = await redis();
    const stranger = await worker(server, [], other);
    const ran = await grade(repository.folder, ['--queue', server.url]).ended;
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`refused: the worker's problem ${PROBLEM} differs`);
    stranger.child.kill('SIGKILL');
    await stranger.ended;
    await worker(server);
    const report = await reportOf(grade(repository.folder, ['--queue', server.url]));
    expect(verdicts(report)).toEqual({ ring: 'AC' });
  });

  test('a worker of another judge refuses, and says what differs', async () => {
    const repository = await solutions({ ring: BRANCHES.ring });
    const server = await redis();
    const over = new AbortController();
    const broker: Broker = parseBroker(server.url);
    const heard: string[] = [];
    const working = work(broker, pool, {
      workspace: repository.folder,
      atOnce: 1,
      equipped: { judge: '0.9.0 abc', runtime: 'deno', walls: [] },
      signal: over.signal,
      notice: (text) => heard.push(text),
    });
    const ran = await grade(repository.folder, ['--queue', server.url]).ended;
    over.abort();
    await working;
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/refused: the grader has judge 1\.0\.0 \w+, the worker 0\.9\.0 abc/);
    expect(heard.join()).toContain(REFUSED);
  });

  test('without a worker it says so, and an interrupt leaves what the next grading goes on with', async () => {
    const repository = await solutions();
    const server = await redis();
    const lonely = grade(repository.folder, ['--queue', server.url]);
    await saying(lonely.child, 'no worker is running');
    lonely.child.kill('SIGINT');
    const ran = await lonely.ended;
    expect(ran.code).toBe(130);
    const partial = JSON.parse(ran.out) as GradeReport;
    expect(partial).toMatchObject({ interrupted: true, complete: false });
    expect(verdicts(partial)).toMatchObject({ ring: 'pending' });

    const patient = await worker(server);
    await asking(server, async (queue) => {
      while ((await queue.getCompletedCount()) < 6) await new Promise((r) => setTimeout(r, 50));
    });
    patient.child.kill('SIGTERM');
    expect((await patient.ended).code).toBe(130);
    // Nobody works any more: all there is was judged before.
    const report = await reportOf(grade(repository.folder, ['--queue', server.url]));
    expect(report.complete).toBe(true);
  });

  test('a password is used and never shown', async () => {
    const repository = await solutions({ ring: BRANCHES.ring });
    const server = await redis('geheim');
    const working = await worker(server);
    const grading = grade(repository.folder, ['--queue', server.url]);
    const ran = await grading.ended;
    expect(ran.code).toBe(0);
    working.child.kill('SIGTERM');
    const worked = await working.ended;
    const wrong = server.url.replace('geheim', 'falsch');
    const kept = await Promise.all([
      judge(['grade', ...ARGS, '--queue', wrong], { cwd: repository.folder }),
      judge(['worker', ...WALL, '--queue', wrong], { cwd: repository.folder }),
      judge(['worker', ...WALL, '--queue', 'http://u:falsch@x'], { cwd: repository.folder }),
      judge(['worker', ...WALL, '--queue', 'redis://u:falsch@127.0.0.1:1'], {
        cwd: repository.folder,
      }),
    ]);
    expect(kept.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(kept[0].err).toContain(`no queue at redis://127.0.0.1:${server.port}: WRONGPASS`);
    expect(kept[2].err).toContain('redis://host:6379');
    expect(kept[3].err).toContain('ECONNREFUSED');
    const everything = [ran, worked, ...kept].map(({ out, err }) => out + err).join();
    expect(everything).not.toMatch(/geheim|falsch/);
  });
});

test('without --queue nothing of the queue is loaded', async () => {
  const repository = await solutions({ drops: BRANCHES.drops });
  const watcher = join(repository.folder, 'watcher.cjs');
  await writeFile(
    watcher,
    `process.on('exit', () => console.error('loaded', Object.keys(require.cache).join(' ')));\n`,
  );
  const loading = { NODE_OPTIONS: `--require ${watcher}` };
  const ran = await program(['grade', ...ARGS], repository.folder, '', loading).ended;
  expect(ran.code).toBe(0);
  expect(ran.err).toContain('cli.cjs');
  expect(ran.err).not.toContain('bullmq');
  const queued = ['--queue', 'redis://127.0.0.1:1'];
  const asked = await program(['grade', ...ARGS, ...queued], repository.folder, '', loading).ended;
  expect(asked.err).toContain('bullmq.cjs');
});

/** Asks the server something of the queue. */
async function asking<T>({ url }: RedisServer, question: (queue: Queue) => Promise<T>): Promise<T> {
  const queue = new Queue(QUEUE_NAME, { connection: { url } });
  queue.on('error', () => undefined);
  try {
    return await question(queue);
  } finally {
    await queue.close();
  }
}

/** Waits until a job is under way. */
async function underWay(server: RedisServer): Promise<void> {
  await asking(server, async (queue) => {
    while ((await queue.getActiveCount()) === 0) await new Promise((r) => setTimeout(r, 20));
  });
}
