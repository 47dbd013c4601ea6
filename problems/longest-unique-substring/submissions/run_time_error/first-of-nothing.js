/*
 * Takes the longest of the substrings that it has found; for an empty string there is none.
 * Caught by: sample
 */
var lengthOfLongestSubstring = function (s) {
  let window = '';
  const windows = [];
  for (const c of s) {
    window = window.slice(window.indexOf(c) + 1) + c;
    windows.push(window);
  }
  windows.sort((a, b) => b.length - a.length);
  return windows[0].length;
};
