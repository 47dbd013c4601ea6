/*
 * Reads one character as one value: correct only for values of one digit.
 * Caught by: hidden
 */
var serialize = function (root) {
  if (root === null) return '#';
  return root.val + serialize(root.left) + serialize(root.right);
};

var deserialize = function (data) {
  var i = 0;
  var build = function () {
    var c = data[i++];
    if (c === '#' || c === undefined) return null;
    var node = new TreeNode(Number(c));
    node.left = build();
    node.right = build();
    return node;
  };
  return build();
};
