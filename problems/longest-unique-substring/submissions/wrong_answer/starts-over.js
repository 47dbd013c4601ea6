/*
 * Empties the window at a repeat and restarts with the repeated character, although the characters in between
 * should stay.
 * Caught by: hidden
 */
var lengthOfLongestSubstring = function (s) {
  let best = 0;
  let seen = new Set();
  for (const c of s) {
    if (seen.has(c)) seen = new Set();
    seen.add(c);
    best = Math.max(best, seen.size);
  }
  return best;
};
