/*
 * No separator between two values: 4 and 2 below it become 42.
 * Caught by: sample
 */
const serialize = (root: TreeNode | null): string =>
  root ? `${root.val}${serialize(root.left)}${serialize(root.right)}` : '#';

const deserialize = (data: string): TreeNode | null => {
  const tokens = data.match(/-?\d+|#/g)!;
  let at = 0;
  const build = (): TreeNode | null => {
    const token = tokens[at++] ?? '#';
    if (token === '#') return null;
    return new TreeNode(Number(token), build(), build());
  };
  return build();
};

export default { serialize, deserialize };
