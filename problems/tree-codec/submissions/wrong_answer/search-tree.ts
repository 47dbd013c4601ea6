/*
 * Writes only the values and restores them as if the tree were a search tree.
 * Caught by: sample
 */
function serialize(root: TreeNode | null): string {
  const values: number[] = [];
  const stack: (TreeNode | null)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (!node) continue;
    values.push(node.val);
    stack.push(node.right, node.left);
  }
  return values.join(',');
}

function deserialize(data: string): TreeNode | null {
  if (data === '') return null;
  const [first, ...rest] = data.split(',').map(Number);
  const root = new TreeNode(first);
  for (const value of rest) {
    let node = root;
    for (;;) {
      const side = value < node.val ? 'left' : 'right';
      if (node[side] === null) {
        node[side] = new TreeNode(value);
        break;
      }
      node = node[side];
    }
  }
  return root;
}
