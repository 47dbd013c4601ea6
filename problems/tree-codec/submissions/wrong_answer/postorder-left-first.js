/*
 * Reads post-order from its end, but builds the left subtree first; from the end the right one comes first.
 * Caught by: sample
 */
var serialize = function (root) {
  return root ? serialize(root.left) + ',' + serialize(root.right) + ',' + root.val : '#';
};

var deserialize = function (data) {
  const tokens = data.split(',');
  const build = () => {
    const token = tokens.pop();
    if (token === '#') return null;
    const node = new TreeNode(Number(token));
    node.left = build();
    node.right = build();
    return node;
  };
  return build();
};
