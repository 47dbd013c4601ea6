/*
 * Reads the root's value before checking that there is a root.
 * Caught by: hidden/empty
 */
function serialize(root: TreeNode | null): string {
  const parts = [String(root!.val)];
  for (const child of [root!.left, root!.right]) parts.push(child ? serialize(child) : '#');
  return parts.join(',');
}

function deserialize(data: string): TreeNode | null {
  const tokens = data.split(',');
  let at = 0;
  const build = (): TreeNode | null => {
    const token = tokens[at++];
    if (token === '#') return null;
    const node = new TreeNode(Number(token));
    node.left = build();
    node.right = build();
    return node;
  };
  return build();
}
