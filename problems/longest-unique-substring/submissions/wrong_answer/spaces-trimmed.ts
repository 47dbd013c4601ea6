/*
 * Trims the string first, although a space is a character like any other.
 * Caught by: hidden
 */
function lengthOfLongestSubstring(s: string): number {
  const text = s.trim();
  const seen = new Set<string>();
  let left = 0;
  let best = 0;
  for (const c of text) {
    while (seen.has(c)) seen.delete(text[left++]);
    seen.add(c);
    best = Math.max(best, seen.size);
  }
  return best;
}
