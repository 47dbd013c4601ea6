import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [s: string];

/** Every character that may occur. */
const ALPHABET = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));

/** The whole alphabet in one random order after another: the longest stretches there can be. */
function rounds(random: Random, length: number): string {
  const parts: string[] = [];
  for (let left = length; left > 0; left -= ALPHABET.length) {
    parts.push(random.shuffle([...ALPHABET]).join(''));
  }
  return parts.join('').slice(0, length);
}

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12, size: 'max' });
const mixed = fc.string({
  unit: fc.constantFrom(...'abcdefABC019 .*-_~'),
  maxLength: 16,
  size: 'max',
});
/** A text, and somewhere after it the same again: repeats far apart. */
const again = fc.tuple(mixed, few).map(([text, between]) => `${text}${between}${text}`);

export default defineGenerators(problem, {
  small: fc.oneof(few, mixed, again).map((s): Input => [s]),
  large: {
    random: (random): Input => [random.text(20_000, ALPHABET)],
    rounds: (random): Input => [rounds(random, 20_000)],
    'all-equal': (random): Input => [random.pick(ALPHABET).repeat(50_000)],
  },
  growth: {
    characters: {
      from: 16,
      legal: 50_000,
      make: (length, random): Input => [rounds(random, length)],
    },
  },
});
