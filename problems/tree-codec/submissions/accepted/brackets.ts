// Writes value(left)(right) and reads it with one cursor; with its own TreeNode class, as when the stub's comment
// is removed.
class TreeNode {
  val: number;
  left: TreeNode | null;
  right: TreeNode | null;
  constructor(val?: number, left?: TreeNode | null, right?: TreeNode | null) {
    this.val = val === undefined ? 0 : val;
    this.left = left === undefined ? null : left;
    this.right = right === undefined ? null : right;
  }
}

function serialize(root: TreeNode | null): string {
  const parts: string[] = [];
  const write = (node: TreeNode | null): void => {
    if (!node) return;
    parts.push(`${node.val}(`);
    write(node.left);
    parts.push(')(');
    write(node.right);
    parts.push(')');
  };
  write(root);
  return parts.join('');
}

function deserialize(data: string): TreeNode | null {
  let at = 0;
  const number = /-?\d+/y;
  const read = (): TreeNode | null => {
    number.lastIndex = at;
    const found = number.exec(data);
    if (!found) return null;
    const node = new TreeNode(Number(found[0]));
    at = number.lastIndex;
    at++; // (
    node.left = read();
    at += 2; // )(
    node.right = read();
    at++; // )
    return node;
  };
  return read();
}
