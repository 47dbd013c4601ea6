/*
 * Ignores the lower bound in a BK-tree: children that are much too close to the node are searched as well.
 * Caught by: growth
 */
interface Node {
  high: number;
  low: number;
  indexes: number[];
  children: Map<number, Node>;
}

const ones = (x: number): number => {
  x -= (x >>> 1) & 0x55555555;
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

export const nearDuplicates = (hashes: string[], radius: number): [number, number][] => {
  const pairs: [number, number][] = [];
  let root: Node | undefined;
  for (const [j, hash] of hashes.entries()) {
    const high = parseInt(hash.slice(0, 8), 16);
    const low = parseInt(hash.slice(8), 16);
    const made: Node = { high, low, indexes: [j], children: new Map() };
    const pending = root ? [root] : [];
    for (let node = pending.pop(); node; node = pending.pop()) {
      const distance = ones(node.high ^ high) + ones(node.low ^ low);
      if (distance <= radius) for (const i of node.indexes) pairs.push([i, j]);
      for (let d = Math.min(1, distance - radius); d <= distance + radius; d++) {
        const child = node.children.get(d);
        if (child) pending.push(child);
      }
    }
    if (!root) {
      root = made;
      continue;
    }
    for (let node = root; ;) {
      const distance = ones(node.high ^ high) + ones(node.low ^ low);
      if (distance === 0) {
        node.indexes.push(j);
        break;
      }
      const child = node.children.get(distance);
      if (!child) {
        node.children.set(distance, made);
        break;
      }
      node = child;
    }
  }
  return pairs;
};
