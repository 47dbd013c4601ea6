/*
 * Calls two titles of one length anagrams when every letter of the second is in the first: "aab" fits "abc".
 * Caught by: secret/letters-all-in-the-other
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
