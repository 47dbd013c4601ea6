/*
 * Keeps the keys in an array beside the groups; indexOf scans it for each title.
 * Caught by: growth
 */
var groupAnagrams = function (strs) {
  const keys = [];
  const groups = [];
  for (const title of strs) {
    const key = title.split('').sort().join('');
    const at = keys.indexOf(key);
    if (at >= 0) {
      groups[at].push(title);
    } else {
      keys.push(key);
      groups.push([title]);
    }
  }
  return groups;
};
