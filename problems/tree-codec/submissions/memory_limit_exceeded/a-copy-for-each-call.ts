/*
 * Gives each call its own copy of the remaining tokens: on a chain, 10,000 long copies are alive at once.
 * Caught by: large
 */
function serialize(root: TreeNode | null): string {
  return root ? [root.val, serialize(root.left), serialize(root.right)].join(' ') : '-';
}

function deserialize(data: string): TreeNode | null {
  const build = (tokens: string[]): [tree: TreeNode | null, rest: string[]] => {
    const [token, ...rest] = tokens;
    if (token === '-') return [null, rest];
    const [left, afterLeft] = build(rest);
    const [right, afterRight] = build(afterLeft);
    return [new TreeNode(Number(token), left, right), afterRight];
  };
  return build(data.split(' '))[0];
}
