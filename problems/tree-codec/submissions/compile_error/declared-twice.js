// Declares the tokens twice in one function.
const serialize = (root) =>
  root ? `${root.val},${serialize(root.left)},${serialize(root.right)}` : '#';

const deserialize = (data) => {
  const tokens = data.split(',');
  let tokens = tokens.reverse();
  const build = () => {
    const token = tokens.pop();
    return token === '#' ? null : new TreeNode(Number(token), build(), build());
  };
  return build();
};
