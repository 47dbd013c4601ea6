// The shape as brackets and each value as one character: codes 0 to 2000 stand for -1000 to 1000.
function write(root: TreeNode | null): string {
  let shape = '';
  let values = '';
  const stack: (TreeNode | null)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (!node) {
      shape += ')';
      continue;
    }
    shape += '(';
    values += String.fromCharCode(node.val + 1000);
    stack.push(node.right, node.left);
  }
  return shape + values;
}

function read(data: string): TreeNode | null {
  // A tree of n nodes has n + 1 missing children: half the shape, and a bit, are closing brackets.
  let nodes = 0;
  for (let missing = 0, i = 0; missing <= nodes; i++) {
    if (data.charAt(i) === '(') nodes++;
    else missing++;
  }
  const values = data.slice(2 * nodes + 1);
  let at = 0;
  let value = 0;
  const build = (): TreeNode | null => {
    if (data.charAt(at++) === ')') return null;
    const node = new TreeNode(values.charCodeAt(value++) - 1000);
    node.left = build();
    node.right = build();
    return node;
  };
  return build();
}

export { write as serialize, read as deserialize };
