/**
 * The least number of insertions, deletions and replacements of one letter that turn one word into the other.
 *
 * @param {string} word1
 * @param {string} word2
 * @returns {number}
 */
export function minDistance(word1, word2) {
  return -1;
}
