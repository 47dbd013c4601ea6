/** A 64-bit hash as two 32-bit integers. */
export type Halves = readonly [high: number, low: number];

export function halvesOf(hash: string): Halves {
  return [parseInt(hash.slice(0, 8), 16) | 0, parseInt(hash.slice(8), 16) | 0];
}

/** The number of bits, of 64, in which two hashes differ. */
export function distance(a: Halves, b: Halves): number {
  return ones(a[0] ^ b[0]) + ones(a[1] ^ b[1]);
}

/** The number of bits, of 32, that are set: sums of 2, 4 and 8 bits, then of all. */
function ones(bits: number): number {
  const two = bits - ((bits >>> 1) & 0x55555555);
  const four = (two & 0x33333333) + ((two >>> 2) & 0x33333333);
  return Math.imul((four + (four >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
