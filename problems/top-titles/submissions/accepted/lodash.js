// A chain of lodash.
const topKFrequent = (nums, k) =>
  _(nums)
    .countBy()
    .toPairs()
    .orderBy([1], ['desc'])
    .take(k)
    .map(([num]) => Number(num))
    .value();

module.exports = { topKFrequent };
