/*
 * Returns all groups, including those of a single frame.
 * Caught by: sample
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<string, number[]>();
  frames.forEach((frame, index) => {
    const key = frame.join(',');
    if (groups.has(key)) groups.get(key)!.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()];
}
