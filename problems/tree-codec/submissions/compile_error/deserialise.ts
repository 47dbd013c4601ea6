// The second function has a different name than the required one.
export function serialize(root: TreeNode | null): string {
  return root ? `${root.val},${serialize(root.left)},${serialize(root.right)}` : '#';
}

export function deserialise(data: string): TreeNode | null {
  const tokens = data.split(',').values();
  const build = (): TreeNode | null => {
    const token = tokens.next().value;
    return token === '#' ? null : new TreeNode(Number(token), build(), build());
  };
  return build();
}
