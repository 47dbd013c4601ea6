/*
 * Reads the smallest number of the upper half even for a window of one, whose upper half is empty.
 * Caught by: hidden/window-of-one
 */
export function medianSlidingWindow(nums: number[], k: number): number[] {
  return nums.slice(k - 1).map((_num, i) => {
    const window = nums.slice(i, i + k).sort((a, b) => a - b);
    const low = window.slice(0, Math.ceil(k / 2));
    const [smallest] = window.slice(Math.ceil(k / 2)).map((value) => ({ value }));
    const b = smallest.value;
    return k % 2 === 1 ? low[low.length - 1] : (low[low.length - 1] + b) / 2;
  });
}
