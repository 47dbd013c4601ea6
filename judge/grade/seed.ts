/** The seed of the generated cases, and what may be told of it. */
import { createHash, scryptSync } from 'node:crypto';
import { UsageError } from '../types.ts';

export interface Seed {
  seed: number;
  /**
   * Tells seeds apart. Slow to compute on purpose: a seed has 32 bits, and trying them all must not be a way
   * from a report or a cache to the cases.
   */
  mark: string;
}

/** Where nobody asks for another: the same every day, so that what has not changed is not judged again. */
const USUAL_SEED = 1;

export function seedOf(seed: number = USUAL_SEED): Seed {
  return { seed, mark: markOf(`seed ${seed}`) };
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
      `--seed-from-env: ${name} is not set; give it a long secret text of the cohort's own`,
    );
  }
  const seed = createHash('sha256').update(`generated cases\0${text}`).digest().readInt32LE();
  return { seed, mark: markOf(`text ${text}`) };
}

function markOf(text: string): string {
  return scryptSync(text, 'judge grade', 16).toString('hex');
}
