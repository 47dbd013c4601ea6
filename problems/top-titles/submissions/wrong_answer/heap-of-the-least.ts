/*
 * Keeps k titles and removes the most watched one.
 * Caught by: sample
 */
function topKFrequent(nums: number[], k: number): number[] {
  const counts = new Map();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  const queue = new MaxPriorityQueue((num: number) => counts.get(num));
  for (const num of counts.keys()) {
    queue.enqueue(num);
    if (queue.size() > k) queue.dequeue();
  }
  return queue.toArray();
}
