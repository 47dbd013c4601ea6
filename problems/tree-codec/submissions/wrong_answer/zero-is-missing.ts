/*
 * Tests whether the number is truthy instead of whether there is one: a value of 0 counts as missing.
 * Caught by: hidden
 */
export function serialize(root: TreeNode | null): string {
  const tokens: string[] = [];
  const queue: (TreeNode | null)[] = [root];
  for (const node of queue) {
    tokens.push(node ? `${node.val}` : 'null');
    if (node) queue.push(node.left, node.right);
  }
  return tokens.join();
}

export function deserialize(data: string): TreeNode | null {
  const values = data.split(',').map(Number);
  if (!values[0]) return null;
  const root = new TreeNode(values[0]);
  const parents = [root];
  let at = 1;
  for (const parent of parents) {
    for (const side of ['left', 'right'] as const) {
      const value = values[at++];
      if (!value) continue;
      const child = new TreeNode(value);
      parent[side] = child;
      parents.push(child);
    }
  }
  return root;
}
