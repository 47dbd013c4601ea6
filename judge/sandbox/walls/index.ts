/** The list of all walls. */
import { bubblewrapWall, unfilteredBubblewrapWall } from './bubblewrap.ts';
import { processWall } from './process.ts';
import { sandboxExecWall } from './sandbox-exec.ts';
import type { Wall } from './wall.ts';

/** Every wall, strongest first; the last works wherever the runtime does. */
export const WALLS: readonly Wall[] = [
  bubblewrapWall,
  unfilteredBubblewrapWall,
  sandboxExecWall(),
  processWall,
];
