/*
 * Compares each frame with the one before it only.
 * Caught by: sample
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const groups: number[][] = [];
  frames.forEach((frame, index) => {
    const before = frames[index - 1];
    if (before?.every((value, at) => value === frame[at])) groups.at(-1)!.push(index);
    else groups.push([index]);
  });
  return groups.filter((group) => group.length > 1);
}
