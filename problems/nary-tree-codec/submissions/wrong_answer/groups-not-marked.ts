/*
 * Level order with a mark after each level, but none between the children of one node and the next: all of them
 * become children of the first node above.
 * Caught by: sample/2
 */
export function serialize(root: NaryNode | null): string {
  const levels: string[] = [];
  for (let level = root ? [root] : []; level.length > 0;) {
    levels.push(level.map(({ val }) => val).join(','));
    level = level.flatMap(({ children }) => children);
  }
  return levels.join('|');
}

export function deserialize(data: string): NaryNode | null {
  const above = new NaryNode();
  let first = above;
  for (const level of data.split('|').filter(Boolean)) {
    first.children = level.split(',').map((val) => new NaryNode(Number(val)));
    first = first.children[0]!;
  }
  return above.children[0] ?? null;
}
