/*
 * Searches all groups so far for the one that a frame belongs to.
 * Caught by: growth
 */
interface Group {
  key: string;
  indexes: number[];
}

export function duplicateFrames(frames: number[][]): number[][] {
  const groups: Group[] = [];
  frames.forEach((frame, index) => {
    const key = frame.join(',');
    const group = groups.find((candidate) => candidate.key === key);
    if (group) group.indexes.push(index);
    else groups.push({ key, indexes: [index] });
  });
  return groups.map(({ indexes }) => indexes).filter((indexes) => indexes.length > 1);
}
