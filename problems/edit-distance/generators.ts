import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [word1: string, word2: string];

/** A word and the same word after a number of random steps. */
function misspelt(random: Random, length: number, steps: number): Input {
  const word = random.text(length);
  const letters = [...word];
  for (let i = 0; i < steps; i++) {
    const at = random.integer(0, letters.length - 1);
    const change = random.integer(0, 2);
    letters.splice(at, change === 0 ? 0 : 1, ...(change === 1 ? [] : [random.text(1)]));
  }
  return [word, letters.join('').slice(0, length)];
}

/** Two words, either of which may be the shorter one. */
const inAnyOrder = (random: Random, a: string, b: string): Input =>
  random.fraction() < 0.5 ? [a, b] : [b, a];

const word = (...letters: string[]) =>
  fc.string({ unit: fc.constantFrom(...letters), maxLength: 7, size: 'max' });

export default defineGenerators(problem, {
  small: fc.oneof(
    fc.tuple(word('a', 'b'), word('a', 'b')),
    fc.tuple(word('a', 'b', 'c', 'd'), word('a', 'b', 'c', 'd')),
    // One word and a part of it, or the part with other letters around it.
    fc
      .tuple(word('a', 'b', 'c'), word('a', 'b', 'c'), word('x', 'a'))
      .map(([a, b, c]): Input => [`${a}${b}`, `${c}${b}`]),
  ),
  large: {
    equal: (random): Input => {
      const word = random.text(500);
      return [word, word];
    },
    misspelt: (random) => misspelt(random, 500, 100),
    // No pair of positions is skipped, and any search for one word in the other goes to the end.
    'nothing-in-common': (): Input => ['a'.repeat(500), 'b'.repeat(500)],
    'one-short': (random) => inAnyOrder(random, random.text(3), random.text(500)),
  },
  growth: {
    letters: {
      from: 16,
      legal: 500,
      make: (length, random): Input => [random.text(length), random.text(length)],
    },
    // The product of both lengths is linear in one of them.
    'letters of word1 alone': {
      from: 16,
      legal: 500,
      make: (length, random): Input => [random.text(length), random.text(3)],
    },
    'letters of word2 alone': {
      from: 16,
      legal: 500,
      make: (length, random): Input => [random.text(3), random.text(length)],
    },
    // Short enough for recursion, which may go as deep as both words are long, and short enough at first for a
    // solution that keeps a string for each cell.
    'letters of both words': {
      from: 16,
      legal: 500,
      beyond: 4_000,
      make: (length, random) => misspelt(random, length, Math.floor(length / 4)),
    },
    // Up to words so long that a row along them takes many MiB, starting where even a wasteful row does not.
    'letters of a longer word1': {
      from: 16,
      legal: 500,
      beyond: 4_096_000,
      make: (length, random): Input => [random.text(length), random.text(1)],
    },
    'letters of a longer word2': {
      from: 16,
      legal: 500,
      beyond: 4_096_000,
      make: (length, random): Input => [random.text(1), random.text(length)],
    },
  },
});
