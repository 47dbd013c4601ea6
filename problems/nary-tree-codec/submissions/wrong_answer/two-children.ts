/*
 * Treats the tree as a binary tree: keeps the first two children and drops the others.
 * Caught by: sample/1
 */
export function serialize(root: NaryNode | null | undefined): string {
  if (!root) return '#';
  return `${root.val},${serialize(root.children[0])},${serialize(root.children[1])}`;
}

export function deserialize(data: string): NaryNode | null {
  const tokens = data.split(',');
  let at = 0;
  const build = (): NaryNode | null => {
    const token = tokens[at++];
    if (token === '#') return null;
    const [left, right] = [build(), build()];
    return new NaryNode(
      Number(token),
      [left, right].filter((child) => child !== null),
    );
  };
  return build();
}
