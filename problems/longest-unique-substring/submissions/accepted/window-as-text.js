// The window is a string, searched for each character: at most 95 of them, so still linear.
const lengthOfLongestSubstring = (s) => {
  let window = '';
  let best = 0;
  for (const character of s) {
    const at = window.indexOf(character);
    if (at >= 0) window = window.slice(at + 1);
    window += character;
    best = Math.max(best, window.length);
  }
  return best;
};

module.exports = { lengthOfLongestSubstring };
