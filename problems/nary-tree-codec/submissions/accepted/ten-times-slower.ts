// The right idea with a constant factor of ten or more: each node is a JSON string of its own, parsed again and
// again.
interface Line {
  value: string;
  count: string;
  checks: string[];
}

export function serialize(root: NaryNode | null): string {
  const lines: string[] = [];
  const stack: NaryNode[] = root ? [root] : [];
  while (stack.length > 0) {
    const node = stack.pop()!;
    const line: Line = {
      value: `value ${node.val}`,
      count: `count ${node.children.length}`,
      checks: Array.from({ length: 6 }, (_, i) => `check ${i} of ${node.val}`),
    };
    for (let i = 0; i < 3; i++) JSON.parse(JSON.stringify(line));
    lines.push(JSON.stringify(line));
    stack.push(...[...node.children].reverse());
  }
  return lines.join('\n');
}

export function deserialize(data: string): NaryNode | null {
  const lines = data.split('\n').filter(Boolean);
  let at = 0;
  const build = (): NaryNode => {
    const line = lines[at++]!;
    for (let i = 0; i < 3; i++) JSON.parse(line);
    const { value, count } = JSON.parse(line) as Line;
    const node = new NaryNode(Number(value.replace(/\D+/, '')));
    const missing = Number(/\d+/.exec(count)![0]);
    for (let i = 0; i < missing; i++) node.children.push(build());
    return node;
  };
  return lines.length === 0 ? null : build();
}
