/*
 * Merges with reduce, which needs at least one list.
 * Caught by: hidden/no-lists
 */
const mergeRankings = (lists) =>
  lists.reduce((merged, list) => [...merged, ...list].sort((a, b) => b - a));
