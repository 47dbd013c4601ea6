/*
 * Joins the values without a separator: 1,23 and 12,3 are both 123.
 * Caught by: hidden/no-separator
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<string, number[]>();
  frames.forEach((frame, index) => {
    const key = frame.join('');
    groups.set(key, groups.get(key) ?? []);
    groups.get(key)!.push(index);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
