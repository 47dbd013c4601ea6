/** Whose code is not known is judged behind a wall of the operating system, or not at all. */
import { WALLS } from '../sandbox/walls/index.ts';
import { processWall } from '../sandbox/walls/process.ts';
import type { Wall } from '../sandbox/walls/wall.ts';

/** The walls that grading may use, strongest first. */
export function wallsForGrading(allowRuntimeWall: boolean): readonly Wall[] {
  return allowRuntimeWall ? WALLS : WALLS.filter((wall) => wall !== processWall);
}

/** Why nothing is graded, where {@link wallsForGrading} has none that works. */
export const noWall = (reason: string): string =>
  `grading needs an operating-system sandbox, and none works here; ${reason}; --allow-runtime-wall grades without one`;
