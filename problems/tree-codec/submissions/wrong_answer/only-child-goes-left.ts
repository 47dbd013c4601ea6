/*
 * Omits the brackets of a missing left child, so an only child is always restored on the left.
 * Caught by: sample
 */
function serialize(root: TreeNode | null): string {
  if (!root) return '';
  const children = [root.left, root.right].filter((child) => child !== null);
  return root.val + children.map((child) => `(${serialize(child)})`).join('');
}

function deserialize(data: string): TreeNode | null {
  if (data === '') return null;
  const tokens = data.match(/-?\d+|[()]/g)!;
  let at = 0;
  const build = (): TreeNode => {
    const node = new TreeNode(Number(tokens[at++]));
    for (const side of ['left', 'right'] as const) {
      if (tokens[at] !== '(') break;
      at++;
      node[side] = build();
      at++;
    }
    return node;
  };
  return build();
}
