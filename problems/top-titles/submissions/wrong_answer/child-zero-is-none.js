/*
 * A heap of the titles themselves that looks at a child only if it is truthy: title 0 never rises.
 * Caught by: hidden/zero-is-second
 */
var topKFrequent = function (nums, k) {
  const plays = new Map();
  for (const title of nums) plays.set(title, (plays.get(title) || 0) + 1);
  const heap = [...plays.keys()];
  const sink = (at) => {
    let best = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (heap[child] && plays.get(heap[child]) > plays.get(heap[best])) best = child;
    }
    if (best === at) return;
    [heap[at], heap[best]] = [heap[best], heap[at]];
    sink(best);
  };
  for (let at = heap.length - 1; at >= 0; at--) sink(at);
  const top = [];
  while (top.length < k) {
    top.push(heap[0]);
    const end = heap.pop();
    if (heap.length > 0) {
      heap[0] = end;
      sink(0);
    }
  }
  return top;
};
