/*
 * Level order with a queue by destructuring, which copies all the nodes of a wide level for each of them.
 * Caught by: growth
 */
var serialize = function (root) {
  if (!root) return '';
  let queue = [root];
  const out = [];
  while (queue.length > 0) {
    const [node, ...rest] = queue;
    queue = rest;
    out.push(node.val, node.children.length);
    queue.push(...node.children);
  }
  return out.join();
};

var deserialize = function (data) {
  if (!data) return null;
  const numbers = data.split(',').map(Number);
  const nodes = [];
  for (let i = 0; i < numbers.length; i += 2) nodes.push(new Node(numbers[i], []));
  let next = 1;
  nodes.forEach((node, i) => {
    for (let k = 0; k < numbers[2 * i + 1]; k++) node.children.push(nodes[next++]);
  });
  return nodes[0];
};
