// Functional: a lazy stream of tokens on one side, an iterator on the other; no tree walk by recursion.
function* tokensOf(root: TreeNode | null): Generator<number | null> {
  const open = [root];
  while (open.length) {
    const node = open.pop() ?? null;
    yield node && node.val;
    if (node) open.push(node.right, node.left);
  }
}

export function serialize(root: TreeNode | null): string {
  return [...tokensOf(root)].map((value) => value ?? '').join(',');
}

export function deserialize(data: string): TreeNode | null {
  const tokens = data.split(',').values();
  const result: { tree: TreeNode | null } = { tree: null };
  const places: ((node: TreeNode) => void)[] = [(node) => (result.tree = node)];
  for (const token of tokens) {
    const put = places.pop()!;
    if (token === '') continue;
    const node = new TreeNode(Number(token));
    put(node);
    places.push(
      (child) => (node.right = child),
      (child) => (node.left = child),
    );
  }
  return result.tree;
}
