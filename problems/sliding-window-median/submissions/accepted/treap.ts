// A treap whose nodes store the size of their subtree: hostile to caches. Equal numbers have separate nodes.
interface Node {
  value: number;
  priority: number;
  size: number;
  left: Node | null;
  right: Node | null;
}

let seed = 12345;
const chance = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0);
const sizeOf = (node: Node | null) => (node ? node.size : 0);
const update = (node: Node) => {
  node.size = 1 + sizeOf(node.left) + sizeOf(node.right);
  return node;
};

function merge(a: Node | null, b: Node | null): Node | null {
  if (!a || !b) return a ?? b;
  if (a.priority > b.priority) {
    a.right = merge(a.right, b);
    return update(a);
  }
  b.left = merge(a, b.left);
  return update(b);
}

/** The numbers below `value` (or, if asked for, up to it), and the others. */
function split(node: Node | null, value: number, withEqual: boolean): [Node | null, Node | null] {
  if (!node) return [null, null];
  if (node.value < value || (withEqual && node.value === value)) {
    const [a, b] = split(node.right, value, withEqual);
    node.right = a;
    return [update(node), b];
  }
  const [a, b] = split(node.left, value, withEqual);
  node.left = b;
  return [a, update(node)];
}

function at(node: Node, rank: number): number {
  const left = sizeOf(node.left);
  if (rank < left) return at(node.left!, rank);
  return rank === left ? node.value : at(node.right!, rank - left - 1);
}

export function medianSlidingWindow(nums: number[], k: number): number[] {
  let root: Node | null = null;
  const medians: number[] = [];
  nums.forEach((value, i) => {
    const [below, above] = split(root, value, false);
    const node: Node = { value, priority: chance(), size: 1, left: null, right: null };
    root = merge(merge(below, node), above);
    if (i >= k) {
      const [a, rest] = split(root, nums[i - k]!, false);
      const [equal, b] = split(rest, nums[i - k]!, true);
      root = merge(merge(a, merge(equal!.left, equal!.right)), b);
    }
    if (i >= k - 1) medians.push((at(root!, (k - 1) >> 1) + at(root!, k >> 1)) / 2);
  });
  return medians;
}
