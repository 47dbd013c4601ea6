/*
 * A heap in an array with one slot for each play: when most titles are watched once, sifting down reads children
 * past its end.
 * Caught by: hidden
 */
type Entry = { title: number; count: number };

function topKFrequent(nums: number[], k: number): number[] {
  const counts = new Map<number, number>();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  const nobody: Entry = { title: NaN, count: -1 };
  const heap: Entry[] = [nobody, ...nums.map(() => nobody)];
  let size = 0;
  const exchange = (i: number, j: number) => ([heap[i], heap[j]] = [heap[j], heap[i]]);
  for (const [title, count] of counts) {
    let at = ++size;
    heap[at] = { title, count };
    for (; at > 1 && heap[at >> 1].count < count; at >>= 1) exchange(at, at >> 1);
  }
  const top: number[] = [];
  while (top.length < k) {
    top.push(heap[1].title);
    heap[1] = heap[size];
    heap[size--] = nobody;
    for (let at = 1; size > 0;) {
      const left = 2 * at;
      const child = heap[left].count < heap[left + 1]?.count ? left + 1 : left;
      if (heap[child].count <= heap[at].count) break;
      exchange(at, child);
      at = child;
    }
  }
  return top;
}
