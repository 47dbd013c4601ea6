/*
 * Decides by value alone which half the leaving number belongs to, although equal numbers may be in both, and drops
 * removed numbers by index.
 * Caught by: hidden
 */
var medianSlidingWindow = function (nums, k) {
  const low = new PriorityQueue((a, b) => nums[b] - nums[a] || a - b);
  const high = new PriorityQueue((a, b) => nums[a] - nums[b] || a - b);
  let lows = 0;
  let highs = 0;
  const out = [];
  for (let i = 0; i < nums.length; i++) {
    const clean = () => {
      while (low.size() && low.front() <= i - k) low.dequeue();
      while (high.size() && high.front() <= i - k) high.dequeue();
    };
    if (i >= k) {
      if (low.size() && nums[i - k] <= nums[low.front()]) lows--;
      else highs--;
      clean();
    }
    if (low.size() && nums[i] <= nums[low.front()]) {
      low.enqueue(i);
      lows++;
    } else {
      high.enqueue(i);
      highs++;
    }
    while (lows > highs + 1) {
      high.enqueue(low.dequeue());
      lows--;
      highs++;
      clean();
    }
    while (highs > lows) {
      low.enqueue(high.dequeue());
      highs--;
      lows++;
      clean();
    }
    if (i >= k - 1) {
      out.push(k % 2 ? nums[low.front()] : (nums[low.front()] + nums[high.front()]) / 2);
    }
  }
  return out;
};
