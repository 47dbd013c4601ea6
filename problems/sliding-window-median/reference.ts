/**
 * A Fenwick tree over the ranks of the numbers: each number has a rank of its own, so equal numbers need no special
 * care. It finds the i-th smallest number in the window in as many steps as an index has bits.
 */
export function medianSlidingWindow(nums: number[], k: number): number[] {
  const n = nums.length;
  const order = Uint32Array.from(nums.keys()).sort((a, b) => nums[a]! - nums[b]!);
  const place = new Uint32Array(n);
  order.forEach((index, at) => (place[index] = at + 1));

  const counts = new Int32Array(n + 1);
  const add = (index: number, by: number) => {
    for (let i = place[index]!; i <= n; i += i & -i) counts[i]! += by;
  };
  const highest = 2 ** Math.floor(Math.log2(n));
  /** The number in the window that has `rank` smaller ones. */
  const select = (rank: number): number => {
    let at = 0;
    for (let step = highest; step > 0; step >>= 1) {
      if (at + step > n || counts[at + step]! > rank) continue;
      at += step;
      rank -= counts[at]!;
    }
    return nums[order[at]!]!;
  };

  const medians: number[] = [];
  for (let i = 0; i < n; i++) {
    add(i, 1);
    if (i >= k) add(i - k, -1);
    if (i < k - 1) continue;
    const upper = select(k >> 1);
    medians.push(k % 2 === 1 ? upper : (select((k >> 1) - 1) + upper) / 2);
  }
  return medians;
}
