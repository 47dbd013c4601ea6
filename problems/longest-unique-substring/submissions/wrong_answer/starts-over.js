/*
 * Empties the window at a repeat and begins with the repeated character, although what lies between may stay.
 * Caught by: secret
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
