/*
 * Pushes the children onto a stack from left to right, so the last comes out first, but reads them in order.
 * Caught by: sample
 */
export function serialize(root: NaryNode | null): string {
  const numbers: number[] = [];
  const stack = root ? [root] : [];
  while (stack.length > 0) {
    const node = stack.pop()!;
    numbers.push(node.val, node.children.length);
    stack.push(...node.children);
  }
  return numbers.join(',');
}

export function deserialize(data: string): NaryNode | null {
  if (data === '') return null;
  const numbers = data.split(',').map(Number);
  let at = 0;
  const build = (): NaryNode => {
    const node = new NaryNode(numbers[at++]);
    for (let missing = numbers[at++]!; missing > 0; missing--) node.children.push(build());
    return node;
  };
  return build();
}
