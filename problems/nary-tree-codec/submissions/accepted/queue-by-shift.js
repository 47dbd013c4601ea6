/*
 * Level order with a queue by shift(). It moves the queue only where that is longer than any legal tree makes it.
 */
var serialize = function (root) {
  if (!root) return '';
  const queue = [root];
  const out = [];
  while (queue.length) {
    const node = queue.shift();
    out.push(node.val, node.children.length);
    for (const child of node.children) queue.push(child);
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
