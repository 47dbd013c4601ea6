/** The walls that work here. */
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import { WALLS } from '../../judge/sandbox/walls/index.ts';
import type { Wall } from '../../judge/sandbox/walls/wall.ts';

/** Why a wall does not work here, found by booting a sandbox behind it; undefined when it works. */
export async function whyNot(wall: Wall): Promise<string | undefined> {
  const why = wall.unavailable();
  if (why !== undefined) return why;
  const pool = new SandboxPool({ walls: [wall] });
  try {
    await pool.prove();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await pool.dispose();
  }
}

/** Says why tests behind a wall are skipped, and how to have them run. */
export function skippedBehind(name: string, why: string): string {
  return `skipped behind ${name}: ${why}; \`npx judge doctor\` says how to get a stronger wall`;
}

/** The walls that work here, strongest first. A line says why each of the others does not. */
export async function workingWalls(): Promise<Wall[]> {
  const working: Wall[] = [];
  for (const wall of WALLS) {
    const why = await whyNot(wall);
    if (why === undefined) working.push(wall);
    else console.warn(skippedBehind(wall.name, why));
  }
  return working;
}

/** The wall that judgements here use. */
export async function strongestWall(): Promise<Wall> {
  for (const wall of WALLS) if ((await whyNot(wall)) === undefined) return wall;
  throw new Error('no sandbox can be started here: `npx judge doctor` says why');
}
