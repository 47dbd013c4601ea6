/**
 * The median by definition: as many numbers in the window are smaller as are larger, with equal numbers counted
 * separately.
 */
export function medianSlidingWindow(nums: number[], k: number): number[] {
  const middle = (window: number[], rank: number): number =>
    window.find(
      (x) =>
        window.filter((y) => y < x).length <= rank && window.filter((y) => y <= x).length > rank,
    )!;
  return nums.slice(k - 1).map((_, i) => {
    const window = nums.slice(i, i + k);
    return (middle(window, Math.floor((k - 1) / 2)) + middle(window, Math.floor(k / 2))) / 2;
  });
}
