/*
 * Sorts the values of each frame first, as one does for anagrams: their order is lost.
 * Caught by: hidden/other-order
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<string, number[]>();
  frames.forEach((frame, index) => {
    const key = [...frame].sort((a, b) => a - b).join(',');
    if (groups.has(key)) groups.get(key)!.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
