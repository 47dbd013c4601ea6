/*
 * Writes the empty tree as an empty string and reads that as one node: ''.split(',') is [''], Number('') is 0.
 * Caught by: hidden/empty
 */
function serialize(root: TreeNode | null): string {
  if (root === null) return '';
  const left = root.left === null ? '#' : serialize(root.left);
  const right = root.right === null ? '#' : serialize(root.right);
  return `${root.val},${left},${right}`;
}

function deserialize(data: string): TreeNode | null {
  const tokens = data.split(',');
  let at = 0;
  const child = () => {
    const missing = at >= tokens.length || tokens[at] === '#';
    if (missing) at++;
    return missing ? null : build();
  };
  const build = (): TreeNode => {
    const node = new TreeNode(Number(tokens[at++]));
    node.left = child();
    node.right = child();
    return node;
  };
  return build();
}
