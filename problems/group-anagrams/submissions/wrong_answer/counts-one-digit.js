/*
 * Keeps only the last digit of each count.
 * Caught by: hidden/counts-beyond-nine
 */
var groupAnagrams = function (strs) {
  const groups = {};
  for (const title of strs) {
    const counts = new Array(26).fill(0);
    for (const letter of title) {
      const i = letter.charCodeAt(0) - 97;
      counts[i] = (counts[i] + 1) % 10;
    }
    const key = counts.join('');
    (groups[key] ||= []).push(title);
  }
  return Object.values(groups);
};
