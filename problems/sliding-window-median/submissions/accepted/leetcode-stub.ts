// LeetCode's TypeScript stub, pasted: two heaps of indices, lazy deletion, counts of live numbers.
function medianSlidingWindow(nums: number[], k: number): number[] {
  const less = (a: number, b: number) => nums[a] - nums[b] || a - b;
  const low = new Heap((a, b) => less(b, a));
  const high = new Heap(less);
  let lows = 0,
    highs = 0;
  const res: number[] = [];
  for (let i = 0; i < nums.length; i++) {
    const clean = () => {
      while (low.size && low.top() <= i - k) low.pop();
      while (high.size && high.top() <= i - k) high.pop();
    };
    // The one that leaves is counted out before it may be dropped.
    if (i >= k) {
      if (low.size && less(i - k, low.top()) <= 0) lows--;
      else highs--;
      clean();
    }
    if (low.size && less(i, low.top()) < 0) {
      low.push(i);
      lows++;
    } else {
      high.push(i);
      highs++;
    }
    while (lows > highs + 1) {
      high.push(low.pop());
      lows--;
      highs++;
      clean();
    }
    while (highs > lows) {
      low.push(high.pop());
      highs--;
      lows++;
      clean();
    }
    if (i < k - 1) continue;
    res.push(k % 2 ? nums[low.top()] : (nums[low.top()] + nums[high.top()]) / 2);
  }
  return res;
}

class Heap {
  private items: number[] = [];
  constructor(private compare: (a: number, b: number) => number) {}
  get size() {
    return this.items.length;
  }
  top() {
    return this.items[0];
  }
  push(x: number) {
    const a = this.items;
    a.push(x);
    for (let i = a.length - 1; i > 0;) {
      const p = (i - 1) >> 1;
      if (this.compare(a[p], a[i]) <= 0) break;
      [a[p], a[i]] = [a[i], a[p]];
      i = p;
    }
  }
  pop() {
    const a = this.items;
    const top = a[0],
      last = a.pop()!;
    if (a.length > 0) {
      a[0] = last;
      for (let i = 0; ;) {
        let best = i;
        for (const j of [2 * i + 1, 2 * i + 2])
          if (j < a.length && this.compare(a[j], a[best]) < 0) best = j;
        if (best === i) break;
        [a[best], a[i]] = [a[i], a[best]];
        i = best;
      }
    }
    return top;
  }
}
