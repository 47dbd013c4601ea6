// LeetCode's JavaScript stub, filled in: level order; the queue is an array with a moving head.
/**
 * @param {TreeNode} root
 * @return {string}
 */
var serialize = function (root) {
  var queue = [root];
  var out = [];
  for (var head = 0; head < queue.length; head++) {
    var node = queue[head];
    if (!node) {
      out.push('null');
      continue;
    }
    out.push(node.val);
    queue.push(node.left, node.right);
  }
  return '[' + out.join(',') + ']';
};

/**
 * @param {string} data
 * @return {TreeNode}
 */
var deserialize = function (data) {
  var tokens = data.slice(1, -1).split(',');
  var make = function (token) {
    return token === 'null' ? null : new TreeNode(parseInt(token, 10));
  };
  var root = make(tokens[0]);
  var parents = [root];
  for (var head = 0, i = 1; i < tokens.length; head++) {
    var parent = parents[head];
    parent.left = make(tokens[i++]);
    parent.right = make(tokens[i++]);
    if (parent.left) parents.push(parent.left);
    if (parent.right) parents.push(parent.right);
  }
  return root;
};
