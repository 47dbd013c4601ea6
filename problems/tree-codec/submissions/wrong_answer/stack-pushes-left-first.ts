/*
 * Pushes the left child first, so the stack gives the right one first; the reader expects the left one.
 * Caught by: sample
 */
export function serialize(root: TreeNode | null): string {
  const tokens: (number | '#')[] = [];
  const stack: (TreeNode | null)[] = [root];
  while (stack.length) {
    const node = stack.pop();
    if (!node) {
      tokens.push('#');
    } else {
      tokens.push(node.val);
      stack.push(node.left);
      stack.push(node.right);
    }
  }
  return tokens.join(' ');
}

export function deserialize(data: string): TreeNode | null {
  const tokens = data.split(' ');
  let at = 0;
  const build = (): TreeNode | null => {
    const token = tokens[at++];
    if (token === '#') return null;
    const left = build();
    return new TreeNode(Number(token), left, build());
  };
  return build();
}
