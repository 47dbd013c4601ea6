// LeetCode's TypeScript stub, filled in: recursive pre-order, as deep as the tree is.
/**
 * Definition for a binary tree node.
 * class TreeNode {
 *     val: number
 *     left: TreeNode | null
 *     right: TreeNode | null
 *     constructor(val?: number, left?: TreeNode | null, right?: TreeNode | null) {
 *         this.val = (val===undefined ? 0 : val)
 *         this.left = (left===undefined ? null : left)
 *         this.right = (right===undefined ? null : right)
 *     }
 * }
 */

/*
 * Encodes a tree to a single string.
 */
function serialize(root: TreeNode | null): string {
  if (root === null) return '#';
  return root.val + ',' + serialize(root.left) + ',' + serialize(root.right);
}

/*
 * Decodes your encoded data to tree.
 */
function deserialize(data: string): TreeNode | null {
  const tokens = data.split(',');
  let at = 0;
  function build(): TreeNode | null {
    const token = tokens[at++];
    if (token === '#') return null;
    const node = new TreeNode(Number(token));
    node.left = build();
    node.right = build();
    return node;
  }
  return build();
}

/**
 * Your functions will be called as such:
 * deserialize(serialize(root));
 */
