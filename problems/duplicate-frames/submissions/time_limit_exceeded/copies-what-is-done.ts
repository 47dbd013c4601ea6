/*
 * Collects the digits of a frame in a list that is copied for each value.
 * Caught by: growth
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<string, number[]>();
  frames.forEach((frame, index) => {
    const digits = frame.reduce<string[]>((done, value) => [...done, value.toString(16)], []);
    const key = digits.join('-');
    if (groups.has(key)) groups.get(key)!.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
