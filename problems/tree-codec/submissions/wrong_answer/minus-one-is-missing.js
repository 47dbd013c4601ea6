/*
 * Marks a missing child with -1, which is also a value.
 * Caught by: hidden
 */
/**
 * @param {TreeNode} root
 * @return {string}
 */
var serialize = function (root) {
  const values = [];
  const walk = (node) => {
    if (node === null) {
      values.push(-1);
      return;
    }
    values.push(node.val);
    walk(node.left);
    walk(node.right);
  };
  walk(root);
  return values.join(',');
};

/**
 * @param {string} data
 * @return {TreeNode}
 */
var deserialize = function (data) {
  const values = data.split(',').map(Number);
  let i = 0;
  const build = () => {
    const value = values[i++];
    if (value === -1) return null;
    return new TreeNode(value, build(), build());
  };
  return build();
};
