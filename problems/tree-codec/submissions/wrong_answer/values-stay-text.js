/*
 * Forgets to turn the tokens back into numbers.
 * Caught by: sample
 */
function serialize(root) {
  if (!root) return 'N';
  return `${root.val},${serialize(root.left)},${serialize(root.right)}`;
}

function deserialize(data) {
  const tokens = data.split(',').reverse();
  const build = () => {
    const token = tokens.pop();
    if (token === 'N') return null;
    const node = new TreeNode(token);
    node.left = build();
    node.right = build();
    return node;
  };
  return build();
}
