/*
 * Keeps the tree in a variable and returns a meaningless string.
 * Caught by: sample
 */
let kept: TreeNode | null = null;

function serialize(root: TreeNode | null): string {
  kept = root;
  return 'see above';
}

function deserialize(data: string): TreeNode | null {
  return kept;
}
