/*
 * Skips falsy values, including empty titles.
 * Caught by: hidden/one-empty-title
 */
var groupAnagrams = function (strs) {
  const groups = new Map();
  for (const title of strs.filter(Boolean)) {
    const key = title.split('').sort().join('');
    groups.set(key, [...(groups.get(key) || []), title]);
  }
  return [...groups.values()];
};
