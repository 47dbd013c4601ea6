/*
 * Uses an array as the table; its methods are there under the sorted letters of "at" and "fill".
 * Caught by: secret/titles-named-like-methods
 */
var groupAnagrams = function (strs) {
  const groups = [];
  for (const title of strs) {
    const key = title.split('').sort().join('');
    if (!groups[key]) groups[key] = [];
    groups[key].push(title);
  }
  return Object.values(groups);
};
