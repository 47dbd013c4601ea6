/*
 * Uses the frame itself as the key of a map, where an array equals only itself.
 * Caught by: sample
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<number[], number[]>();
  frames.forEach((frame, index) => {
    if (!groups.has(frame)) groups.set(frame, []);
    groups.get(frame)!.push(index);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
