interface Node {
  val: number;
  children: Node[];
}

/** One line per node: the number of each child on the path from the root, and the value. Quadratic on a chain. */
export function serialize(root: Node | null): string {
  const lines: string[] = [];
  const visit = (node: Node, way: string) => {
    lines.push(`${way}=${node.val}`);
    node.children.forEach((child, i) => visit(child, `${way}/${i}`));
  };
  if (root) visit(root, '');
  return lines.join('\n');
}

/** Attaches each node to the one whose path is its own without the last step. */
export function deserialize(data: string): Node | null {
  const nodes = new Map<string, Node>();
  for (const line of data.split('\n').filter((text) => text !== '')) {
    const [way, value] = line.split('=') as [string, string];
    const node: Node = { val: Number(value), children: [] };
    nodes.set(way, node);
    if (way === '') continue;
    const step = way.lastIndexOf('/');
    nodes.get(way.slice(0, step))!.children[Number(way.slice(step + 1))] = node;
  }
  return nodes.get('') ?? null;
}
