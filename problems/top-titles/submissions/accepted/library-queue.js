// The library's queue with at most k titles: the least watched one is removed.
export function topKFrequent(nums, k) {
  const counts = new Map();
  for (const num of nums) counts.set(num, (counts.get(num) || 0) + 1);
  const queue = new MinPriorityQueue((entry) => entry.count);
  for (const [num, count] of counts) {
    queue.enqueue({ num, count });
    if (queue.size() > k) queue.dequeue();
  }
  return queue.toArray().map((entry) => entry.num);
}
