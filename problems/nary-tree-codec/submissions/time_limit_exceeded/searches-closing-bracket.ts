/*
 * Cuts out the string of each subtree and scans it for the brackets that close its children: quadratic on a chain.
 * Caught by: growth
 */
export function serialize(root: NaryNode | null): string {
  return root ? `${root.val}[${root.children.map(serialize).join('')}]` : '';
}

export function deserialize(data: string): NaryNode | null {
  if (data === '') return null;
  const open = data.indexOf('[');
  const node = new NaryNode(Number(data.slice(0, open)));
  let depth = 0;
  let from = open + 1;
  for (let i = from; i < data.length - 1; i++) {
    if (data[i] === '[') depth++;
    if (data[i] === ']' && --depth === 0) {
      node.children.push(deserialize(data.slice(from, i + 1))!);
      from = i + 1;
    }
  }
  return node;
}
