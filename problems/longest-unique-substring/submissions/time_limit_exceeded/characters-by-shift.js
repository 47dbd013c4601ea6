/*
 * Takes the characters from the front of an array with shift(), which moves all the others.
 * Caught by: growth
 */
var lengthOfLongestSubstring = function (s) {
  const characters = s.split('');
  let window = '';
  let best = 0;
  while (characters.length > 0) {
    const c = characters.shift();
    window = window.slice(window.indexOf(c) + 1) + c;
    best = Math.max(best, window.length);
  }
  return best;
};
