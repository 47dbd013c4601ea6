/**
 * LeetCode's JavaScript stub, pasted: letter counts with a separator as the key of a plain object.
 *
 * @param {string[]} strs
 * @return {string[][]}
 */
var groupAnagrams = function (strs) {
  var res = {};
  for (var s of strs) {
    var count = new Array(26).fill(0);
    for (var c of s) count[c.charCodeAt(0) - 'a'.charCodeAt(0)]++;
    var key = count.join('#');
    if (!res[key]) res[key] = [];
    res[key].push(s);
  }
  return Object.values(res);
};
