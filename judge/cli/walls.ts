/** `--require-walls`: judge behind these walls or not at all. */
import { InvalidArgumentError, Option } from 'commander';
import type { SandboxPool } from '../sandbox/pool.ts';
import { WALLS } from '../sandbox/walls/index.ts';
import type { Session } from './host.ts';

/** The option; its value is a list of words. */
export function requireWallsOption(): Option {
  return new Option(
    '--require-walls <names>',
    `refuse to judge unless these walls work: ${wallWords().join(', ')} (separated by commas)`,
  ).argParser(parseWalls);
}

/**
 * The pool of a command that may require walls, which have been proven when it does.
 *
 * @throws UsageError when they do not work here
 */
export async function poolBehind(
  session: Session,
  required: readonly string[] | undefined,
): Promise<SandboxPool> {
  const pool = session.pool(required ? { required } : {});
  if (required) {
    await pool.prove((why) => `--require-walls ${required.join(',')}: not available here; ${why}`);
  }
  return pool;
}

function parseWalls(text: string): string[] {
  const words = text.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !wallWords().includes(word));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`there is no wall "${unknown}": ${wallWords().join(', ')}`);
  }
  return words;
}

function wallWords(): string[] {
  return [...new Set(WALLS.toReversed().flatMap(({ walls }) => walls))];
}
