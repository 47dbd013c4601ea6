// A trie of maps in LeetCode's class style: the frames that end in one leaf are identical.
class Leaf {
  children = new Map<number, Leaf>();
  indexes: number[] = [];
}

class Solution {
  duplicateFrames(frames: number[][]): number[][] {
    const root = new Leaf();
    const leaves: Leaf[] = [];
    for (let i = 0; i < frames.length; i++) {
      let node = root;
      for (const value of frames[i]!) {
        let child = node.children.get(value);
        if (child === undefined) {
          child = new Leaf();
          node.children.set(value, child);
        }
        node = child;
      }
      if (node.indexes.length === 0) leaves.push(node);
      node.indexes.push(i);
    }
    return leaves.map((leaf) => leaf.indexes).filter((indexes) => indexes.length > 1);
  }
}
