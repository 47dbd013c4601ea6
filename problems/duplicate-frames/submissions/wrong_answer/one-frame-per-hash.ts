/*
 * Compares the frames that share a hash, but keeps only the latest of them for each hash.
 * Caught by: hidden/collision-in-turns
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const latest = new Map<number, number[]>();
  const groups: number[][] = [];
  frames.forEach((frame, index) => {
    const sum = frame.reduce((a, b) => a + b, 0);
    const group = latest.get(sum);
    if (group && frames[group[0]!]!.every((value, at) => value === frame[at])) {
      group.push(index);
    } else {
      const fresh = [index];
      latest.set(sum, fresh);
      groups.push(fresh);
    }
  });
  return groups.filter((group) => group.length > 1);
}
