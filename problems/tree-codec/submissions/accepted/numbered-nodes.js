// Pre-order and in-order together, with numbered nodes, so equal values do not matter.
var serialize = function (root) {
  var values = [];
  var inorder = [];
  var walk = function (node) {
    if (!node) return;
    var number = values.push(node.val) - 1;
    walk(node.left);
    inorder.push(number);
    walk(node.right);
  };
  walk(root);
  return values.join(' ') + '|' + inorder.join(' ');
};

var deserialize = function (data) {
  if (data === '|') return null;
  var parts = data.split('|').map(function (part) {
    return part.split(' ').map(Number);
  });
  var values = parts[0];
  var position = [];
  parts[1].forEach(function (number, i) {
    position[number] = i;
  });
  var next = 0;
  var build = function (from, to) {
    if (from >= to) return null;
    var number = next++;
    var node = new TreeNode(values[number]);
    node.left = build(from, position[number]);
    node.right = build(position[number] + 1, to);
    return node;
  };
  return build(0, values.length);
};
