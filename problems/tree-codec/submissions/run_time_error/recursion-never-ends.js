/*
 * Cuts off the trailing marks, but the reader stops only at a mark: it continues past the last token.
 * Caught by: sample
 */
var serialize = function (root) {
  const tokens = [];
  const walk = (node) => {
    if (!node) return tokens.push('#');
    tokens.push(node.val);
    walk(node.left);
    walk(node.right);
  };
  walk(root);
  return tokens.join(',').replace(/(,#)+$/, '');
};

var deserialize = function (data) {
  const tokens = data.split(',');
  let i = 0;
  const build = () => {
    const token = tokens[i++];
    if (token === '#') return null;
    const node = new TreeNode(Number(token));
    node.left = build();
    node.right = build();
    return node;
  };
  return build();
};
