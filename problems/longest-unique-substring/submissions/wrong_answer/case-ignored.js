/*
 * Treats upper and lower case as equal.
 * Caught by: hidden
 */
var lengthOfLongestSubstring = function (s) {
  const text = s.toLowerCase();
  let best = 0;
  for (let left = 0, right = 0, seen = new Set(); right < text.length; right++) {
    while (seen.has(text[right])) seen.delete(text[left++]);
    seen.add(text[right]);
    best = Math.max(best, seen.size);
  }
  return best;
};
