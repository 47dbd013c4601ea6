/** A hash of 64 bits as two integers of 32. */
export type Halves = readonly [high: number, low: number];

export function halvesOf(hash: string): Halves {
  return [parseInt(hash.slice(0, 8), 16) | 0, parseInt(hash.slice(8), 16) | 0];
}

/** In how many of their 64 bits two hashes differ. */
export function distance(a: Halves, b: Halves): number {
  return ones(a[0] ^ b[0]) + ones(a[1] ^ b[1]);
}

/** How many of the 32 bits are set: sums of 2, of 4, of 8 bits, and then of all. */
function ones(bits: number): number {
  const two = bits - ((bits >>> 1) & 0x55555555);
  const four = (two & 0x33333333) + ((two >>> 2) & 0x33333333);
  return Math.imul((four + (four >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
