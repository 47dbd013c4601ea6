/*
 * Writes the level order without marks and restores the values as if no child were missing.
 * Caught by: sample
 */
var serialize = function (root) {
  const values = [];
  const queue = root ? [root] : [];
  for (const node of queue) {
    values.push(node.val);
    if (node.left) queue.push(node.left);
    if (node.right) queue.push(node.right);
  }
  return values.join(',');
};

var deserialize = function (data) {
  if (!data) return null;
  const nodes = data.split(',').map((value) => new TreeNode(Number(value)));
  nodes.forEach((node, i) => {
    node.left = nodes[2 * i + 1] || null;
    node.right = nodes[2 * i + 2] || null;
  });
  return nodes[0];
};
