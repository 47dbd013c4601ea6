/*
 * Copies the numbers of each subtree into the list of the node above it: quadratic on a chain.
 * Caught by: growth
 */
function numbersOf(node: NaryNode): number[] {
  const numbers = [node.val, node.children.length];
  for (const child of node.children) {
    for (const number of numbersOf(child)) numbers.push(number);
  }
  return numbers;
}

export const serialize = (root: NaryNode | null) => (root ? numbersOf(root).join(' ') : '');

export function deserialize(data: string): NaryNode | null {
  const numbers = data.split(' ').filter(Boolean).map(Number);
  let at = 0;
  const build = (): NaryNode => {
    const node = new NaryNode(numbers[at++]);
    for (let missing = numbers[at++]!; missing > 0; missing--) node.children.push(build());
    return node;
  };
  return numbers.length > 0 ? build() : null;
}
