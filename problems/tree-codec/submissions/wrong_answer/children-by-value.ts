/*
 * A table from each value to the values of its children: nodes of equal value become one.
 * Caught by: sample
 */
type Children = [left: number | null, right: number | null];

function serialize(root: TreeNode | null): string {
  const table: Record<string, Children> = {};
  const walk = (node: TreeNode | null) => {
    if (!node) return;
    table[node.val] = [node.left?.val ?? null, node.right?.val ?? null];
    walk(node.left);
    walk(node.right);
  };
  walk(root);
  return JSON.stringify({ root: root?.val ?? null, table });
}

function deserialize(data: string): TreeNode | null {
  const { root, table } = JSON.parse(data) as {
    root: number | null;
    table: Record<string, Children>;
  };
  const nodes = new Map(Object.keys(table).map((key) => [Number(key), new TreeNode(Number(key))]));
  const find = (value: number | null) => (value === null ? null : nodes.get(value)!);
  for (const [value, node] of nodes) {
    const [left, right] = table[value]!;
    node.left = find(left);
    node.right = find(right);
  }
  return find(root);
}
