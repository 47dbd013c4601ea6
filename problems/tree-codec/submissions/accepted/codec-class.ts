// A class around both functions, exported; post-order, rebuilt from the leaves without recursion.
export default class Codec {
  private readonly missing = 'x';

  serialize(root: TreeNode | null): string {
    const reversed: string[] = [];
    const stack: (TreeNode | null)[] = [root];
    while (stack.length > 0) {
      const node = stack.pop()!;
      if (!node) {
        reversed.push(this.missing);
      } else {
        reversed.push(node.val.toString());
        stack.push(node.left, node.right);
      }
    }
    return reversed.reverse().join(' ');
  }

  deserialize(data: string): TreeNode | null {
    const built: (TreeNode | null)[] = [];
    for (const word of data.split(' ')) {
      if (word === this.missing) {
        built.push(null);
        continue;
      }
      const right = built.pop()!;
      const left = built.pop()!;
      built.push(new TreeNode(+word, left, right));
    }
    return built[0]!;
  }
}
