/*
 * A polynomial hash whose large odd base overflows 32 bits, without a comparison.
 * Caught by: hidden/overflow
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<number, number[]>();
  frames.forEach((frame, index) => {
    let key = 0;
    for (const value of frame) key = (Math.imul(key, 1_000_003) + value) >>> 0;
    if (groups.has(key)) groups.get(key)!.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
