// A treap whose nodes store the size of their subtree: recursive, many small objects.
const sizeOf = (node) => (node ? node.size : 0);

function update(node) {
  node.size = 1 + sizeOf(node.left) + sizeOf(node.right);
  return node;
}

function split(node, value) {
  if (!node) return [null, null];
  if (node.value < value) {
    const [below, above] = split(node.right, value);
    node.right = below;
    return [update(node), above];
  }
  const [below, above] = split(node.left, value);
  node.left = above;
  return [below, update(node)];
}

function merge(a, b) {
  if (!a || !b) return a || b;
  if (a.priority > b.priority) {
    a.right = merge(a.right, b);
    return update(a);
  }
  b.left = merge(a, b.left);
  return update(b);
}

function at(node, index) {
  const before = sizeOf(node.left);
  if (index === before) return node.value;
  return index < before ? at(node.left, index) : at(node.right, index - before - 1);
}

class Treap {
  root = null;

  addNum(value) {
    const [below, above] = split(this.root, value);
    const node = { value, priority: Math.random(), size: 1, left: null, right: null };
    this.root = merge(merge(below, node), above);
  }

  findMedian() {
    const { size } = this.root;
    const upper = at(this.root, size >> 1);
    return size % 2 ? upper : (at(this.root, (size >> 1) - 1) + upper) / 2;
  }
}

export { Treap as MedianFinder };
