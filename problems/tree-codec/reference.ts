/** Nodes as plain objects: nothing else of a `TreeNode` is needed. */
interface Node {
  val: number;
  left: Node | null;
  right: Node | null;
}

const MISSING = '#';

/** Pre-order with a mark for every missing child. Iterative, so a chain may have any depth. */
export function serialize(root: Node | null): string {
  const tokens: string[] = [];
  const pending = [root];
  while (pending.length > 0) {
    const node = pending.pop()!;
    tokens.push(node === null ? MISSING : String(node.val));
    if (node !== null) pending.push(node.right, node.left);
  }
  return tokens.join(',');
}

/** Reads the tokens once, with a stack of the nodes whose right child is still to come. */
export function deserialize(data: string): Node | null {
  const aboveRoot: Node = { val: 0, left: null, right: null };
  const waiting: Node[] = [];
  let parent = aboveRoot;
  let side: 'left' | 'right' = 'left';
  for (const token of data.split(',')) {
    if (token === MISSING) {
      // This side is done. What follows is the right child of the nearest node that waits.
      parent = waiting.pop() ?? aboveRoot;
      side = 'right';
      continue;
    }
    const node: Node = { val: Number(token), left: null, right: null };
    parent[side] = node;
    waiting.push(node);
    parent = node;
    side = 'left';
  }
  return aboveRoot.left;
}
