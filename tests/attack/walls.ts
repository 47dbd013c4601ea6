import { WALLS } from '../../judge/sandbox/walls/index.ts';
import type { Wall } from '../../judge/sandbox/walls/wall.ts';

/** The walls that can be tried here. */
export const wallsHere = (): Wall[] => WALLS.filter(canBeTried);

/** Whether a wall can be tried here; a line says why not. */
export function canBeTried(wall: Wall): boolean {
  const why = wall.unavailable();
  if (why !== undefined) console.warn(`not attacked behind ${wall.name}: ${why}`);
  return why === undefined;
}
