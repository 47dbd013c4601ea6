/*
 * Writes the values in pre-order and in-order, which determine the shape only if all values differ.
 * Caught by: hidden
 */
class Solution {
  serialize(root: TreeNode | null): string {
    const preorder: number[] = [];
    const inorder: number[] = [];
    const walk = (node: TreeNode | null) => {
      if (!node) return;
      preorder.push(node.val);
      walk(node.left);
      inorder.push(node.val);
      walk(node.right);
    };
    walk(root);
    return JSON.stringify({ preorder, inorder });
  }

  deserialize(data: string): TreeNode | null {
    const { preorder, inorder } = JSON.parse(data) as { preorder: number[]; inorder: number[] };
    let next = 0;
    const build = (from: number, to: number): TreeNode | null => {
      if (from >= to) return null;
      const value = preorder[next++]!;
      const at = Math.max(from, inorder.indexOf(value, from));
      const node = new TreeNode(value);
      node.left = build(from, at);
      node.right = build(at + 1, to);
      return node;
    };
    return build(0, inorder.length);
  }
}
