/** Nodes as plain objects: nothing else of a `NaryNode` is needed. */
interface Node {
  val: number;
  children: Node[];
}

/** Pre-order, each value with the number of its children. Iterative, so a chain may have any depth. */
export function serialize(root: Node | null): string {
  const tokens: number[] = [];
  const pending = root === null ? [] : [root];
  while (pending.length > 0) {
    const { val, children } = pending.pop()!;
    tokens.push(val, children.length);
    for (let i = children.length - 1; i >= 0; i--) pending.push(children[i]!);
  }
  return tokens.join(',');
}

/** Reads the tokens once, with a stack of the nodes that still wait for children. */
export function deserialize(data: string): Node | null {
  const aboveRoot: Node = { val: 0, children: [] };
  const waiting = [{ node: aboveRoot, missing: 1 }];
  const tokens = data === '' ? [] : data.split(',').map(Number);
  for (let at = 0; at < tokens.length; at += 2) {
    const node: Node = { val: tokens[at]!, children: [] };
    while (waiting.at(-1)!.missing === 0) waiting.pop();
    const parent = waiting.at(-1)!;
    parent.node.children.push(node);
    parent.missing--;
    waiting.push({ node, missing: tokens[at + 1]! });
  }
  return aboveRoot.children[0] ?? null;
}
