/*
 * Compares all pairs, value by value, until the first difference.
 * Caught by: growth
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const groups: number[][] = [];
  const done = new Array<boolean>(frames.length).fill(false);
  for (let i = 0; i < frames.length; i++) {
    if (done[i]) continue;
    const group = [i];
    for (let j = i + 1; j < frames.length; j++) {
      if (done[j]) continue;
      let k = 0;
      while (k < frames[i]!.length && frames[i]![k] === frames[j]![k]) k++;
      if (k === frames[i]!.length) {
        group.push(j);
        done[j] = true;
      }
    }
    if (group.length > 1) groups.push(group);
  }
  return groups;
}
