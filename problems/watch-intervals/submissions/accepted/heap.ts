// Takes intervals from a heap by their starts.
function minutesWatched(intervals: number[][]): number {
  const queue = new PriorityQueue<number[]>((a, b) => a[0] - b[0]);
  for (const interval of intervals) queue.enqueue(interval);
  let minutes = 0;
  let until = -1;
  while (!queue.isEmpty()) {
    const [start, end] = queue.dequeue();
    minutes += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return minutes;
}
