/*
 * Counts only plays of one title in a row, and keeps its longest run.
 * Caught by: hidden
 */
var topKFrequent = function (nums, k) {
  const longest = new Map();
  let run = 0;
  nums.forEach((num, i) => {
    run = num === nums[i - 1] ? run + 1 : 1;
    longest.set(num, Math.max(run, longest.get(num) ?? 0));
  });
  return [...longest]
    .sort((a, b) => b[1] - a[1])
    .slice(0, k)
    .map(([num]) => num);
};
