import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { processWall } from '../../judge/sandbox/walls/process.ts';
import { attempt } from './attempt.ts';
import type { Attack } from './corpus.ts';
import { makeWorld, type World } from './world.ts';

describe('what an attack achieves is noticed', () => {
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
      'a hidden case',
      achieving(`console.log('@SECRET@'); ${RIGHT}`),
      /^json tells -\d+ of a hidden/,
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
      const { faults } = await attempt(attack, processWall, own);
      expect(
        faults.some((found) => fault.test(found)),
        faults.join('\n'),
      ).toBe(true);
    } finally {
      await own.dispose();
    }
  });
});
