// Hostile to caches: a trie of digits, searched with a budget of differing bits; a node is an object.
const ONES = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];

class Node {
  children: (Node | undefined)[] = new Array(16);
  indexes: number[] = [];
}

export function nearDuplicates(hashes: string[], radius: number): [number, number][] {
  const root = new Node();
  const pairs: [number, number][] = [];
  hashes.forEach((hash, j) => {
    const digits = [...hash].map((digit) => parseInt(digit, 16));
    const search = (node: Node, depth: number, left: number): void => {
      for (const i of node.indexes) pairs.push([i, j]);
      if (depth === 16) return;
      for (let digit = 0; digit < 16; digit++) {
        const child = node.children[digit];
        const cost = ONES[digit ^ digits[depth]];
        if (child && cost <= left) search(child, depth + 1, left - cost);
      }
    };
    search(root, 0, radius);
    let node = root;
    for (const digit of digits) node = node.children[digit] ??= new Node();
    node.indexes.push(j);
  });
  return pairs;
}
