/*
 * One array of children for all nodes: fill([]) uses the same array everywhere.
 * Caught by: sample
 */
export function serialize(root: NaryNode | null): string {
  const rows: string[] = [];
  const queue: [NaryNode, number][] = root ? [[root, -1]] : [];
  for (let i = 0; i < queue.length; i++) {
    const [node, parent] = queue[i]!;
    rows.push(`${node.val}@${parent}`);
    for (const child of node.children) queue.push([child, i]);
  }
  return rows.join(' ');
}

export function deserialize(data: string): NaryNode | null {
  const rows = data.split(' ').filter(Boolean);
  const children = new Array<NaryNode[]>(rows.length).fill([]);
  const nodes = rows.map((row, i) => new NaryNode(Number(row.split('@')[0]), children[i]));
  rows.forEach((row, i) => {
    const parent = Number(row.split('@')[1]);
    if (parent >= 0) nodes[parent]!.children.push(nodes[i]!);
  });
  return nodes[0] ?? null;
}
