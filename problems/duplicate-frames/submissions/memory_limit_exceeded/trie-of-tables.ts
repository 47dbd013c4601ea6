/*
 * A trie with a table of 256 children in each node: 2 KiB for each value of each different frame.
 * Caught by: large
 */
class TrieNode {
  children: (TrieNode | null)[] = new Array<TrieNode | null>(256).fill(null);
  indexes: number[] = [];
}

export function duplicateFrames(frames: number[][]): number[][] {
  const root = new TrieNode();
  const groups: number[][] = [];
  frames.forEach((frame, index) => {
    let node = root;
    for (const value of frame) node = node.children[value] ??= new TrieNode();
    if (node.indexes.length === 0) groups.push(node.indexes);
    node.indexes.push(index);
  });
  return groups.filter((group) => group.length > 1);
}
