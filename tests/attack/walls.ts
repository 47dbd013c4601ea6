import { WALLS } from '../../judge/sandbox/walls/index.ts';
import type { Wall } from '../../judge/sandbox/walls/wall.ts';

/** The walls that can be tried here; one line is printed for each that cannot. */
export function wallsHere(): Wall[] {
  return WALLS.filter((wall) => {
    const why = wall.unavailable();
    if (why !== undefined) console.warn(`not attacked behind ${wall.name}: ${why}`);
    return why === undefined;
  });
}
