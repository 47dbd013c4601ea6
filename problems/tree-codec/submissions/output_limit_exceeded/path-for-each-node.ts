/*
 * Writes for each node the whole path from the root: 50 million characters for a chain of 10,000 nodes.
 * Caught by: large
 */
function serialize(root: TreeNode | null): string {
  const lines: string[] = [];
  const walk = (node: TreeNode | null, path: string) => {
    if (!node) return;
    lines.push(path + ':' + node.val);
    walk(node.left, path + 'L');
    walk(node.right, path + 'R');
  };
  walk(root, '');
  return lines.join(' ');
}

function deserialize(data: string): TreeNode | null {
  const nodes = new Map<string, TreeNode>();
  for (const line of data === '' ? [] : data.split(' ')) {
    const [path, value] = line.split(':') as [string, string];
    const node = new TreeNode(Number(value));
    nodes.set(path, node);
    const parent = nodes.get(path.slice(0, -1));
    if (path.endsWith('L')) parent!.left = node;
    if (path.endsWith('R')) parent!.right = node;
  }
  return nodes.get('') ?? null;
}
