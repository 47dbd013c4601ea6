/*
 * Treats frames with the same sum as identical.
 * Caught by: hidden/same-sum
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<number, number[]>();
  frames.forEach((frame, index) => {
    const sum = frame.reduce((a, b) => a + b, 0);
    if (groups.has(sum)) groups.get(sum)!.push(index);
    else groups.set(sum, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
