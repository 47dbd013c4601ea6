/*
 * Sorts the lists by their first score once, and then takes each list as a whole.
 * Caught by: sample
 */
const mergeRankings = (lists) =>
  lists
    .filter((list) => list.length > 0)
    .sort((a, b) => b[0] - a[0])
    .flat();
