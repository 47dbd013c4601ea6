/*
 * Uses the sum of the character codes as the key: "ad" and "bc" have the same.
 * Caught by: hidden/equal-sums
 */
var groupAnagrams = function (strs) {
  const groups = new Map();
  for (const title of strs) {
    let sum = 0;
    for (let i = 0; i < title.length; i++) sum += title.charCodeAt(i);
    const key = title.length + ':' + sum;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(title);
  }
  return [...groups.values()];
};
