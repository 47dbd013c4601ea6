// Hostile to caches: a table with a scattered row for each node, holding its value and the row of its parent.
export function serialize(root: NaryNode | null): string {
  const nodes: NaryNode[] = root ? [root] : [];
  const parents: number[] = [-1];
  for (let i = 0; i < nodes.length; i++) {
    for (const child of nodes[i]!.children) {
      nodes.push(child);
      parents.push(i);
    }
  }
  const n = nodes.length;
  // A step that shares no factor with n comes to every place once.
  let step = Math.floor(n * 0.618) || 1;
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  while (gcd(step, n || 1) !== 1) step++;
  const rows = new Array<string>(n);
  for (let i = 0; i < n; i++) rows[(i * step) % n] = `${nodes[i]!.val}:${parents[i]}`;
  return `${step};${rows.join(' ')}`;
}

export function deserialize(data: string): NaryNode | null {
  const [step, text] = data.split(';') as [string, string];
  if (text === '') return null;
  const rows = text.split(' ').map((row) => row.split(':').map(Number) as [number, number]);
  const n = rows.length;
  const nodes = rows.map(([val]) => new NaryNode(val));
  for (let i = 1; i < n; i++) {
    const place = (i * Number(step)) % n;
    nodes[(rows[place]![1] * Number(step)) % n]!.children.push(nodes[place]!);
  }
  return nodes[0]!;
}
