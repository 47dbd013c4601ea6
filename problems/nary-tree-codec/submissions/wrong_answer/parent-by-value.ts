/*
 * Stores each value with the value of its parent: nodes of equal value become one.
 * Caught by: sample/2
 */
export function serialize(root: NaryNode | null): string {
  const pairs: string[] = [];
  const queue: NaryNode[] = root ? [root] : [];
  for (const node of queue) {
    for (const child of node.children) {
      pairs.push(`${node.val}>${child.val}`);
      queue.push(child);
    }
  }
  return root ? `${root.val};${pairs.join(',')}` : '';
}

export function deserialize(data: string): NaryNode | null {
  if (data === '') return null;
  const [first, pairs] = data.split(';') as [string, string];
  const root = new NaryNode(Number(first));
  const nodes = new Map([[first, root]]);
  for (const pair of pairs.split(',').filter(Boolean)) {
    const [parent, value] = pair.split('>') as [string, string];
    const node = new NaryNode(Number(value));
    nodes.get(parent)!.children.push(node);
    nodes.set(value, node);
  }
  return root;
}
