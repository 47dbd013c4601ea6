/*
 * A set of scores: each stays once.
 * Caught by: sample
 */
const mergeRankings = (lists) => [...new Set(lists.flat())].sort((a, b) => b - a);
