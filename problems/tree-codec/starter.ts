/** A node of the tree. The class is there already; this line only tells your editor. */
declare class TreeNode {
  val: number;
  left: TreeNode | null;
  right: TreeNode | null;
  constructor(val?: number, left?: TreeNode | null, right?: TreeNode | null);
}

/** Turns a tree into a text. */
export function serialize(root: TreeNode | null): string {
  return '';
}

/** Turns the text back into an equal tree; runs in a process that never saw the tree. */
export function deserialize(data: string): TreeNode | null {
  return null;
}
