import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [hashes: string[], radius: number];

const HEX = '0123456789abcdef';
const hashOf = (random: Random) => random.text(16, HEX);

/** The hash with one of its 64 bits changed; bit 0 is the last. */
function flip(hash: string, bit: number): string {
  const changed = BigInt(`0x${hash}`) ^ (1n << BigInt(bit));
  return changed.toString(16).padStart(16, '0');
}

/** Random hashes; one in eight is followed by a hash that differs from it in up to five bits. */
function footage(random: Random, count: number): string[] {
  const hashes: string[] = [];
  while (hashes.length < count) {
    const hash = hashOf(random);
    hashes.push(hash);
    if (hashes.length === count || random.integer(1, 8) > 1) continue;
    let copy = hash;
    for (let left = random.integer(0, 5); left > 0; left--)
      copy = flip(copy, random.integer(0, 63));
    hashes.push(copy);
  }
  return random.shuffle(hashes);
}

/** A walk from a hash, one bit at a time: neighbors are similar, the ends are not. */
function walk(random: Random, length: number): string[] {
  const hashes = [hashOf(random)];
  while (hashes.length < length) hashes.push(flip(hashes.at(-1)!, random.integer(0, 63)));
  return hashes;
}

const hash = fc.oneof(
  fc.string({ unit: fc.constantFrom(...HEX), minLength: 16, maxLength: 16 }),
  fc.constantFrom('0000000000000000', 'ffffffffffffffff', '8000000000000000', '0000000000000001'),
);
/** Which hash is repeated, and which of its bits are changed: often the ends, and those of other bands. */
const variant = fc.tuple(
  fc.nat(7),
  fc.array(fc.oneof(fc.constantFrom(0, 16, 31, 32, 48, 63), fc.integer({ min: 0, max: 63 })), {
    maxLength: 4,
    size: 'max',
  }),
);

export default defineGenerators(problem, {
  // A few hashes, repeated with a few bits changed; each copy may come from one that was itself changed.
  small: fc
    .tuple(
      fc.array(hash, { minLength: 1, maxLength: 3 }),
      fc.array(variant, { maxLength: 8, size: 'max' }),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([first, variants, radius]): Input => {
      const hashes = [...first];
      for (const [which, bits] of variants) {
        hashes.push(bits.reduce(flip, hashes[which % hashes.length]!));
      }
      return [hashes, radius];
    }),
  large: {
    footage: (random): Input => [footage(random, 4_000), 3],
    walks: (random): Input => [
      random.shuffle(random.list(100, () => walk(random, 20)).flat()),
      random.integer(1, 3),
    ],
    identical: (random): Input => {
      const black = hashOf(random);
      return [random.shuffle([...new Array<string>(400).fill(black), ...footage(random, 400)]), 0];
    },
  },
  growth: {
    hashes: { from: 16, legal: 5_000, make: (count, random): Input => [footage(random, count), 3] },
  },
});
