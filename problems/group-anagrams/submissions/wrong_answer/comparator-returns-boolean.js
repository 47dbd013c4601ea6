/*
 * Sorts the letters by a comparator that answers true or false and never a negative number: nothing moves.
 * Caught by: sample
 */
var groupAnagrams = function (strs) {
  const groups = new Map();
  for (const title of strs) {
    const key = title
      .split('')
      .sort((a, b) => a > b)
      .join('');
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(title);
  }
  return [...groups.values()];
};
