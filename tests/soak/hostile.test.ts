/** Hostile people beside others: in a grading, through a queue, and in watch mode. */
import { writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { program } from '../support/command-line.ts';
import { WALL } from '../support/grading.ts';
import {
  gradeWatched,
  HOSTILE,
  makeBranches,
  outcomesOf,
  wronglyJudged,
} from '../support/hostile-grading.ts';
import { folderForFile, scratchFolder } from '../support/judging.ts';
import { descendants, goneSoon } from '../support/processes.ts';
import { NO_REDIS, RedisServer } from '../support/redis.ts';
import type { TestRepository } from '../support/repository.ts';
import { BROKEN, RIGHT, watchingProcess, workspace, WRONG } from '../support/watched.ts';

if (NO_REDIS !== undefined) console.log(NO_REDIS);

/** Branches, the hostile ones of a kind each. */
const [HONEST, AMONG] = [4, 4];
/** What the judge and one of its compilers may have, in MiB. */
const MOST_MIB = 1024;
const ARGS = ['--no-growth', '--jobs', '2', ...WALL];

describe('a grading', () => {
  let repository: TestRepository;
  let alone: Record<string, string>;

  beforeAll(async () => {
    const folder = folderForFile();
    const without = await makeBranches(HONEST, 0, `${folder}/a`);
    alone = outcomesOf((await gradeWatched(without, ARGS)).report, 'honest');
    repository = await makeBranches(HONEST, AMONG, `${folder}/b`);
  }, 300_000);

  test('harms nobody else', async () => {
    const { report, peakMiB, left } = await gradeWatched(repository, ARGS);
    expect(outcomesOf(report, 'honest')).toEqual(alone);
    expect(wronglyJudged(report, AMONG)).toEqual([]);
    expect(Math.max(peakMiB.judge, peakMiB.compiler)).toBeLessThan(MOST_MIB);
    expect(left).toEqual([]);
  }, 300_000);

  test.skipIf(NO_REDIS !== undefined)(
    'harms nobody else through a queue either',
    async () => {
      const folder = await scratchFolder();
      const redis = await RedisServer.start(folder);
      onTestFinished(() => redis.kill());
      const { child, ended } = program(
        ['worker', '--queue', redis.url, '--jobs', '2', ...WALL],
        folder,
      );
      onTestFinished(() => void child.kill('SIGKILL'));
      const args = ['--no-growth', ...WALL, '--queue', redis.url];
      const { report, peakMiB, left } = await gradeWatched(repository, args, child.pid);
      expect(outcomesOf(report, 'honest')).toEqual(alone);
      expect(wronglyJudged(report, AMONG)).toEqual([]);
      expect(Math.max(peakMiB.judge, peakMiB.compiler)).toBeLessThan(MOST_MIB);
      expect(left).toEqual([]);
      const below = descendants(child.pid);
      child.kill('SIGINT');
      await ended;
      expect(await goneSoon(below)).toEqual([]);
    },
    300_000,
  );
});

test('watch mode judges what is saved after each of them, and leaves nothing', async () => {
  const { folder, file } = await workspace();
  const watch = watchingProcess(folder);
  expect(await watch.verdict(1)).toBe('AC');
  /** The same as for the other problem: what it is called, and where it is called. */
  const saved = (text: string) => `${text.replaceAll('next(', 'unused(')}\n${RIGHT}`;
  const compiled = HOSTILE.filter(({ gets }) => gets.includes('CE'))
    .flatMap(({ files }) => Object.values(files))
    .filter((text) => typeof text === 'string')
    .filter((text) => !text.includes('import'));
  const running = [
    'export const groupAnagrams = () => Array(5e6).fill(1);',
    "export const groupAnagrams = () => { for (;;) console.log('x'.repeat(1e5)); };",
    'export const groupAnagrams = () => { for (const all = []; ; ) all.push(Array(1e6).fill(1)); };',
    "export const groupAnagrams = () => 'x'.repeat(5e8);",
  ];
  const tried: [text: string, ...gets: string[]][] = [
    ...compiled.map((text): [string, string] => [saved(text), 'CE']),
    [running[0]!, 'WA'],
    [running[1]!, 'OLE'],
    [running[2]!, 'MLE'],
    // Whichever limit is met first.
    [running[3]!, 'OLE', 'MLE'],
    [`const x = ${'`${'.repeat(2_000)}1${'}`'.repeat(2_000)};\n${WRONG}`, 'WA'],
  ];
  let n = 1;
  for (const [text, ...gets] of tried) {
    await writeFile(file, text);
    expect(gets, text.slice(0, 80)).toContain(await watch.verdict(++n));
    await writeFile(file, `${RIGHT}// ${n}\n`);
    expect(await watch.verdict(++n)).toBe('AC');
  }
  await writeFile(file, BROKEN);
  expect(await watch.verdict(n + 1)).toBe('CE');
  const below = descendants(watch.child.pid);
  watch.child.kill('SIGTERM');
  await watch.closed;
  expect(await goneSoon(below)).toEqual([]);
}, 600_000);
