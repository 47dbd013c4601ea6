/*
 * Counts the different characters of the whole text: a stretch with gaps.
 * Caught by: sample
 */
var lengthOfLongestSubstring = function (s) {
  return new Set(s).size;
};
