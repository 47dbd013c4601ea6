/*
 * Sorts the frames and lists positions in the sorted list, not in the input.
 * Caught by: sample
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const sorted = frames.map((frame) => frame.join(',')).sort();
  const groups = new Map<string, number[]>();
  sorted.forEach((key, index) => {
    if (groups.has(key)) groups.get(key)!.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
