/*
 * Sorts the letters of the titles in place of the titles and returns those.
 * Caught by: sample
 */
var groupAnagrams = function (strs) {
  const groups = {};
  strs
    .map((title) => title.split('').sort().join(''))
    .forEach((title) => (groups[title] = [...(groups[title] || []), title]));
  return Object.values(groups);
};
