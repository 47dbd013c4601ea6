/*
 * Finds the numbers with a pattern that has no minus sign.
 * Caught by: hidden
 */
function serialize(root: TreeNode | null): string {
  if (!root) return '#';
  return `${root.val} ${serialize(root.left)} ${serialize(root.right)}`;
}

function deserialize(data: string): TreeNode | null {
  const tokens = data.match(/\d+|#/g)!;
  let at = 0;
  const build = (): TreeNode | null => {
    const token = tokens[at++]!;
    return token === '#' ? null : new TreeNode(parseInt(token), build(), build());
  };
  return build();
}
