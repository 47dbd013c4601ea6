/** What tests of grading say about walls. */
import { requireWall, wallsForGrading } from '../judge/grade/walls.ts';
import { SandboxPool } from '../judge/sandbox/pool.ts';

/** Where no wall of the operating system's works, what it is not about is tested behind the other. */
export const WALL = await (async () => {
  const pool = new SandboxPool({ walls: wallsForGrading(false) });
  try {
    await requireWall(pool);
    return [];
  } catch (error) {
    console.log(`grading is tested behind the runtime's wall: ${(error as Error).message}`);
    return ['--allow-runtime-wall'];
  } finally {
    await pool.dispose();
  }
})();
