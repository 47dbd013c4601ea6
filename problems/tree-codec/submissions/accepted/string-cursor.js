// Takes each token off the front of the string itself. Slicing a string copies nothing, so this is linear.
const serialize = (root) =>
  root === null ? '.' : `${root.val};${serialize(root.left)}${serialize(root.right)}`;

function deserialize(data) {
  let rest = data;
  const next = () => {
    if (rest[0] === '.') {
      rest = rest.slice(1);
      return null;
    }
    const end = rest.indexOf(';');
    const node = new TreeNode(Number(rest.slice(0, end)));
    rest = rest.slice(end + 1);
    node.left = next();
    node.right = next();
    return node;
  };
  return next();
}

module.exports = { serialize, deserialize };
