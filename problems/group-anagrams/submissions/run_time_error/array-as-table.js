/*
 * Uses an array as the table; its methods occupy the sorted letters of "at" and "fill".
 * Caught by: hidden/titles-named-like-methods
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
