/*
 * Returns a node without a value for the empty tree instead of null.
 * Caught by: hidden
 */
var serialize = function (root) {
  return root ? root.val + ',' + serialize(root.left) + ',' + serialize(root.right) : '#';
};

var deserialize = function (data) {
  var tokens = data.split(',');
  var at = 0;
  var build = function () {
    var token = tokens[at++];
    return token === '#' ? null : new TreeNode(Number(token), build(), build());
  };
  return build() || { val: null, left: null, right: null };
};
