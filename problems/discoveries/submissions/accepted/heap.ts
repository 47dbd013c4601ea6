// Takes the largest p-values from a heap until one passes.
function discoveries(pValues: number[], q: number): number[] {
  const queue = new MaxPriorityQueue<{ p: number; i: number }>((each) => each.p);
  pValues.forEach((p, i) => queue.enqueue({ p, i }));
  while (!queue.isEmpty() && queue.front().p > (queue.size() * q) / pValues.length) queue.dequeue();
  const found: number[] = [];
  while (!queue.isEmpty()) found.push(queue.dequeue().i);
  return found.sort((a, b) => a - b);
}
