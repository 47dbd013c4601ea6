/*
 * The positions are stored at module level: the next call finds those of the previous one.
 * Caught by: hidden
 */
const last = {};

var lengthOfLongestSubstring = function (s) {
  let start = 0;
  let best = 0;
  for (let i = 0; i < s.length; i++) {
    if (last[s[i]] >= start) start = last[s[i]] + 1;
    last[s[i]] = i;
    best = Math.max(best, i - start + 1);
  }
  return best;
};
