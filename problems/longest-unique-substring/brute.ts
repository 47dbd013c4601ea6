/** Tries all lengths, longest first, and for each length every substring of that length. */
export function lengthOfLongestSubstring(s: string): number {
  for (let length = s.length; length > 0; length--) {
    for (let start = 0; start + length <= s.length; start++) {
      if (new Set(s.slice(start, start + length)).size === length) return length;
    }
  }
  return 0;
}
