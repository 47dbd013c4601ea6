/*
 * FNV-1a, a good 32-bit hash, without a comparison.
 * Caught by: hidden/well-known-hashes
 */
function fnv1a(frame: number[]): number {
  let hash = 0x811c9dc5;
  for (const value of frame) hash = Math.imul(hash ^ value, 0x01000193);
  return hash >>> 0;
}

export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<number, number[]>();
  frames.forEach((frame, index) => {
    const key = fnv1a(frame);
    if (groups.has(key)) groups.get(key)!.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
