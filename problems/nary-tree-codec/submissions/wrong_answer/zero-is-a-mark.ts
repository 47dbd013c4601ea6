/*
 * Treats every token that is falsy as a number as the end of the children, including a value of 0.
 * Caught by: hidden
 */
export function serialize(root: NaryNode | null): string {
  const tokens: (number | string)[] = [];
  const walk = (node: NaryNode) => {
    tokens.push(node.val);
    node.children.forEach(walk);
    tokens.push('end');
  };
  if (root) walk(root);
  return tokens.join(' ');
}

export function deserialize(data: string): NaryNode | null {
  const above = new NaryNode();
  const path = [above];
  for (const token of data.split(' ')) {
    const value = Number(token);
    if (value) {
      const node = new NaryNode(value);
      path.at(-1)?.children.push(node);
      path.push(node);
    } else {
      path.pop();
    }
  }
  return above.children[0] ?? null;
}
