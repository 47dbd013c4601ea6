interface Node {
  val: number;
  left: Node | null;
  right: Node | null;
}

/** One line per node: the turns from the root to it, and its value. Quadratic on a chain. */
export function serialize(root: Node | null): string {
  const lines: string[] = [];
  const visit = (node: Node | null, turns: string) => {
    if (node === null) return;
    lines.push(`${turns}=${node.val}`);
    visit(node.left, `${turns}L`);
    visit(node.right, `${turns}R`);
  };
  visit(root, '');
  return lines.join('\n');
}

/** Attaches each node to the one whose turns are its own without the last: it has an earlier line. */
export function deserialize(data: string): Node | null {
  const places = new Map<string, Node>();
  for (const line of data.split('\n').filter((text) => text !== '')) {
    const [turns, value] = line.split('=') as [string, string];
    const node: Node = { val: Number(value), left: null, right: null };
    places.set(turns, node);
    const parent = places.get(turns.slice(0, -1));
    if (turns.endsWith('L')) parent!.left = node;
    if (turns.endsWith('R')) parent!.right = node;
  }
  return places.get('') ?? null;
}
