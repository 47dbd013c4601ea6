// Hostile to caches: first computes the next position of each character, from the back, in a scattered table; then
// the ends.
export function lengthOfLongestSubstring(s: string): number {
  const slots = 1 << (32 - Math.clz32(s.length));
  const slotOf = (place: number) => Math.imul(place, 73_244_475) & (slots - 1);
  const next = new Float64Array(slots);
  const seen = new Map<string, number>();
  for (let i = s.length - 1; i >= 0; i--) {
    next[slotOf(i)] = seen.get(s[i]) ?? s.length;
    seen.set(s[i], i);
  }
  let best = 0;
  let end = s.length;
  for (let start = s.length - 1; start >= 0; start--) {
    end = Math.min(end, next[slotOf(start)]);
    best = Math.max(best, end - start);
  }
  return best;
}
