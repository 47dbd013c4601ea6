/*
 * An unbalanced search tree: a chain as long as the window while the numbers rise.
 * Caught by: growth
 */
interface Node {
  value: number;
  count: number;
  size: number;
  left?: Node | undefined;
  right?: Node | undefined;
}

export function medianSlidingWindow(nums: number[], k: number): number[] {
  let root: Node | undefined;
  // Nodes whose count is 0 stay; those at the end of the chain go.
  const change = (value: number, by: number) => {
    let node = root;
    if (!node) {
      root = { value, count: by, size: by };
      return;
    }
    for (;;) {
      node.size += by;
      if (value === node.value) {
        node.count += by;
        return;
      }
      const side: 'left' | 'right' = value < node.value ? 'left' : 'right';
      const next: Node | undefined = node[side];
      if (!next) {
        node[side] = { value, count: by, size: by };
        return;
      }
      node = next;
    }
  };
  const select = (rank: number) => {
    let node = root!;
    for (;;) {
      const left = node.left?.size ?? 0;
      if (rank < left) node = node.left!;
      else if (rank < left + node.count) return node.value;
      else {
        rank -= left + node.count;
        node = node.right!;
      }
    }
  };
  const medians: number[] = [];
  nums.forEach((num, i) => {
    change(num, 1);
    if (i >= k) change(nums[i - k]!, -1);
    if (i >= k - 1) medians.push((select((k - 1) >> 1) + select(k >> 1)) / 2);
  });
  return medians;
}
