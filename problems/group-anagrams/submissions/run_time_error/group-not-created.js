/*
 * Pushes to a group that has not been created.
 * Caught by: sample
 */
var groupAnagrams = function (strs) {
  const groups = {};
  for (const title of strs) {
    const key = title.split('').sort().join('');
    groups[key].push(title);
  }
  return Object.values(groups);
};
