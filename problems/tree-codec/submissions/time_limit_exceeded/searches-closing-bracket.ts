/*
 * Searches for the bracket that closes the left subtree at each node: quadratic on a chain.
 * Caught by: growth
 */
function serialize(root: TreeNode | null): string {
  return root ? `${root.val}(${serialize(root.left)})(${serialize(root.right)})` : '';
}

function deserialize(data: string): TreeNode | null {
  if (data === '') return null;
  const open = data.indexOf('(');
  let close = open;
  for (let depth = 0, i = open; i < data.length; i++) {
    if (data[i] === '(') depth++;
    if (data[i] === ')' && --depth === 0) {
      close = i;
      break;
    }
  }
  const node = new TreeNode(Number(data.slice(0, open)));
  node.left = deserialize(data.slice(open + 1, close));
  node.right = deserialize(data.slice(close + 2, -1));
  return node;
}
