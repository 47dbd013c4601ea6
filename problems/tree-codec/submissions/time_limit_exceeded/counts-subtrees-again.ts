/*
 * Writes the size of each left subtree, counted again at each node: quadratic on a chain.
 * Caught by: growth
 */
function size(node: TreeNode | null): number {
  return node ? 1 + size(node.left) + size(node.right) : 0;
}

function serialize(root: TreeNode | null): string {
  const words: string[] = [];
  const walk = (node: TreeNode | null) => {
    if (!node) return;
    words.push(`${node.val}:${size(node.left)}`);
    walk(node.left);
    walk(node.right);
  };
  walk(root);
  return words.join(' ');
}

function deserialize(data: string): TreeNode | null {
  const words = data === '' ? [] : data.split(' ');
  const build = (from: number, to: number): TreeNode | null => {
    if (from === to) return null;
    const [value, left] = words[from]!.split(':').map(Number) as [number, number];
    const middle = from + 1 + left;
    return new TreeNode(value, build(from + 1, middle), build(middle, to));
  };
  return build(0, words.length);
}
