import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt } from './attack/attempt.ts';
import type { Attack } from './attack/corpus.ts';
import { wallsHere } from './attack/walls.ts';
import { makeWorld, type World } from './attack/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.dispose());

const walls = wallsHere();

describe('what an attack achieves is noticed', () => {
  const wall = walls.at(-1)!;
  const RIGHT = 'function addUp(numbers) { return numbers.reduce((a, b) => a + b, 0); }';
  const achieving = (
    text: string,
    also: (path: string, world: World) => unknown = () => undefined,
  ): Attack => ({
    name: 'achieving/something',
    tries: '',
    problem: 'add-up',
    outcomes: ['AC'],
    says: '',
    growth: false,
    limitScale: 1,
    async place(folder, world) {
      const path = join(world.workspace, 'solutions', 'achieving.js');
      await writeFile(path, world.fill(text));
      await also(path, world);
      return path;
    },
  });

  test.each<[string, Attack, RegExp]>([
    ['another verdict', achieving('function addUp() { return 0; }'), /^WA instead of AC/],
    [
      'another message',
      { ...achieving(RIGHT), says: 'accepted … with honours' },
      /^says "accepted: 106 cases", not/,
    ],
    ['a word for it', achieving(`console.log('ACHIEVED it'); ${RIGHT}`), /^ACHIEVED it/],
    ['the canary', achieving(`console.log('@TOKEN@'); ${RIGHT}`), /^got hold of the canary/],
    [
      'a secret case',
      achieving(`console.log('@SECRET@'); ${RIGHT}`),
      /^json tells -\d+ of a secret/,
    ],
    [
      'a file left behind',
      achieving(RIGHT, (_, { fill }) => writeFile(fill('/tmp/@MARK@'), '')),
      /^\/tmp\/\w+ was left behind$/,
    ],
    [
      'a file written',
      achieving(RIGHT, (_, { fill }) => writeFile(fill('@CANARY@'), '')),
      /^the canary was written$/,
    ],
    [
      'a connection',
      achieving(RIGHT, (_, { fill }) => once(connect(Number(fill('@TCP@')), '127.0.0.1'), 'close')),
      /^the TCP listener$/,
    ],
  ])('%s', async (_, attack, fault) => {
    const own = await makeWorld();
    try {
      const { faults } = await attempt(attack, wall, own);
      expect(
        faults.some((found) => fault.test(found)),
        faults.join('\n'),
      ).toBe(true);
    } finally {
      await own.dispose();
    }
  });
});
