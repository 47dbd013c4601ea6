/*
 * Writes the empty tree as an empty string and reads that as one node: ''.split(',') is [''], Number('') is 0.
 * Caught by: hidden/empty
 */
export function serialize(root: NaryNode | null): string {
  const numbers: number[] = [];
  const walk = (node: NaryNode) => {
    numbers.push(node.val, node.children.length);
    node.children.forEach(walk);
  };
  if (root) walk(root);
  return numbers.join(',');
}

export function deserialize(data: string): NaryNode | null {
  const numbers = data.split(',').map(Number);
  let at = 0;
  const build = (): NaryNode => {
    const node = new NaryNode(numbers[at++]);
    for (let missing = numbers[at++] ?? 0; missing > 0; missing--) node.children.push(build());
    return node;
  };
  return build();
}
