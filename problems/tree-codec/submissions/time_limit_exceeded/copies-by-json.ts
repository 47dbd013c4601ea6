/*
 * Makes a deep copy of all remaining tokens, with JSON, for each token.
 * Caught by: growth
 */
interface Token {
  kind: 'node' | 'missing';
  value: number;
}

function serialize(root: TreeNode | null): string {
  const tokens: Token[] = [];
  const walk = (node: TreeNode | null) => {
    tokens.push({ kind: node ? 'node' : 'missing', value: node?.val ?? 0 });
    if (!node) return;
    walk(node.left);
    walk(node.right);
  };
  walk(root);
  return JSON.stringify(tokens);
}

function deserialize(data: string): TreeNode | null {
  let tokens: Token[] = JSON.parse(data);
  const next = (): Token => {
    const [first, ...rest] = JSON.parse(JSON.stringify(tokens)) as Token[];
    tokens = rest;
    return first!;
  };
  const build = (): TreeNode | null => {
    const { kind, value } = next();
    return kind === 'missing' ? null : new TreeNode(value, build(), build());
  };
  return build();
}
