/**
 * Groups titles that are anagrams of one another; groups and titles may come in any order.
 *
 * @param {string[]} strs
 * @returns {string[][]}
 */
export function groupAnagrams(strs) {
  return [];
}
