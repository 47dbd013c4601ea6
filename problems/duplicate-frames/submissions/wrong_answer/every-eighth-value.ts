/*
 * Looks only at every eighth value, like a thumbnail.
 * Caught by: hidden
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const step = 8;
  const groups = new Map<string, number[]>();
  frames.forEach((frame, index) => {
    const key = frame.filter((_, at) => at < step || at % step === 0).join(',');
    if (groups.has(key)) groups.get(key)!.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
