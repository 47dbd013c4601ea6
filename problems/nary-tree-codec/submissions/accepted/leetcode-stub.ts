// LeetCode's TypeScript stub, pasted: level order with a mark after each group of children.
/**
 * Definition for _Node.
 * class _Node {
 *     val: number
 *     children: _Node[]
 *
 *     constructor(v: number) {
 *         this.val = v
 *         this.children = []
 *     }
 * }
 */

class Codec {
  constructor() {}

  // Encodes a tree to a single string.
  serialize(root: _Node | null): string {
    if (root === null) return '#';
    const parts: string[] = [`${root.val}`];
    const queue: _Node[] = [root];
    for (let head = 0; head < queue.length; head++) {
      for (const child of queue[head].children) {
        parts.push(`${child.val}`);
        queue.push(child);
      }
      parts.push('#');
    }
    return parts.join(',');
  }

  // Decodes your encoded data to tree.
  deserialize(data: string): _Node | null {
    const parts = data.split(',');
    if (parts[0] === '#') return null;
    const root = new _Node(+parts[0]);
    const queue: _Node[] = [root];
    let head = 0;
    for (let i = 1; i < parts.length; i++) {
      if (parts[i] === '#') {
        head++;
        continue;
      }
      const child = new _Node(+parts[i]);
      queue[head].children.push(child);
      queue.push(child);
    }
    return root;
  }
}

// Your Codec object will be instantiated and called as such:
// Codec codec = new Codec();
// codec.deserialize(codec.serialize(root));
