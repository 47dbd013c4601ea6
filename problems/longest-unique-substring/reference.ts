/** For each end, the earliest start that leaves no repeat: it only ever moves forwards. */
export function lengthOfLongestSubstring(s: string): number {
  /** One more than the place where a character was seen last; 0 for never. */
  const after = new Int32Array(128);
  let start = 0;
  let longest = 0;
  for (let end = 0; end < s.length; end++) {
    const code = s.charCodeAt(end);
    if (after[code]! > start) start = after[code]!;
    after[code] = end + 1;
    if (end + 1 - start > longest) longest = end + 1 - start;
  }
  return longest;
}
