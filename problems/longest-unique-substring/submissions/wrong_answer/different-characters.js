/*
 * Counts the different characters of the whole string, contiguous or not.
 * Caught by: sample
 */
var lengthOfLongestSubstring = function (s) {
  return new Set(s).size;
};
