/*
 * Removes titles from the list while iterating over it, so the one after each removed title is skipped.
 * Caught by: sample
 */
var groupAnagrams = function (strs) {
  const key = (title) => [...title].sort().join('');
  const groups = [];
  while (strs.length > 0) {
    const group = [strs.shift()];
    for (let i = 0; i < strs.length; i++) {
      if (key(strs[i]) === key(group[0])) group.push(strs.splice(i, 1)[0]);
    }
    groups.push(group);
  }
  return groups;
};
