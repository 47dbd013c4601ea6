/*
 * Level order with a queue by shift(). It moves the queue only where that is longer than any legal tree makes it.
 */
var serialize = function (root) {
  const tokens = [];
  const queue = [root];
  while (queue.length) {
    const node = queue.shift();
    if (node) {
      tokens.push(node.val);
      queue.push(node.left);
      queue.push(node.right);
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
  const queue = [root];
  let i = 1;
  while (queue.length) {
    const node = queue.shift();
    if (tokens[i] !== '#') {
      node.left = new TreeNode(Number(tokens[i]));
      queue.push(node.left);
    }
    i++;
    if (tokens[i] !== '#') {
      node.right = new TreeNode(Number(tokens[i]));
      queue.push(node.right);
    }
    i++;
  }
  return root;
};
