// LeetCode's TypeScript stub as pasted, without an export: the whole frame as a string is the key of a map.
function duplicateFrames(frames: number[][]): number[][] {
  const indexesOf = new Map<string, number[]>();
  for (let i = 0; i < frames.length; i++) {
    const key = frames[i].join(',');
    if (!indexesOf.has(key)) {
      indexesOf.set(key, []);
    }
    indexesOf.get(key)!.push(i);
  }
  return [...indexesOf.values()].filter((group) => group.length > 1);
}
