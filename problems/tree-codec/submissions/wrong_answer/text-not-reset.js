/*
 * Collects the tokens in a list at module level: the second string begins with the first tree.
 * Caught by: sample
 */
var tokens = [];

var serialize = function (root) {
  collect(root);
  return tokens.join(',');
};

function collect(node) {
  if (node === null) {
    tokens.push('null');
    return;
  }
  tokens.push(node.val);
  collect(node.left);
  collect(node.right);
}

var deserialize = function (data) {
  var list = data.split(',');
  var at = 0;
  var build = function () {
    var token = list[at++];
    return token === 'null' ? null : new TreeNode(Number(token), build(), build());
  };
  return build();
};
