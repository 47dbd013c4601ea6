/*
 * Sorts the letters of the titles and returns the sorted letters instead of the titles.
 * Caught by: sample
 */
var groupAnagrams = function (strs) {
  const groups = {};
  strs
    .map((title) => title.split('').sort().join(''))
    .forEach((title) => (groups[title] = [...(groups[title] || []), title]));
  return Object.values(groups);
};
