// LeetCode's JavaScript stub, pasted: buckets by count, filled from an object and read from the back.
/**
 * @param {number[]} nums
 * @param {number} k
 * @return {number[]}
 */
var topKFrequent = function (nums, k) {
  const count = {};
  const buckets = Array.from({ length: nums.length + 1 }, () => []);
  nums.forEach((num) => (count[num] = (count[num] || 0) + 1));
  for (const num in count) buckets[count[num]].push(parseInt(num));
  const result = [];
  for (let i = buckets.length - 1; i > 0; i--) {
    for (const num of buckets[i]) {
      result.push(num);
      if (result.length === k) return result;
    }
  }
};
