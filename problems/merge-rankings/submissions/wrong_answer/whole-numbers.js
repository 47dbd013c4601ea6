/*
 * Compares whole parts only, with the bits of an integer.
 * Caught by: hidden/decimals
 */
const mergeRankings = (lists) => lists.flat().sort((a, b) => (b | 0) - (a | 0));
