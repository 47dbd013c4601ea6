/*
 * Lazy deletion that balances by the sizes of the heaps, including removed numbers.
 * Caught by: sample
 */
export function medianSlidingWindow(nums: number[], k: number): number[] {
  const low = new PriorityQueue<number>((a: number, b: number) => nums[b]! - nums[a]!);
  const high = new PriorityQueue<number>((a: number, b: number) => nums[a]! - nums[b]!);
  const medians: number[] = [];
  nums.forEach((_num, i) => {
    low.enqueue(i);
    high.enqueue(low.dequeue() as number);
    if (high.size() > low.size()) low.enqueue(high.dequeue() as number);
    while (!low.isEmpty() && (low.front() as number) <= i - k) low.dequeue();
    while (!high.isEmpty() && (high.front() as number) <= i - k) high.dequeue();
    if (i < k - 1) return;
    const a = nums[low.front() as number]!;
    const b = nums[high.front() as number]!;
    medians.push(k % 2 === 1 ? a : (a + b) / 2);
  });
  return medians;
}
