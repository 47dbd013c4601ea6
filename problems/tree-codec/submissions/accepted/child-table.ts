// A table with a row for each node: its value and the rows of its two children.
type Row = [value: number, left: number, right: number];

function serialize(root: TreeNode | null): string {
  const rows: Row[] = [];
  if (root) {
    const nodes: TreeNode[] = [root];
    const rowOf = (child: TreeNode | null) => (child ? nodes.push(child) - 1 : -1);
    for (let i = 0; i < nodes.length; i++) {
      const { val, left, right } = nodes[i]!;
      rows.push([val, rowOf(left), rowOf(right)]);
    }
  }
  return JSON.stringify(rows);
}

function deserialize(data: string): TreeNode | null {
  const rows: Row[] = JSON.parse(data);
  const nodes = rows.map(([value]) => new TreeNode(value));
  rows.forEach(([, left, right], i) => {
    nodes[i]!.left = nodes[left] ?? null;
    nodes[i]!.right = nodes[right] ?? null;
  });
  return nodes[0] ?? null;
}
