/*
 * Drops falsy values from the result, including title 0.
 * Caught by: hidden
 */
var topKFrequent = function (nums, k) {
  const counts = new Map();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  const buckets = new Array(nums.length + 1);
  for (const [num, count] of counts) (buckets[count] ??= []).push(num);
  return buckets.flat().filter(Boolean).reverse().slice(0, k);
};
