/*
 * The maximum of no lengths at all is -Infinity.
 * Caught by: sample
 */
var lengthOfLongestSubstring = function (s) {
  let window = '';
  const lengths = [...s].map((c) => {
    window = window.slice(window.indexOf(c) + 1) + c;
    return window.length;
  });
  return Math.max(...lengths);
};
