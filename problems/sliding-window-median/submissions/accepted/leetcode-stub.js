// LeetCode's JavaScript stub, pasted: LeetCode's own queues, and a table of how many of each value have left the
// window.
/**
 * @param {number[]} nums
 * @param {number} k
 * @return {number[]}
 */
var medianSlidingWindow = function (nums, k) {
  const low = new MaxPriorityQueue();
  const high = new MinPriorityQueue();
  const dead = new Map();
  const answer = [];
  for (let i = 0; i < k; i++) low.enqueue(nums[i]);
  for (let i = 0; i < k >> 1; i++) high.enqueue(low.dequeue());
  for (let i = k; ; i++) {
    answer.push(k & 1 ? low.front() : (low.front() + high.front()) / 2);
    if (i === nums.length) return answer;
    const out = nums[i - k];
    dead.set(out, (dead.get(out) ?? 0) + 1);
    let balance = out <= low.front() ? -1 : 1;
    if (nums[i] <= low.front()) {
      low.enqueue(nums[i]);
      balance++;
    } else {
      high.enqueue(nums[i]);
      balance--;
    }
    if (balance < 0) low.enqueue(high.dequeue());
    if (balance > 0) high.enqueue(low.dequeue());
    for (const half of [low, high]) {
      while (half.size() > 0 && dead.get(half.front()) > 0) {
        const top = half.dequeue();
        dead.set(top, dead.get(top) - 1);
      }
    }
  }
};
