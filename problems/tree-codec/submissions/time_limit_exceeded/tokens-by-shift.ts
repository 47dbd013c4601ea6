/*
 * Takes each token from the front of the list with shift(), which moves all the others of a long list.
 * Caught by: growth
 */
function serialize(root: TreeNode | null): string {
  if (root === null) return 'null';
  return `${root.val},${serialize(root.left)},${serialize(root.right)}`;
}

function deserialize(data: string): TreeNode | null {
  return build(data.split(','));
}

function build(tokens: string[]): TreeNode | null {
  const token = tokens.shift();
  if (token === 'null') return null;
  const node = new TreeNode(Number(token));
  node.left = build(tokens);
  node.right = build(tokens);
  return node;
}
