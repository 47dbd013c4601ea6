/*
 * Sorts without a function, so as text.
 * Caught by: sample
 */
const mergeRankings = (lists) => lists.flat().sort().reverse();
