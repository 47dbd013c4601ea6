/*
 * Returns a list of values instead of a string.
 * Caught by: sample
 */
function serialize(root) {
  return root ? [root.val, ...serialize(root.left), ...serialize(root.right)] : [null];
}

function deserialize(data) {
  let at = 0;
  const build = () => {
    const value = data[at++];
    return value === null ? null : new TreeNode(value, build(), build());
  };
  return build();
}
