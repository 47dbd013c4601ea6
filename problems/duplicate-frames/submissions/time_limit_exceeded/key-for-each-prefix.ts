/*
 * A trie in one flat map, with the whole prefix as the key of each node: quadratic in the values of a frame.
 * Caught by: growth
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const nodes = new Map<string, { indexes: number[] }>();
  frames.forEach((frame, index) => {
    for (let end = 1; end <= frame.length; end++) {
      const prefix = frame.slice(0, end).join(',');
      const node = nodes.get(prefix) ?? { indexes: [] };
      nodes.set(prefix, node);
      if (end === frame.length) node.indexes.push(index);
    }
  });
  return [...nodes.values()].map(({ indexes }) => indexes).filter((group) => group.length > 1);
}
