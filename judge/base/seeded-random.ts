/** Random numbers that a seed gives again, used on both sides of the sandbox's wall. */

// Taken before any submission runs.
const { imul } = Math;

/**
 * A source of 32-bit numbers: the generator sfc32 of Chris Doty-Humphrey's PractRand, whose period is at least 2^32.
 *
 * @param seed any integer; of its bits the lowest 32 count
 * @returns each call gives an integer from 0 to 2^32 - 1
 */
export function seededBits(seed: number): () => number {
  let a = 0;
  let b = imul(seed, 0x9e3779b1);
  let c = seed | 0;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first numbers of neighbouring seeds are alike.
  for (let i = 0; i < 16; i++) next();
  return next;
}

/**
 * A stand-in for `Math.random`.
 *
 * @returns each call gives a number from 0 (included) to 1 (excluded), with 53 random bits
 */
export function seededRandom(seed: number): () => number {
  const bits = seededBits(seed);
  return () => ((bits() >>> 5) * 0x4000000 + (bits() >>> 6)) / 0x20000000000000;
}
