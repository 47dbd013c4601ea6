/*
 * Sorts the letters with a comparator that returns true or false, never a negative number: nothing moves.
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
