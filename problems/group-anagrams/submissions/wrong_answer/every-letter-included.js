/*
 * Treats two titles of equal length as anagrams if every letter of the second is in the first: "abc" and "aab".
 * Caught by: hidden/letters-all-in-the-other
 */
var groupAnagrams = function (strs) {
  const areAnagrams = (a, b) => a.length === b.length && [...b].every((c) => a.includes(c));
  const groups = [];
  for (const title of strs) {
    const home = groups.find(([first]) => areAnagrams(first, title));
    if (home) home.push(title);
    else groups.push([title]);
  }
  return groups;
};
