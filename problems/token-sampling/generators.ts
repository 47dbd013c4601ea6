import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import { isClear } from './margin.ts';
import problem from './problem.ts';

type Input = [logits: number[], temperature: number, topK: number, topP: number, u: number];

/** Made again until rounding decides nothing. */
function clear(make: () => Input): Input {
  for (;;) {
    const input = make();
    if (isClear(...input)) return input;
  }
}

const logits = (random: Random, tokens: number, most = 4) =>
  random.list(tokens, () => random.integer(-1000 * most, 1000 * most) / 1000);

const logit = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: -40, max: 40 }).map((n) => n / 10) },
  { weight: 1, arbitrary: fc.constantFrom(-1000, 1000) },
);
const share = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);

export default defineGenerators(problem, {
  small: fc
    .tuple(
      fc.array(logit, { minLength: 1, maxLength: 8, size: 'max' }),
      fc.constantFrom(0, 0.01, 0.5, 1, 1, 2, 10),
      fc.integer({ min: 1, max: 9 }),
      fc.oneof(share, fc.constant(1)),
      fc.oneof(share, fc.constant(0)),
    )
    .filter((input) => isClear(...input)),
  large: {
    'all-tokens': (random) =>
      clear(() => [logits(random, 20_000), 1, 1e5, 1, random.integer(100, 999) / 1000]),
    'half-of-the-tokens': (random) =>
      clear(() => [logits(random, 20_000), 2, 10_000, 0.8, random.integer(100, 999) / 1000]),
    'many-ties': (random) =>
      clear(() => [
        random.list(20_000, () => random.integer(0, 5)),
        1,
        5_000,
        0.5,
        random.integer(1, 999) / 1000,
      ]),
    'largest-logits': (random) =>
      clear(() => [logits(random, 5_000, 1000), 10, 4_000, 0.9, random.integer(1, 999) / 1000]),
  },
  growth: {
    tokens: {
      from: 16,
      legal: 65_536,
      make: (tokens, random) =>
        clear(() => [logits(random, tokens), 2, tokens / 2, 0.9, random.integer(400, 600) / 1000]),
    },
  },
});
