/*
 * Lists the copies, but not the first frame.
 * Caught by: sample
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const copies = new Map<string, number[]>();
  frames.forEach((frame, index) => {
    const key = frame.join(',');
    if (copies.has(key)) copies.get(key)!.push(index);
    else copies.set(key, []);
  });
  return [...copies.values()].filter((group) => group.length > 0);
}
