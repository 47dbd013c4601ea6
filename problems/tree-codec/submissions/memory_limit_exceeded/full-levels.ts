/*
 * Fills up every level with marks, even below missing nodes: 2^70 positions for a chain of 70 nodes.
 * Caught by: hidden/deep-turns
 */
function serialize(root: TreeNode | null): string {
  const tokens: string[] = [];
  let level: (TreeNode | null)[] = [root];
  while (level.some((node) => node !== null)) {
    for (const node of level) tokens.push(node === null ? '#' : String(node.val));
    level = level.flatMap((node) => (node === null ? [null, null] : [node.left, node.right]));
  }
  return tokens.join(',');
}

function deserialize(data: string): TreeNode | null {
  if (data === '') return null;
  const tokens = data.split(',');
  const build = (place: number): TreeNode | null => {
    const token = tokens[place];
    if (token === undefined || token === '#') return null;
    return new TreeNode(Number(token), build(2 * place + 1), build(2 * place + 2));
  };
  return build(0);
}
