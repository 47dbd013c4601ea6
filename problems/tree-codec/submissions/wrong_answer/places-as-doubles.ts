/*
 * Numbers the positions as in a full tree, 2i + 1 and 2i + 2: from 2^53 on, numbers cannot represent them exactly.
 * Caught by: hidden/deep-turns
 */
function serialize(root: TreeNode | null): string {
  const entries: [place: number, value: number][] = [];
  const walk = (node: TreeNode | null, place: number) => {
    if (!node) return;
    entries.push([place, node.val]);
    walk(node.left, 2 * place + 1);
    walk(node.right, 2 * place + 2);
  };
  walk(root, 0);
  return JSON.stringify(entries);
}

function deserialize(data: string): TreeNode | null {
  const values = new Map<number, number>(JSON.parse(data));
  const build = (place: number): TreeNode | null => {
    const value = values.get(place);
    if (value === undefined) return null;
    // Taken out, so that no node is made twice.
    values.delete(place);
    return new TreeNode(value, build(2 * place + 1), build(2 * place + 2));
  };
  return build(0);
}
