// The built-in grouping, exported the CommonJS way.
const byLetters = (title) => [...title].sort((a, b) => a.localeCompare(b)).join('');

module.exports = {
  groupAnagrams: (strs) => Object.values(Object.groupBy(strs, byLetters)),
};
