/*
 * The index is at module level and never reset: the second tree is read from where the first ended.
 * Caught by: sample
 */
let index = 0;

var serialize = function (root) {
  if (root == null) return '#';
  return root.val + ' ' + serialize(root.left) + ' ' + serialize(root.right);
};

var deserialize = function (data) {
  return build(data.split(' '));
};

function build(tokens) {
  const token = tokens[index++];
  if (token === '#' || token === undefined) return null;
  const node = new TreeNode(Number(token));
  node.left = build(tokens);
  node.right = build(tokens);
  return node;
}
