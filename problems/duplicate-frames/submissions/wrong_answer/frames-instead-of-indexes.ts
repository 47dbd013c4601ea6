/*
 * Lists the frames themselves instead of their indices.
 * Caught by: sample
 */
export function duplicateFrames(frames: number[][]) {
  const groups = new Map<string, number[][]>();
  for (const frame of frames) {
    const key = frame.join(',');
    if (groups.has(key)) groups.get(key)!.push(frame);
    else groups.set(key, [frame]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
