/*
 * Takes each token from the front of the list with shift(), which moves all the others of a long list.
 * Caught by: growth
 */
export function serialize(root: NaryNode | null): string {
  const tokens: number[] = [];
  const walk = (node: NaryNode) => {
    tokens.push(node.val, node.children.length);
    node.children.forEach(walk);
  };
  if (root) walk(root);
  return tokens.join(',');
}

export function deserialize(data: string): NaryNode | null {
  if (data === '') return null;
  const tokens = data.split(',');
  const build = (): NaryNode => {
    const node = new NaryNode(Number(tokens.shift()));
    const count = Number(tokens.shift());
    for (let i = 0; i < count; i++) node.children.push(build());
    return node;
  };
  return build();
}
