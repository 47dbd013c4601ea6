/*
 * Forgets a frame once its copy is found: a third copy is lost, and a third and a fourth form a group of their own.
 * Caught by: sample
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const waiting = new Map<string, number>();
  const groups: number[][] = [];
  frames.forEach((frame, index) => {
    const key = frame.join(',');
    const partner = waiting.get(key);
    if (partner === undefined) {
      waiting.set(key, index);
    } else {
      groups.push([partner, index]);
      waiting.delete(key);
    }
  });
  return groups;
}
