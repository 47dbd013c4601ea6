/*
 * A sorted array with binary search and splice(), which moves the rest of a wide window.
 * Caught by: growth
 */
export function medianSlidingWindow(nums: number[], k: number): number[] {
  const window: number[] = [];
  const search = (num: number) => {
    let [from, to] = [0, window.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (window[middle]! < num) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const medians: number[] = [];
  nums.forEach((num, i) => {
    if (i >= k) window.splice(search(nums[i - k]!), 1);
    window.splice(search(num), 0, num);
    if (i >= k - 1) medians.push((window[(k - 1) >> 1]! + window[k >> 1]!) / 2);
  });
  return medians;
}
