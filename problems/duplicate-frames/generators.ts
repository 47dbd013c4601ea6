import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [frames: number[][]];

const grey = (random: Random) => random.integer(0, 255);
const frameOf = (random: Random, width: number) => random.list(width, () => grey(random));

/** Half of the frames are one black frame, a quarter come twice, a quarter once; in random order. */
function footage(random: Random, count: number, width: number): number[][] {
  const black = frameOf(random, width);
  const twice = random.list(Math.floor(count / 8), () => frameOf(random, width));
  const once = random.list(Math.floor(count / 4), () => frameOf(random, width));
  const blacks = random.list(count - 2 * twice.length - once.length, () => [...black]);
  return random.shuffle([...twice, ...twice.map((frame) => [...frame]), ...once, ...blacks]);
}

/** Frames that are equal except for their last value; there are about half as many last values as frames. */
function longCommonPrefixes(random: Random, count: number, width: number): number[][] {
  const first = frameOf(random, width - 1);
  const last = random.shuffle(random.list(256, (i) => i)).slice(0, Math.ceil(count / 2));
  return random.shuffle(
    random.list(count, (i) => [...first, i < last.length ? last[i]! : random.pick(last)]),
  );
}

/**
 * The Thue-Morse sequence of two values. With 2^8 values, it and its complement have the same polynomial hash
 * modulo 2^32 in every odd base; with 2^11 values, also modulo 2^64.
 */
function thueMorse(width: number, zero: number, one: number): number[] {
  const bits = [0];
  while (bits.length < width) bits.push(...bits.map((bit) => 1 - bit));
  return bits.slice(0, width).map((bit) => (bit === 0 ? zero : one));
}

/** A single value followed by zeros: lost by hashes that shift it out or round it off. */
function leading(width: number, value: number): number[] {
  return [value, ...new Array<number>(width - 1).fill(0)];
}

function overflowingHashes(random: Random): number[][] {
  const width = 2048;
  const values = random.shuffle(random.list(256, (value) => value));
  const frames = random.list(6, (i) => [
    thueMorse(width, values[2 * i]!, values[2 * i + 1]!),
    thueMorse(width, values[2 * i + 1]!, values[2 * i]!),
    leading(width, values[20 + i]!),
  ]);
  const again = frames.slice(0, 3).flatMap((three) => three.map((frame) => [...frame]));
  return random.shuffle([...frames.flat(), ...again]);
}

/** Nearly all frames are different, and hashes with a small base or range collide on adjacent ones. */
function twoValuesEach(random: Random): number[][] {
  const start = random.integer(0, 255 - 39);
  const frames = random.list(39 * 256, (i) => [start + Math.floor(i / 256), i % 256]);
  const again = random.list(1e4 - frames.length, () => [...random.pick(frames)]);
  return random.shuffle([...frames, ...again]);
}

const WIDEST = 4;
const smallValue = fc.oneof(
  fc.integer({ min: 0, max: 2 }),
  fc.constantFrom(1, 11, 111, 2, 12, 21, 112, 10, 101, 17, 31, 128, 129, 255),
  fc.integer({ min: 0, max: 255 }),
);
const smallFrame = fc.array(smallValue, { minLength: WIDEST, maxLength: WIDEST });

/** A copy of a frame: the frame itself, or one that a weak hash may confuse with it. */
const VARIANTS: Record<string, (frame: number[]) => number[]> = {
  same: (frame) => [...frame],
  reversed: (frame) => frame.toReversed(),
  rotated: (frame) => [...frame.slice(1), frame[0]!],
  'sum kept': (frame) =>
    frame.length > 1 && frame[0]! > 0 && frame[1]! < 255
      ? [frame[0]! - 1, frame[1]! + 1, ...frame.slice(2)]
      : [...frame],
  'weighted sum kept': (frame) => {
    const [a, b, c] = frame;
    const movable = c !== undefined && a! > 0 && b! < 254 && c > 0;
    return movable ? [a! - 1, b! + 2, c - 1, ...frame.slice(3)] : [...frame];
  },
  'last changed': (frame) => [...frame.slice(0, -1), (frame.at(-1)! + 1) % 256],
};

/** A frame and a copy with one value changed, mostly the last: for keys that are truncated or rounded off. */
const almostEqual = fc
  .tuple(
    fc.array(smallValue, { minLength: 7, maxLength: 40, size: 'max' }),
    fc.nat(39),
    fc.boolean(),
  )
  .map(([frame, place, last]): Input => {
    const at = last ? frame.length - 1 : place % frame.length;
    return [[frame, frame.with(at, (frame[at]! + 1) % 256)]];
  });

/** Pairs that good hashes without a comparison treat as equal. */
const colliding = fc
  .constantFrom(
    {
      of: 'FNV-1a in 32 bits',
      frames: [
        [9, 52, 56, 4],
        [45, 75, 76, 3],
      ],
    },
    {
      of: 'base 257 modulo 1,000,000,007',
      frames: [
        [64, 244, 67, 4],
        [6, 9, 253, 104],
      ],
    },
    {
      of: 'base 1,000,003 in 32 bits',
      frames: [
        [150, 236, 34, 13],
        [176, 1, 12, 84],
      ],
    },
  )
  .map(({ frames }): Input => [frames.map((frame) => [...frame])]);

/** A few frames, repeated unchanged or slightly changed; few values, so that they are often equal. */
const retaken = fc
  .record({
    width: fc.integer({ min: 1, max: WIDEST }),
    frames: fc.array(smallFrame, { minLength: 1, maxLength: 4 }),
    again: fc.array(
      fc.record({
        which: fc.nat(3),
        variant: fc.constantFrom('same', 'same', ...Object.keys(VARIANTS)),
        place: fc.nat(8),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ width, frames, again }): Input => {
    const originals = frames.map((frame) => frame.slice(0, width));
    const shown = [...originals];
    for (const { which, variant, place } of again) {
      const frame = VARIANTS[variant]!(originals[which % originals.length]!);
      shown.splice(place % (shown.length + 1), 0, frame);
    }
    return [shown];
  });

export default defineGenerators(problem, {
  small: fc.oneof(
    { weight: 17, arbitrary: retaken },
    { weight: 2, arbitrary: almostEqual },
    { weight: 1, arbitrary: colliding },
  ),
  large: {
    'many-short-frames': (random): Input => [footage(random, 10_000, 12)],
    'long-common-prefixes': (random): Input => [longCommonPrefixes(random, 64, 4096)],
    'two-values-each': (random): Input => [twoValuesEach(random)],
    'all-different': (random): Input => [random.list(1e4, () => frameOf(random, 12))],
    'all-identical': (random): Input => {
      const frame = frameOf(random, 12);
      return [random.list(1e4, () => [...frame])];
    },
    'overflowing-hashes': (random): Input => [overflowingHashes(random)],
  },
  growth: {
    frames: {
      from: 16,
      legal: 10_000,
      make: (count, random): Input => [footage(random, count, 4)],
    },
    // Frames that differ only in their last value, so that no comparison ends early.
    values: {
      from: 16,
      legal: 4_096,
      make: (width, random): Input => [longCommonPrefixes(random, 64, width)],
    },
  },
});
