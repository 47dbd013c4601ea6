/*
 * Splits the whole string again for each token.
 * Caught by: growth
 */
var serialize = function (root) {
  if (!root) return '#';
  return root.val + ',' + serialize(root.left) + ',' + serialize(root.right);
};

var deserialize = function (data) {
  let i = 0;
  const build = () => {
    const token = data.split(',')[i++];
    if (token === '#') return null;
    const node = new TreeNode(+token);
    node.left = build();
    node.right = build();
    return node;
  };
  return build();
};
