/*
 * Keeps each value in one signed byte.
 * Caught by: hidden
 */
class Codec {
  serialize(root) {
    const shape = [];
    const values = [];
    const walk = (node) => {
      shape.push(node ? 1 : 0);
      if (!node) return;
      values.push(node.val);
      walk(node.left);
      walk(node.right);
    };
    walk(root);
    return shape.join('') + ':' + Int8Array.from(values).join(',');
  }

  deserialize(data) {
    const [shape, list] = data.split(':');
    const values = list.split(',').map(Number);
    let i = 0;
    let k = 0;
    const build = () => (shape[i++] === '1' ? new TreeNode(values[k++], build(), build()) : null);
    return build();
  }
}
