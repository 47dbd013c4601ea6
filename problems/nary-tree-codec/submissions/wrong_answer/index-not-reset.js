/*
 * The index is at module level and never reset: the second tree is read from where the first ended.
 * Caught by: sample
 */
let at = 0;

const serialize = (root) =>
  root ? [root.val, root.children.length, ...root.children.map(serialize)].join() : '';

function deserialize(data) {
  const numbers = data ? data.split(',').map(Number) : [];
  const build = () => {
    if (at >= numbers.length) return null;
    const node = new Node(numbers[at++], []);
    for (let missing = numbers[at++]; missing > 0; missing--) {
      const child = build();
      if (child) node.children.push(child);
    }
    return node;
  };
  return build();
}
