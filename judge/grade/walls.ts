/** Whose code is not known is judged behind a wall of the operating system, or not at all. */
import { SandboxError, type SandboxPool } from '../sandbox/pool.ts';
import { WALLS } from '../sandbox/walls/index.ts';
import { processWall } from '../sandbox/walls/process.ts';
import type { Wall } from '../sandbox/walls/wall.ts';
import { UsageError } from '../types.ts';

/** The walls that grading may use, strongest first. */
export function wallsForGrading(allowRuntimeWall: boolean): readonly Wall[] {
  return allowRuntimeWall ? WALLS : WALLS.filter((wall) => wall !== processWall);
}

/**
 * Tries the wall before anything is read.
 *
 * @throws UsageError when none works here
 */
export async function requireWall(pool: SandboxPool): Promise<void> {
  try {
    await pool.prove();
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    throw new UsageError(
      `grading needs a wall of the operating system, and none works here; ${error.message}; --allow-runtime-wall grades behind the runtime's permissions alone`,
    );
  }
}
