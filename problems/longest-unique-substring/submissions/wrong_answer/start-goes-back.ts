/*
 * Moves the start to one past the last position of the character, even if that is before the window.
 * Caught by: hidden
 */
function lengthOfLongestSubstring(s: string): number {
  const last = new Map<string, number>();
  let start = 0;
  let best = 0;
  for (let i = 0; i < s.length; i++) {
    if (last.has(s[i])) start = last.get(s[i])! + 1;
    last.set(s[i], i);
    best = Math.max(best, i - start + 1);
  }
  return best;
}
