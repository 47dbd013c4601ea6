/*
 * A polynomial hash in 64 bits, without a comparison: more bits do not help against its weak structure.
 * Caught by: large/overflowing-hashes
 */
const MASK = 64;
const BASE = 1_099_511_628_211n;

export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<bigint, number[]>();
  frames.forEach((frame, index) => {
    let key = 0n;
    for (const value of frame) key = BigInt.asUintN(MASK, key * BASE + BigInt(value));
    if (groups.has(key)) groups.get(key)!.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
