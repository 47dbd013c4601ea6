/**
 * The length of the longest part of the text, without gaps, in which no character occurs twice.
 *
 * @param {string} s
 * @returns {number}
 */
export function lengthOfLongestSubstring(s) {
  return -1;
}
