/**
 * Groups titles that have the same letters and digits, whatever their case, accents, spaces and punctuation.
 *
 * @param {string[]} titles
 * @returns {string[][]}
 */
export function groupTitles(titles) {
  return [];
}
