// Starts over at every position and continues to the first repeat: at most 95 steps, so linear with a large
// constant.
export function lengthOfLongestSubstring(s: string): number {
  let best = 0;
  for (let start = 0; start < s.length; start++) {
    const seen = new Set<number>();
    for (let end = start; end < s.length; end++) {
      const code = s.charCodeAt(end);
      if (seen.has(code)) break;
      seen.add(code);
    }
    if (seen.size > best) best = seen.size;
  }
  return best;
}
