// Level order with the Queue that LeetCode provides, and trailing marks cut off.
var serialize = function (root) {
  if (!root) return '';
  const queue = new Queue([root]);
  const tokens = [];
  while (!queue.isEmpty()) {
    const node = queue.dequeue();
    tokens.push(node === null ? '' : String(node.val));
    if (node) {
      queue.enqueue(node.left);
      queue.enqueue(node.right);
    }
  }
  while (tokens[tokens.length - 1] === '') tokens.pop();
  return tokens.join('/');
};

var deserialize = function (data) {
  if (!data) return null;
  const [first, ...tokens] = data.split('/');
  const root = new TreeNode(Number(first));
  const queue = new Queue([root]);
  tokens.forEach((token, i) => {
    const parent = queue.front();
    if (token !== '') {
      const child = new TreeNode(Number(token));
      parent[i % 2 === 0 ? 'left' : 'right'] = child;
      queue.enqueue(child);
    }
    if (i % 2 === 1) queue.dequeue();
  });
  return root;
};
