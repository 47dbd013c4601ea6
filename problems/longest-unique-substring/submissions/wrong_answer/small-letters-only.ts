/*
 * A table for a to z only: every other character seems to have never been seen.
 * Caught by: hidden
 */
function lengthOfLongestSubstring(s: string): number {
  const last = new Int32Array(26).fill(-1);
  let start = 0;
  let best = 0;
  for (let i = 0; i < s.length; i++) {
    const letter = s.charCodeAt(i) - 97;
    if (last[letter] >= start) start = last[letter] + 1;
    last[letter] = i;
    best = Math.max(best, i - start + 1);
  }
  return best;
}
