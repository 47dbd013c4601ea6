/*
 * Returns the substring itself instead of its length.
 * Caught by: sample
 */
var lengthOfLongestSubstring = function (s) {
  let best = '';
  let window = '';
  for (const c of s) {
    window = window.slice(window.indexOf(c) + 1) + c;
    if (window.length > best.length) best = window;
  }
  return best;
};
