/*
 * Level order with a queue by destructuring, which copies all the nodes of a wide level for each of them.
 * Caught by: growth
 */
var serialize = function (root) {
  const tokens = [];
  let queue = [root];
  while (queue.length > 0) {
    const [node, ...rest] = queue;
    queue = rest;
    if (node) {
      tokens.push(node.val);
      queue.push(node.left, node.right);
    } else {
      tokens.push('#');
    }
  }
  return tokens.join(',');
};

var deserialize = function (data) {
  const tokens = data.split(',');
  if (tokens[0] === '#') return null;
  const root = new TreeNode(Number(tokens[0]));
  const open = [root];
  let i = 1;
  for (const node of open) {
    if (tokens[i] !== '#') open.push((node.left = new TreeNode(Number(tokens[i]))));
    i++;
    if (tokens[i] !== '#') open.push((node.right = new TreeNode(Number(tokens[i]))));
    i++;
  }
  return root;
};
