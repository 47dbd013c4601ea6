/** The length of the longest part of the text, without gaps, in which no character occurs twice. */
export function lengthOfLongestSubstring(s: string): number {
  return -1;
}
