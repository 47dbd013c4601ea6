/** The corpus behind one wall: a test file each, so that two are attacked at a time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Wall } from '../../judge/sandbox/walls/wall.ts';
import { descendants, stillRunning } from '../support/processes.ts';
import { ROOT } from '../support/judging.ts';
import { skippedBehind, whyNot } from '../support/walls.ts';
import { attempt } from './attempt.ts';
import { allAttacks, type Attack, byGroup, groupNameOf } from './corpus.ts';
import { makeWorld, type World } from './world.ts';

/**
 * What meets a wall; the other groups are attacks on the compiler and on what processes say. What takes too much in
 * Python and SQL is stopped by the judge's own meter, as what scripts take is: that is tried with scripts behind every wall.
 */
export function isOnWall(attack: Attack): boolean {
  const group = groupNameOf(attack);
  return (
    ['reach', 'read', 'outlive'].includes(group) || (group === 'take' && !isInterpreted(attack))
  );
}

/** Python or SQL. Its attacks take several times as long: an interpreter or a database has to boot. */
export function isInterpreted({ name }: Attack): boolean {
  return /\/(?:python|sql)-/.test(name);
}

/**
 * The attacks behind one wall; one skipped test says why, where the wall does not work.
 *
 * @param isTried which attacks; default all
 */
export async function attackBehind(
  wall: Wall,
  isTried: (attack: Attack) => boolean = () => true,
): Promise<void> {
  const why = await whyNot(wall);
  if (why !== undefined) {
    test.skip(skippedBehind(wall.name, why), () => undefined);
    return;
  }
  describe(`behind ${wall.name}`, () => {
    attackEach(wall, allAttacks().filter(isTried));

    test('the judge killed in the middle: nothing survives it', async () => {
      const script = join(ROOT, 'tests/attacks/alone.ts');
      const judge = spawn(process.execPath, ['--import', 'tsx', script, wall.name], {
        cwd: ROOT,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(judge.stdout, 'data');
      const running = descendants(judge.pid);
      expect(running.length).toBeGreaterThan(0);
      judge.kill('SIGKILL');
      await expect.poll(() => stillRunning(running), { timeout: 30_000 }).toEqual([]);
    });
  });
}

/** A test for each of these attacks behind a wall that works. */
export function attackEach(wall: Wall, attacks: readonly Attack[]): void {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.dispose());

  describe.each(byGroup(attacks))('%s', (_, group) => {
    test.each(group.map((attack) => [`${attack.name}: ${attack.tries}`, attack] as const))(
      '%s',
      async (_, attack) => {
        expect((await attempt(attack, wall, world)).faults).toEqual([]);
      },
    );
  });
}
