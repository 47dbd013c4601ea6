/*
 * Takes the first token off the list by copying all the others.
 * Caught by: growth
 */
function serialize(root: TreeNode | null): string {
  const tokens: string[] = [];
  const nodes: (TreeNode | null)[] = [root];
  for (const node of nodes) {
    tokens.push(node === null ? '-' : String(node.val));
    if (node !== null) nodes.push(node.left, node.right);
  }
  return tokens.join(' ');
}

function deserialize(data: string): TreeNode | null {
  let tokens = data.split(' ');
  const next = (): TreeNode | null => {
    const token = tokens[0];
    tokens = tokens.slice(1);
    return token === '-' ? null : new TreeNode(Number(token));
  };
  const root = next();
  const parents = root === null ? [] : [root];
  for (const parent of parents) {
    parent.left = next();
    parent.right = next();
    if (parent.left !== null) parents.push(parent.left);
    if (parent.right !== null) parents.push(parent.right);
  }
  return root;
}
