/*
 * Treats position 0 as never seen: a repeat of the first character is missed.
 * Caught by: sample
 */
var lengthOfLongestSubstring = function (s) {
  const last = {};
  let start = 0;
  let best = 0;
  for (let i = 0; i < s.length; i++) {
    if (last[s[i]] && last[s[i]] >= start) start = last[s[i]] + 1;
    last[s[i]] = i;
    best = Math.max(best, i - start + 1);
  }
  return best;
};
