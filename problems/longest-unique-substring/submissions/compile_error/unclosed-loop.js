// A loop is never closed.
var lengthOfLongestSubstring = function (s) {
  let best = 0;
  for (const c of s) {
    best++;
  return best;
};
