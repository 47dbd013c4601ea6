/*
 * Compares all pairs and serializes both frames each time: takes forever on large cases.
 * Caught by: growth
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const grouped = new Set<number>();
  const groups: number[][] = [];
  for (let i = 0; i < frames.length; i++) {
    if (grouped.has(i)) continue;
    const group = [i];
    for (let j = i + 1; j < frames.length; j++) {
      if (grouped.has(j)) continue;
      if (JSON.stringify(frames[i]) === JSON.stringify(frames[j])) {
        group.push(j);
        grouped.add(j);
      }
    }
    if (group.length > 1) groups.push(group);
  }
  return groups;
}
