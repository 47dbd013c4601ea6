/*
 * Checks the length only at a repeat: the last substring is never counted.
 * Caught by: hidden
 */
function lengthOfLongestSubstring(s: string): number {
  const last = new Map<string, number>();
  let start = 0;
  let best = 0;
  for (let i = 0; i < s.length; i++) {
    const seen = last.get(s[i]) ?? -1;
    if (seen >= start) {
      best = Math.max(best, i - start);
      start = seen + 1;
    }
    last.set(s[i], i);
  }
  return best;
}
