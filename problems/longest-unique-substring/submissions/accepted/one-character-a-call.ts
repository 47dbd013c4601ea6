// One recursive call per character, as deep as the string is long; default export.
export default function lengthOfLongestSubstring(s: string): number {
  const last: Record<string, number> = {};
  const longestFrom = (end: number, start: number): number => {
    if (end === s.length) return 0;
    const begin = Math.max(start, (last[s[end]] ?? -1) + 1);
    last[s[end]] = end;
    return Math.max(end + 1 - begin, longestFrom(end + 1, begin));
  };
  return longestFrom(0, 0);
}
