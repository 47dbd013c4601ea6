/*
 * Copies the tokens of each subtree into the list of the node above it: quadratic on a chain.
 * Caught by: growth
 */
const tokensOf = (node: TreeNode | null): string[] =>
  node ? [String(node.val), ...tokensOf(node.left), ...tokensOf(node.right)] : ['#'];

export const serialize = (root: TreeNode | null): string => tokensOf(root).join(',');

export const deserialize = (data: string): TreeNode | null => {
  const tokens = data.split(',');
  let at = 0;
  const build = (): TreeNode | null => {
    const token = tokens[at++];
    return token === '#' ? null : new TreeNode(Number(token), build(), build());
  };
  return build();
};
