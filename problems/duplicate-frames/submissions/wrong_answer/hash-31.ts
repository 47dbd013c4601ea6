/*
 * The hash code that Java gives to arrays, base 31 in 32 bits, without a comparison.
 * Caught by: hidden/small-bases
 */
function hashCode(frame: number[]): number {
  let hash = 1;
  for (const value of frame) hash = (31 * hash + value) | 0;
  return hash;
}

export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<number, number[]>();
  frames.forEach((frame, index) => {
    const key = hashCode(frame);
    if (groups.has(key)) groups.get(key)!.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
