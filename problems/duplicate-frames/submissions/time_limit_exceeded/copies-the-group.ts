/*
 * Makes a new copy of a group for each frame that joins it: quadratic in the largest group.
 * Caught by: growth
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<string, number[]>();
  frames.forEach((frame, index) => {
    const key = frame.join(',');
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
