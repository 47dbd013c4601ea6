/*
 * Counts a run of the sorted plays when the next one begins: the last run is never counted.
 * Caught by: sample
 */
var topKFrequent = function (nums, k) {
  const plays = [...nums].sort((a, b) => a - b);
  const runs = [];
  let start = 0;
  for (let i = 1; i < plays.length; i++) {
    if (plays[i] === plays[i - 1]) continue;
    runs.push([plays[start], i - start]);
    start = i;
  }
  return runs
    .sort((a, b) => b[1] - a[1])
    .slice(0, k)
    .map(([num]) => num);
};
