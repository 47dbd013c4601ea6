/** The seed of the generated cases, and what may be told of it. */
import { createHash, randomBytes, scryptSync } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSmallFile } from '../base/small-file.ts';
import { UsageError } from '../types.ts';
import type { Shard } from './types.ts';
import { judgeFolder, writeNew, writeWhole } from '../workspace.ts';

export interface Seed {
  seed: number;
  /**
   * Tells seeds apart. Slow to compute on purpose: a seed has 32 bits, and trying them all must not be a way
   * from a report or a cache to the cases.
   */
  mark: string;
}

export interface SeedChoice {
  workspace: string;
  /** A public one. */
  seed?: number;
  /** The environment variable that has a secret text. */
  seedFromEnv?: string;
  env: Readonly<Record<string, string | undefined>>;
  shard?: Shard;
  cache: boolean;
}

/**
 * The seed of a grading: a secret one, unless a public one is named.
 *
 * @throws UsageError when shards would draw different ones, or the variable is not set
 */
export function chooseSeed({ workspace, seed, seedFromEnv, env, shard, cache }: SeedChoice): Seed {
  if (seedFromEnv !== undefined) return seedFromEnvironment(seedFromEnv, env);
  if (seed !== undefined) return publicSeed(seed);
  if (shard) {
    throw new UsageError(
      '--shard: every shard must generate the same cases: give all of them the same --seed-from-env <name>',
    );
  }
  return cache ? keptSeed(workspace) : freshSeed();
}

/** A seed that somebody names. It is no secret, so whoever knows it can make the cases with their answers. */
export function publicSeed(seed: number): Seed {
  return { seed, mark: markOf(`seed ${seed}`) };
}

/** A seed that nobody knows, for one grading. */
export function freshSeed(): Seed {
  return secretSeed(randomBytes(32).toString('hex'));
}

/**
 * The secret seed of a workspace. It is drawn when it is first asked for and kept with the cache: what has not changed
 * is not judged again as long as the cache is there.
 */
export function keptSeed(workspace: string): Seed {
  const folder = join(workspace, '.judge', 'cache');
  const path = join(folder, 'seed');
  const read = () => {
    const kept = readSmallFile(path, path, 64)?.toString() ?? '';
    return /^[0-9a-f]{64}$/.test(kept) ? secretSeed(kept) : undefined;
  };
  const text = randomBytes(32).toString('hex');
  // Another grading may draw one at the same time; one that is damaged is replaced.
  for (const write of [undefined, writeNew, writeWhole]) {
    try {
      judgeFolder(workspace);
      mkdirSync(folder, { recursive: true });
      write?.(path, text);
    } catch {
      // What is there is read; where nothing can be written, nothing is kept.
    }
    try {
      const kept = read();
      if (kept) return kept;
    } catch {
      continue;
    }
  }
  return secretSeed(text);
}

function secretSeed(text: string): Seed {
  const seed = createHash('sha256').update(`generated cases\0${text}`).digest().readInt32LE();
  return { seed, mark: markOf(`text ${text}`) };
}

/**
 * A seed out of a secret text, such as a cohort's own.
 *
 * @param name the environment variable
 * @throws UsageError when it is not set, without its value
 */
export function seedFromEnvironment(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): Seed {
  const text = env[name];
  if (text === undefined || text === '') {
    throw new UsageError(
      `--seed-from-env: ${name} is not set; set it to a long, random, secret text`,
    );
  }
  return secretSeed(text);
}

function markOf(text: string): string {
  return scryptSync(text, 'judge grade', 16).toString('hex');
}
