/*
 * Puts a minus sign between the tokens, which is also part of negative values.
 * Caught by: hidden
 */
const serialize = (root) =>
  root ? [root.val, serialize(root.left), serialize(root.right)].join('-') : 'x';

const deserialize = (data) => {
  const tokens = data.split('-').values();
  const build = () => {
    const { value, done } = tokens.next();
    if (done || value === 'x') return null;
    const node = new TreeNode(Number(value));
    node.left = build();
    node.right = build();
    return node;
  };
  return build();
};

module.exports = { serialize, deserialize };
