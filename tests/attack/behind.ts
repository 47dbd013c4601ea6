/** The corpus behind one wall: a test file each, so that two are attacked at a time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Wall } from '../../judge/sandbox/walls/wall.ts';
import { descendants, stillRunning } from '../processes.ts';
import { ROOT } from '../support.ts';
import { attempt } from './attempt.ts';
import { allAttacks, type Attack, byGroup, groupNameOf } from './corpus.ts';
import { canBeTried } from './walls.ts';
import { makeWorld, type World } from './world.ts';

/** What meets a wall; the other groups are attacks on the compiler and on what processes say. */
export function isOnWall(attack: Attack): boolean {
  return ['reach', 'read', 'outlive', 'take'].includes(groupNameOf(attack));
}

/**
 * Nothing is attacked, and a line says so, where the wall cannot be tried.
 *
 * @param isTried which attacks; default all
 */
export function attackBehind(wall: Wall, isTried: (attack: Attack) => boolean = () => true): void {
  const attacks = byGroup(allAttacks().filter(isTried));
  describe.runIf(canBeTried(wall))(`behind ${wall.name}`, () => {
    let world: World;
    beforeAll(async () => {
      world = await makeWorld();
    });
    afterAll(() => world.dispose());

    describe.each(attacks)('%s', (_, group) => {
      test.each(group.map((attack) => [`${attack.name}: ${attack.tries}`, attack] as const))(
        '%s',
        async (_, attack) => {
          expect((await attempt(attack, wall, world)).faults).toEqual([]);
        },
      );
    });

    test('the judge killed in the middle: nothing survives it', async () => {
      const script = join(ROOT, 'tests/attack/alone.ts');
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
