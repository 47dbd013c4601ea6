// As a binary tree of first child and next sibling; read character by character instead of with split.
export function serialize(root: NaryNode | null): string {
  let text = '';
  const visit = (node: NaryNode) => {
    text += node.val;
    for (const child of node.children) {
      text += '(';
      visit(child);
      text += ')';
    }
  };
  if (root) visit(root);
  return text;
}

export function deserialize(data: string): NaryNode | null {
  const above = new NaryNode(-1);
  const path = [above];
  let digits = '';
  const flush = () => {
    if (digits === '') return;
    const node = new NaryNode(Number(digits));
    path.at(-1)!.children.push(node);
    path.push(node);
    digits = '';
  };
  for (const char of data) {
    if (char >= '0' && char <= '9') digits += char;
    else {
      flush();
      if (char === ')') path.pop();
    }
  }
  flush();
  return above.children[0] ?? null;
}
