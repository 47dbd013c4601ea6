// Ranks in about sqrt(n) blocks, with a count for each block; functional where possible.
const medianSlidingWindow = (nums, k) => {
  const order = nums.map((_, i) => i).sort((a, b) => nums[a] - nums[b]);
  const rank = [];
  order.forEach((index, r) => (rank[index] = r));
  const bits = 9;
  const present = new Uint8Array(nums.length);
  const blocks = new Int32Array((nums.length >> bits) + 1);
  const groups = new Int32Array((blocks.length >> 4) + 1);
  const put = (index, by) => {
    present[rank[index]] += by;
    blocks[rank[index] >> bits] += by;
    groups[rank[index] >> (bits + 4)] += by;
  };
  const select = (left) => {
    let g = 0;
    while (left >= groups[g]) left -= groups[g++];
    let b = g << 4;
    while (left >= blocks[b]) left -= blocks[b++];
    let r = b << bits;
    while (left >= present[r]) left -= present[r++];
    return nums[order[r]];
  };
  return nums.flatMap((_, i) => {
    put(i, 1);
    if (i >= k) put(i - k, -1);
    return i < k - 1 ? [] : [(select((k - 1) >> 1) + select(k >> 1)) / 2];
  });
};

module.exports = { medianSlidingWindow };
